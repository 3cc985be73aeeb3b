/** Written by npm run data from data/claims.json; not to be edited. */

/** The claims that hold the days that divide the story's time. */
export const MOMENT_CLAIMS = { invasion: 'invasion-date', note: 'note-identity' } as const;
export type Moment = keyof typeof MOMENT_CLAIMS;

/** The day each moment fell on, "YYYY-MM-DD": the invasion of Ukraine, the note's publication. */
export const MOMENTS: Readonly<Record<Moment, string>> = { invasion: '2022-02-24', note: '2023-03-27' };
