/** The research note that the story starts from, as it was published; its date is the claim `note-identity`. */
export const NOTE = {
  title: 'Kazakhstan : réduire le contournement des sanctions contre la Russie ?',
  author: 'Céline Bayou',
  journal: 'Regard sur l’Est',
} as const;
