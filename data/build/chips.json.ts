/**
 * The quoted figures on chips, in dollars, and what follows from them: how many times the first value goes into the
 * second, the interval that the rounding of both allows, and the share of the allies' lost sales.
 */
import { numberIn, readCsv, sourceFault } from './csv.ts';
import { writeSeries } from './write.ts';

const FILE = 'chips';
const rows = new Map(
  readCsv(FILE, ['id', 'period', 'value', 'half_width', 'source_ids']).map((row, index) => [
    row['id'] ?? '',
    {
      period: row['period'] ?? '',
      value: numberIn(row, 'value', FILE, index),
      halfWidth: numberIn(row, 'half_width', FILE, index),
      sources: (row['source_ids'] ?? '').split(' '),
    },
  ]),
);

function quoted(id: string) {
  const row = rows.get(id);
  if (!row) throw sourceFault(FILE, `id "${id}"`, `expected a row, found ${[...rows.keys()].join(', ')}`);
  return row;
}

const fixed = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Two values of one count, compared. */
function pair(before: string, after: string) {
  const [first, last] = [quoted(before), quoted(after)];
  const halves = first.halfWidth + last.halfWidth;
  return {
    before: { period: first.period, value: first.value, halfWidth: first.halfWidth },
    after: { period: last.period, value: last.value, halfWidth: last.halfWidth },
    difference: { value: last.value - first.value, halfWidth: halves },
    ratio: {
      value: fixed(last.value / first.value, 2),
      /** Times the first value goes into the second: squares that can be drawn whole. */
      whole: Math.floor(last.value / first.value),
      low: fixed((last.value - last.halfWidth) / (first.value + first.halfWidth), 1),
      high: fixed((last.value + last.halfWidth) / (first.value - first.halfWidth), 1),
    },
    sources: [...new Set([...first.sources, ...last.sources])],
  };
}

const advanced = pair('advanced-2021', 'advanced-2022');
const allied = pair('allied-before', 'allied-after');
const lost = -allied.difference.value;

writeSeries('chips', {
  advanced,
  microchips: pair('microchips-2021', 'microchips-2022'),
  hs8542: pair('hs8542-before', 'hs8542-after'),
  allied: {
    before: allied.before,
    after: allied.after,
    lost: { value: lost, halfWidth: allied.difference.halfWidth },
    /** What 3.7 million is of that fall, in percent. */
    shareOfLost: fixed((100 * advanced.after.value) / lost, 2),
    sources: allied.sources,
  },
  imports: { before: quoted('imports-2021'), after: quoted('imports-2022') },
  sources: [...new Set([...rows.values()].flatMap(({ sources }) => sources))].sort(),
});
