import { z } from 'zod';
import { entries, InputError } from '../../src/data/read.ts';
import { writeModule } from './write.ts';

const FILE = 'data/claims.json';

/** The claims that hold the days that divide the story's time. */
const CLAIMS = { invasion: 'invasion-date', note: 'note-identity' } as const;

/**
 * Those days as constants: what is drawn with them asks no register, so it can be drawn where there is none. Read without
 * the register, which compares itself with what is written here.
 */
const claims = entries(FILE, z.looseObject({ id: z.string(), value: z.unknown() }));

function dayOf(id: string): string {
  const value = claims.get(id)?.value;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new InputError(FILE, `id "${id}"`, [
    `field "value": expected a day, YYYY-MM-DD; found ${JSON.stringify(value)}`,
  ]);
}

const moments = Object.entries(CLAIMS);

writeModule(
  'moments',
  `/** Written by npm run data from data/claims.json; not to be edited. */

/** The claims that hold the days that divide the story's time. */
export const MOMENT_CLAIMS = { ${moments.map(([moment, id]) => `${moment}: '${id}'`).join(', ')} } as const;
export type Moment = keyof typeof MOMENT_CLAIMS;

/** The day each moment fell on, "YYYY-MM-DD": the invasion of Ukraine, the note's publication. */
export const MOMENTS: Readonly<Record<Moment, string>> = { ${moments.map(([moment, id]) => `${moment}: '${dayOf(id)}'`).join(', ')} };
`,
);
