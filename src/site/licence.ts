/** The licence of text, charts and cleaned data. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
