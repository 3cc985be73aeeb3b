/** Dates readers are shown, from here and never from the clock, so that one commit always builds the same bytes. */
export const VERSION = { date: '2026-11-24', number: '0.1.0' } as const;
