/** The numbers inside the text of an attribute. Two texts that differ by their numbers alone can be tweened. */

const NUMBER = /-?\d*\.?\d+(?:e[-+]?\d+)?/gi;

export const numbersOf = (text: string): number[] => (text.match(NUMBER) ?? []).map(Number);

/** To a hundredth of a unit: nothing moves by less on any screen. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** The value at `t` of the way between two. */
export const between = (from: number, to: number, t: number): number => from + (to - from) * t;

/** "M1,2L3,4" → "M,L,": what two texts must share to be tweened number by number. */
const skeleton = (text: string): string => text.replace(NUMBER, '');

/** Large-arc and sweep flags of arcs are not quantities. */
const flagsOf = (text: string): string =>
  [...text.matchAll(/[aA][^a-zA-Z]*/g)]
    .flatMap(([arc]) => numbersOf(arc).filter((_, index) => index % 7 === 3 || index % 7 === 4))
    .join('');

/**
 * The way from one text to another whose numbers alone differ: the text at `t`, from 0 to 1.
 * @returns undefined when something other than quantities differs
 */
export function tweenOf(from: string, to: string): ((t: number) => string) | undefined {
  if (skeleton(from) !== skeleton(to) || flagsOf(from) !== flagsOf(to)) return undefined;
  const [start, end] = [numbersOf(from), numbersOf(to)];
  const parts = to.split(NUMBER);
  return (t) => {
    let text = parts[0] ?? '';
    end.forEach((last, index) => {
      const value = hundredth(between(start[index] ?? 0, last, t));
      // "-1-2" may pass through "1" and "2".
      const apart = index > 0 && parts[index] === '' && value >= 0 ? ' ' : '';
      text += `${apart}${value}${parts[index + 1] ?? ''}`;
    });
    return text;
  };
}
