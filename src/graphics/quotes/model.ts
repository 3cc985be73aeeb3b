/** What each side said in Astana on 28 February 2023, matter by matter; there is one state. */
export type QuotesState = Record<string, never>;

/** What was spoken of; each side has one line on each. */
export const MATTERS = ['sanctions', 'firms', 'help', 'threat'] as const;
export type Matter = (typeof MATTERS)[number];

export const SIDES = ['washington', 'astana'] as const;
export type Side = (typeof SIDES)[number];

export interface QuotesModel {
  matters: readonly Matter[];
  sources: string[];
}

export function model(): QuotesModel {
  return {
    matters: MATTERS,
    sources: [
      'reuters-2023-02-28',
      'eastern-herald-2023-02-28',
      'sputnik-2023-02-28',
      'zorkul-news-2023-03',
      'the-moscow-times-2023-03-24',
    ],
  };
}
