import type { Gainer, Partner } from './model.ts';

/** How the register names what is declared for each country before and after. */
const EXPORTS = {
  RUS: 'eu-exports-russia',
  KAZ: 'eu-exports-kazakhstan',
  ARM: 'eu-exports-armenia',
  KGZ: 'eu-exports-kyrgyzstan',
} as const satisfies Record<Partner, string>;

/** Claims that print the amounts of the picture. */
export const beforeClaim = <Code extends Partner>(code: Code) => `${EXPORTS[code]}-before` as const;
export const afterClaim = <Code extends Partner>(code: Code) => `${EXPORTS[code]}-after` as const;
export const gainedClaim = <Code extends Gainer>(code: Code) => `${EXPORTS[code]}-gained` as const;
export const LOST = 'eu-exports-russia-lost';
export const GAINED = 'eu-exports-three-gained';
export const SHARE = 'rerouting-upper-bound';
