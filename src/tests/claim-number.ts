import { allClaims } from '../data/register.ts';

/** The number under a claim. @throws when there is none */
export function claimNumber(id: string): number {
  const value = allClaims().get(id)?.value;
  if (typeof value !== 'number') throw new Error(`Expected a number under "${id}", found ${JSON.stringify(value)}`);
  return value;
}
