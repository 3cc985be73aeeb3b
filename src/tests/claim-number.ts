import { allClaims } from '../data/register.ts';

/** The number under a claim. @throws when there is none */
export function claimNumber(id: string): number {
  const value = allClaims().get(id)?.value;
  if (typeof value !== 'number') throw new Error(`Expected a number under "${id}", found ${JSON.stringify(value)}`);
  return value;
}

/** How far a claim is from what a series holds, in halves of its rounding: at most 1 when it is that figure. */
export function roundingOff(id: string, held: number): number {
  const claim = allClaims().get(id);
  // A claim that is not rounded is that figure, or it is not.
  return Math.abs(claimNumber(id) - held) / (claim?.halfWidth ?? Number.MIN_VALUE);
}
