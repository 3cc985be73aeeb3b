/** A figure as it stands inside a text: digits with separators of thousands (comma, U+202F, U+00A0) and a decimal mark. */
const FIGURE = /\d+(?:[,\u202f\u00a0]\d{3})*(?:[.,]\d+)?/;

/**
 * The text for a value on its way to the one that `goal` prints: same words, same unit, same decimals and separators.
 * @param goal the text at rest ("3,7 M$")
 * @param at what it prints, in units (3700000)
 * @param value what to print instead, in units
 */
export function countText(goal: string, at: number, value: number): string {
  const figure = FIGURE.exec(goal)?.[0];
  if (figure === undefined || at === 0) return goal;
  const thousands = /[,\u202f\u00a0](?=\d{3}(?:\D|$))/.exec(figure)?.[0];
  const bare = thousands ? figure.replaceAll(thousands, '') : figure;
  const mark = /[.,]/.exec(bare)?.[0] ?? '';
  const decimals = mark ? (bare.split(mark)[1]?.length ?? 0) : 0;
  const printed = Number(bare.replace(',', '.'));
  const scaled = (value * printed) / at;
  const [whole = '', fraction] = scaled.toFixed(decimals).split('.');
  const separator = thousands ?? (mark === ',' ? '\u202f' : ',');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return goal.replace(figure, fraction === undefined ? grouped : `${grouped}${mark}${fraction}`);
}

/** The number at `t` of the way between two: at a constant ratio, like the scale it goes with, where there is one. */
export const countAt = (from: number, to: number, t: number): number =>
  from > 0 && to > 0 ? from * (to / from) ** t : from + (to - from) * t;
