import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { csvParse } from 'd3-dsv';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { lines, linesOf } from '../../explore/lines.ts';
import { ranking } from '../../explore/ranking.ts';
import { flow } from '../../explore/flow.ts';
import { baseOf, BEFORE, DESTINATIONS, monthAfter, pack, reportersOf, sumTo, unpack } from '../../explore/record.ts';
import { MAP_SHEETS, SHEETS } from '../../explore/sheet.ts';
import { parseQuery, START, toQuery, type State } from '../../explore/state.ts';
import { compare, monthTable, ranked, sentences, toCsv } from '../../explore/tell.ts';
import { eurosLong } from '../../explore/words.ts';
import { exploreMap, exploreWords, presets, RECORD } from '../../publish/explore.ts';

const WORDS = exploreWords('en');
const KNOWN = { reporters: reportersOf(RECORD), months: RECORD.months };
const PLAN = exploreMap('wide').plan;

/** The rows as received, summed here by hand. */
let rows: { period: string; reporter: string; partner: string; value: number }[] = [];
beforeAll(() => {
  rows = csvParse(readFileSync(resolve(ROOT, 'data/source/eurostat_eu27_exports_monthly.csv'), 'utf8')).map((row) => ({
    period: row['period'] ?? '',
    reporter: row['reporter'] ?? '',
    partner: row['partner'] ?? '',
    value: Number(row['value']),
  }));
});
const summed = (from: string, to: readonly string[], first: string, last: string): number =>
  rows
    .filter(
      ({ reporter, partner, period }) => reporter === from && to.includes(partner) && period >= first && period <= last,
    )
    .reduce((sum, { value }) => sum + value, 0);

const states = fc.record({
  from: fc.constantFrom(...KNOWN.reporters),
  to: fc.subarray([...DESTINATIONS], { minLength: 1 }),
  unit: fc.constantFrom('eur' as const, 'index' as const),
  base: fc.constantFrom('2019', '2021', '2022-02', ...KNOWN.months),
  axis: fc.constantFrom('shared' as const, 'own' as const),
  month: fc.constantFrom(...KNOWN.months.slice(11)),
  rank: fc.constantFrom('rise' as const, 'ratio' as const),
}) satisfies fc.Arbitrary<State>;

describe('the record', () => {
  it('is sent and read without loss', () => {
    expect(unpack(pack(RECORD))).toEqual({ months: RECORD.months, values: RECORD.values });
    expect(rows).toHaveLength(9241);
  });

  it('counts months across years', () => {
    expect([monthAfter('2022-12', 1), monthAfter('2022-02', -11), monthAfter('2022-02', 12)]).toEqual([
      '2023-01',
      '2021-03',
      '2023-02',
    ]);
  });
});

describe('any state of two thousand', () => {
  it('comes back from its address, and its picture, sentences, table and file are those of the rows', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseQuery(toQuery(state), KNOWN)).toEqual({ state, mended: [] });
        const { from, to, month } = state;
        for (const destination of to) {
          const { before, after } = compare(RECORD, from, [destination], month);
          expect(before.value).toBe(summed(from, [destination], monthAfter(BEFORE, -11), BEFORE));
          expect(after.value).toBe(summed(from, [destination], monthAfter(month, -11), month));
          expect(sentences(RECORD, state, WORDS).join()).toContain(eurosLong(WORDS, after.value));
        }
        const whole = summed(from, to, '2019-01', '2024-08');
        const file = csvParse(toCsv(RECORD, state));
        expect(file.reduce((sum, row) => sum + Number(row['eur']), 0)).toBe(whole);
        expect(monthTable(RECORD, state, WORDS).rows).toHaveLength(KNOWN.months.length);
        expect(ranked(RECORD, state)).toHaveLength(27);

        for (const sheet of [SHEETS.narrow, SHEETS.wide]) {
          const pictures = [
            lines(RECORD, state, sheet, WORDS),
            ranking(RECORD, state, sheet, WORDS),
            flow(RECORD, state, PLAN, MAP_SHEETS.wide, WORDS),
          ];
          for (const { marks } of pictures) {
            expect(JSON.stringify(marks)).not.toMatch(/NaN|Infinity|undefined|null|\{\w+\}/);
            const keys = marks.map(({ key }) => key);
            expect(new Set(keys).size).toBe(keys.length);
          }
        }
        for (const { to: destination, values } of linesOf(RECORD, state)) {
          const declared = RECORD.values[from]?.[destination] ?? [];
          const base = state.unit === 'eur' ? 100 : (baseOf(RECORD, from, destination, state.base) ?? Number.NaN);
          values.forEach((value, index) => {
            const amount = declared[index] ?? null;
            if (amount === null) expect(value).toBeNull();
            else expect(value).toBeCloseTo((100 * amount) / base, 6);
          });
        }
      }),
      { numRuns: 2000, seed: 20260 },
    );
  }, 240_000);
});

describe('an address that someone broke', () => {
  const long = 'x'.repeat(5000);
  const HOSTILE = [
    '?from=<script>alert(1)</script>',
    '?from=javascript:alert(1)',
    `?from=${long}`,
    '?from=__proto__',
    '?from=constructor',
    '?from=toString&to=hasOwnProperty',
    '?to=',
    '?to=,,,',
    '?to=KG,KG,XX',
    '?to=__proto__,KZ',
    '?to=KZ;KG',
    '?unit=eur%00',
    '?unit=EUR',
    '?unit=1',
    '?base=20',
    '?base=2021-13',
    '?base=-1',
    '?base=9999',
    '?base=2021-1',
    '?axis=__proto__',
    '?axis=null',
    '?month=2019-01',
    '?month=2019-11',
    '?month=2024-09',
    '?month=2023-02-01',
    '?month=NaN',
    '?month=%E2%80%AE2023-02',
    '?rank=[object Object]',
    '?rank=ratio%20',
    '?from=%F0%9F%92%A3',
    '?from=%',
    '?from=%u0041',
    '?to=\u0000',
    '?from=LT%0d%0aSet-Cookie:x',
    '?to=KG\u202E,KZ',
    '?month=' + '9'.repeat(400),
    '?from[]=LT&from=XX',
    '?from=../../etc/passwd',
    "?from=' OR 1=1 --",
    '?base=$' + '{7*7}',
  ];

  it.each(HOSTILE)('%s is mended, and named', (query) => {
    const { state, mended } = parseQuery(query, KNOWN);
    expect(mended.length).toBeGreaterThan(0);
    for (const { found } of mended) expect(found.length).toBeLessThanOrEqual(25);
    expect(parseQuery(toQuery(state), KNOWN)).toEqual({ state, mended: [] });
    expect(KNOWN.reporters).toContain(state.from);
  });

  it('says nothing of what it does not read', () => {
    expect(parseQuery('?utm_source=x&fbclid=y&__proto__=z', KNOWN)).toEqual({ state: START, mended: [] });
    expect(parseQuery('?from=lt&from=DE', KNOWN).state.from).toBe('LTU');
  });
});

describe('a base that is nothing or small', () => {
  it('gives no endless ratio, and says why', () => {
    const state: State = { ...START, from: 'MLT', to: ['KGZ'], unit: 'index' };
    const { ratio } = compare(RECORD, 'MLT', ['KGZ'], state.month);
    expect(ratio === undefined || Number.isFinite(ratio)).toBe(true);
    const told = sentences(RECORD, state, WORDS).join(' ');
    expect(told).toMatch(/Nothing had been declared|small base/i);
    expect(told).toContain('Months are missing');
  });

  it('comes last where ratios are ranked', () => {
    const flags = ranked(RECORD, { to: ['KGZ'], month: START.month, rank: 'ratio' }).map(({ isSmall }) => isSmall);
    expect(flags).toEqual([...flags].sort((one, other) => Number(one) - Number(other)));
    expect(new Set(flags).size).toBe(2);
  });

  it('is told of months that two spans share', () => {
    expect(sentences(RECORD, { ...START, month: '2022-10' }, WORDS).join()).toContain('share some months');
    expect(sentences(RECORD, START, WORDS).join()).not.toContain('share some months');
  });
});

it('starts from six questions whose findings are the record’s', () => {
  const all = presets(WORDS);
  expect(all).toHaveLength(6);
  expect(all[0]?.title).toMatch(/Lithuania → Kyrgyzstan: from €30\.\dm to €426m/);
  for (const { query } of all) expect(parseQuery(query, KNOWN).mended).toEqual([]);
  expect(sumTo(RECORD, 'LTU', ['KGZ'], START.month).value).toBe(summed('LTU', ['KGZ'], '2022-03', '2023-02'));
});
