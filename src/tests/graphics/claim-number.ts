import { allClaims } from '../../data/register.ts';
import { isQuantity, type QuantityClaim } from '../../data/schemas.ts';

/** The claim of that id. @throws when there is none, or it counts nothing */
export function quantity(id: string): QuantityClaim {
  const claim = allClaims().get(id);
  if (!claim || !isQuantity(claim))
    throw new Error(`Expected a quantity under "${id}", found ${claim?.unit ?? 'none'}`);
  return claim;
}

/** The number under a claim. @throws when there is none */
export function claimNumber(id: string): number {
  const { value } = quantity(id);
  if (typeof value !== 'number') throw new Error(`Expected a number under "${id}", found ${JSON.stringify(value)}`);
  return value;
}

/** How far a claim is from what a series holds, in halves of its rounding: at most 1 when it is that figure. */
export function roundingOff(id: string, held: number): number {
  // A claim that is not rounded is that figure, or it is not.
  return Math.abs(claimNumber(id) - held) / (quantity(id).halfWidth ?? Number.MIN_VALUE);
}
