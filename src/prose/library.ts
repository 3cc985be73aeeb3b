import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../data/read.ts';
import { allClaims } from '../data/register.ts';
import { OUTLINE } from '../site/outline.ts';
import { storyFaults, type Fault, type Rule } from './faults.ts';
import { readManuscript, type Library } from './manuscript.ts';

/** Ids of the chapters, in reading order. */
export const CHAPTERS: readonly string[] = OUTLINE.map(({ id }) => id);

/** The story as it is written now. @throws InputError where the register is at fault */
export const currentLibrary = (): Library => ({
  chapters: CHAPTERS,
  claims: allClaims(),
  read: (file) => (existsSync(resolve(ROOT, file)) ? readFileSync(resolve(ROOT, file), 'utf8') : undefined),
});

/** All that the rules find in the story as it is written now. @throws InputError */
export function currentFaults(): Fault[] {
  const library = currentLibrary();
  return storyFaults(readManuscript('fr', library), readManuscript('en', library), library.claims);
}

/** Rules in which nothing is guessed: a build stops at them. The others guess at names, verbs and meanings; tests hold them. */
const STOPPING: readonly Rule[] = ['words', 'longest', 'forbidden', 'basis', 'parity'];

/** What in the prose stops a build, a line each. @throws InputError */
export const stoppingFaults = (): string[] =>
  currentFaults()
    .filter(({ rule }) => STOPPING.includes(rule))
    .map(({ locale, at, rule, found }) => `${locale}, ${at}: ${rule}: ${found}`);
