import { z } from 'zod';
import { entries } from '../../src/data/read.ts';
import { idSchema } from '../../src/data/schemas.ts';
import { writeModule } from './write.ts';

const FILE = 'data/claims.json';

/**
 * The ids of the register as a type, so that a graphic which names a claim that is not there does not compile. Read without
 * the register, which needs what is written here.
 */
const ids = [...entries(FILE, z.looseObject({ id: idSchema })).keys()].sort();

writeModule(
  'claim-ids',
  `/** Written by npm run data from data/claims.json; not to be edited. */
export const CLAIM_IDS = [
${ids.map((id) => `  '${id}',\n`).join('')}] as const;

/** The id of a claim of the register. */
export type ClaimId = (typeof CLAIM_IDS)[number];

const KNOWN: ReadonlySet<string> = new Set(CLAIM_IDS);

/** Whether the register has a claim of that id. */
export const isClaimId = (id: string): id is ClaimId => KNOWN.has(id);
`,
);
