/** Dates readers are shown, from here and never from the clock, so that one commit always builds the same bytes. */
export const VERSION = { date: '2026-11-25', number: '0.2.0' } as const;
