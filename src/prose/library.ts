import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../data/read.ts';
import { allClaims } from '../data/register.ts';
import { OUTLINE } from '../site/outline.ts';
import type { Library } from './manuscript.ts';

/** Ids of the chapters, in reading order. */
export const CHAPTERS: readonly string[] = OUTLINE.map(({ id }) => id);

/** The story as it is written now. @throws InputError where the register is at fault */
export const currentLibrary = (): Library => ({
  chapters: CHAPTERS,
  claims: allClaims(),
  read: (file) => (existsSync(resolve(ROOT, file)) ? readFileSync(resolve(ROOT, file), 'utf8') : undefined),
});
