/** What each side said in Astana on 28 February 2023, and to whom; there is one state. */
export type StatementsState = Record<string, never>;

/** What was spoken of; each side has one line on each in the table. */
export const MATTERS = ['sanctions', 'firms', 'help', 'threat'] as const;
export type Matter = (typeof MATTERS)[number];

export const SIDES = ['washington', 'astana'] as const;
export type Side = (typeof SIDES)[number];

export interface StatementsModel {
  matters: readonly Matter[];
  /** What each says to the other, in the order it is written; the threat goes to a third. */
  milder: Record<Side, readonly Matter[]>;
  sources: string[];
}

export function model(): StatementsModel {
  return {
    matters: MATTERS,
    milder: { washington: ['sanctions', 'firms', 'help'], astana: ['threat', 'firms'] },
    sources: [
      'reuters-2023-02-28',
      'eastern-herald-2023-02-28',
      'sputnik-2023-02-28',
      'zorkul-news-2023-03',
      'the-moscow-times-2023-03-24',
    ],
  };
}
