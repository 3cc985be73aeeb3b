/** What the explorer shows, in sentences and in a table: the same sums as the drawings, and what makes them weak. */
import { BEFORE, monthAfter, reportersOf, SPAN, sumTo, type RecordFile, type Sum } from './record.ts';
import type { State } from './state.ts';
import { eurosLong, inSentence, monthName, nameOf, percent, plain, say, type ExploreWords } from './words.ts';

/** Euros over twelve months under which a ratio says little. */
const SMALL = 10e6;
/** A change is told in per cent up to this many times, then in times. */
const TIMES = 2;

/** What is compared, for one reporter and some destinations. */
export interface Comparison {
  before: Sum;
  after: Sum;
  /** After over before; undefined where there was nothing before. */
  ratio: number | undefined;
  isSmall: boolean;
}

export function compare(record: RecordFile, from: string, to: readonly string[], month: string): Comparison {
  const [before, after] = [sumTo(record, from, to, BEFORE), sumTo(record, from, to, month)];
  return {
    before,
    after,
    ratio: before.value > 0 ? after.value / before.value : undefined,
    isSmall: before.value < SMALL,
  };
}

/** How much a ratio is, in words: times from two on, per cent below. */
function ratioWords(words: ExploreWords, ratio: number): string {
  if (ratio >= TIMES) return say(words, 'times', { n: times(words, ratio) });
  if (Math.round(ratio * 100) === 100) return say(words, 'same');
  return say(words, ratio > 1 ? 'more' : 'less', { share: percent(words, Math.abs(ratio - 1) * 100) });
}

/** The same for a bar or a cell. */
export const ratioShort = (words: ExploreWords, ratio: number | undefined): string =>
  ratio === undefined ? say(words, 'noBase') : say(words, 'ratioShort', { n: plain(words, ratio, ratio < 10 ? 2 : 0) });

/** A ratio as it is said: one decimal under ten, none that is nought. */
const times = (words: ExploreWords, ratio: number): string =>
  plain(words, ratio, ratio < 10 && !Number.isInteger(Number(ratio.toFixed(1))) ? 1 : 0);

/** Who declares and over which months, a sentence for each destination, then what has to be known to read them. */
export function sentences(record: RecordFile, { from, to, month }: State, words: ExploreWords): string[] {
  const all = to.map((destination) => ({ destination, ...compare(record, from, [destination], month) }));
  const small = all.filter(({ isSmall, before }) => isSmall && before.value > 0).map(({ destination }) => destination);
  const gaps = all
    .filter(({ before, after }) => before.missing + after.missing > 0)
    .map(({ destination }) => destination);
  return [
    say(words, 'declared', {
      from: inSentence(words, [from]),
      month: monthName(words, month),
      before: monthName(words, BEFORE),
    }),
    ...all.map(({ destination, before, after, ratio }) =>
      say(words, ratio === undefined ? 'sentenceNone' : 'sentence', {
        to: inSentence(words, [destination]),
        after: eurosLong(words, after.value),
        before: eurosLong(words, before.value),
        ...(ratio === undefined ? {} : { change: ratioWords(words, ratio) }),
      }),
    ),
    ...(small.length > 0 ? [say(words, 'small', { to: inSentence(words, small) })] : []),
    ...(gaps.length > 0 ? [say(words, 'gaps', { to: inSentence(words, gaps) })] : []),
    ...(monthAfter(BEFORE, SPAN) > month && month > BEFORE ? [say(words, 'overlap')] : []),
  ];
}

/** A table as text: headings, then rows. */
export interface PlainTable {
  columns: string[];
  rows: string[][];
}

/** The months as drawn: one row for each, one column for each destination. */
export const monthTable = (record: RecordFile, { from, to }: State, words: ExploreWords): PlainTable => ({
  columns: [say(words, 'month'), ...to.map((code) => nameOf(words, code))],
  rows: record.months.map((month, index) => [
    monthName(words, month),
    ...to.map((code) => {
      const value = record.values[from]?.[code]?.[index];
      return value === null || value === undefined ? say(words, 'missing') : plain(words, value);
    }),
  ]),
});

/** A member state as it is ranked. */
export interface Ranked extends Comparison {
  member: string;
}

/**
 * Member states by what they declare more for the destinations together, or by how many times as much; those whose base is
 * small or nothing come last when ratios are ranked.
 */
export function ranked(record: RecordFile, { to, month, rank }: Pick<State, 'to' | 'month' | 'rank'>): Ranked[] {
  const all = reportersOf(record)
    .filter((code) => code !== 'EU27')
    .map((member) => ({ member, ...compare(record, member, to, month) }));
  const rise = ({ before, after }: Ranked): number => after.value - before.value;
  return rank === 'rise'
    ? all.sort((one, other) => rise(other) - rise(one))
    : all.sort((one, other) => Number(one.isSmall) - Number(other.isSmall) || (other.ratio ?? 0) - (one.ratio ?? 0));
}

/** What is ranked, as a table. */
export const rankTable = (record: RecordFile, state: State, words: ExploreWords): PlainTable => ({
  columns: [
    say(words, 'member'),
    say(words, 'beforeColumn'),
    say(words, 'afterColumn', { month: monthName(words, state.month) }),
    say(words, 'ratioColumn'),
  ],
  rows: ranked(record, state).map(({ member, before, after, ratio, isSmall }) => [
    nameOf(words, member),
    plain(words, before.value),
    plain(words, after.value),
    ratioShort(words, ratio) + (isSmall && ratio !== undefined ? ` (${say(words, 'smallShort')})` : ''),
  ]),
});

/** The months as drawn, for a file: ISO months, whole euros, an empty field where the record has no row. */
export const toCsv = (record: RecordFile, { from, to }: State): string =>
  [
    ['month', 'reporter', 'partner', 'eur'],
    ...record.months.flatMap((month, index) =>
      to.map((code) => [month, from, code, String(record.values[from]?.[code]?.[index] ?? '')]),
    ),
  ]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');
