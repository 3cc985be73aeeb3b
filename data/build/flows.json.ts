/**
 * Who sent how much to whom: exports of the 27 EU states over the twelve months before and after February 2022, in euros
 * (Eurostat, exporters' declarations); exports of three neighbours to Russia in 2021 and 2022, in dollars (their own
 * statistics); Kazakhstan's turnover with five partners in 2021, in dollars.
 */
import { readTrade, sourceFault, type TradeRow } from './csv.ts';
import { writeSeries } from './write.ts';

const PARTNERS = ['RUS', 'KAZ', 'KGZ', 'ARM'] as const;
const DIRECTIONS = ['RUS', 'CHN', 'EU27', 'TUR', 'USA'] as const;
const WINDOWS = { before: ['2021-03', '2022-02', '2021'], after: ['2022-03', '2023-02', '2022'] } as const;

const eurostat = readTrade('eurostat_eu27_exports_monthly');
const kazakh = readTrade('kz_trade_by_partner_annual');
const kyrgyz = readTrade('kyrgyzstan_trade_by_partner_annual');
const armenian = readTrade('armenia_trade_by_partner_monthly');

const MEMBERS = new Set(eurostat.map(({ reporter }) => reporter).filter((reporter) => reporter !== 'EU27'));
if (MEMBERS.size !== 27)
  throw sourceFault('eurostat_eu27_exports_monthly', 'the file', `expected 27 member states, found ${MEMBERS.size}`);

const byMonth = new Map<string, { bloc: number; members: number }>();
for (const { period, partner, reporter, value } of eurostat) {
  const cell = byMonth.get(`${period} ${partner}`) ?? { bloc: 0, members: 0 };
  cell[reporter === 'EU27' ? 'bloc' : 'members'] += value;
  byMonth.set(`${period} ${partner}`, cell);
}
for (const [cell, { bloc, members }] of byMonth) {
  if (bloc !== members) {
    throw sourceFault(
      'eurostat_eu27_exports_monthly',
      cell,
      `expected 27 member states to sum to ${bloc}, found ${members}`,
    );
  }
}

/** The sum of the rows that pass, when there are as many as expected. */
function total(name: string, rows: TradeRow[], expected: number): number {
  if (rows.length !== expected) throw sourceFault(name, 'the file', `expected ${expected} rows, found ${rows.length}`);
  return rows.reduce((sum, { value }) => sum + value, 0);
}

const declared = (partner: string, first: string, last: string): number =>
  total(
    'eurostat_eu27_exports_monthly',
    eurostat.filter(
      (row) => row.reporter === 'EU27' && row.partner === partner && row.period >= first && row.period <= last,
    ),
    12,
  );

const toRussia = (row: TradeRow): boolean =>
  row.partner === 'RUS' && row.flow === 'export' && row.product_code === 'TOTAL';

function onward(year: string): Record<string, number> {
  const of = (name: string, rows: TradeRow[], expected: number) =>
    total(
      name,
      rows.filter((row) => toRussia(row) && row.period.startsWith(year)),
      expected,
    );
  return {
    KAZ: of('kz_trade_by_partner_annual', kazakh, 1),
    ARM: of('armenia_trade_by_partner_monthly', armenian, 12),
    KGZ: of('kyrgyzstan_trade_by_partner_annual', kyrgyz, 1),
  };
}

const windows = Object.entries(WINDOWS).map(([name, [first, last, year]]) => {
  const dollars = onward(year);
  const partners = PARTNERS.map((partner) => {
    const usd = dollars[partner];
    return [
      partner,
      {
        eur: declared(partner, first, last),
        ...(usd === undefined ? {} : { usdToRussia: usd }),
      },
    ] as const;
  });
  return [name, { months: `${first}/${last}`, year, ...Object.fromEntries(partners) }] as const;
});

const turnover = Object.fromEntries(
  [...DIRECTIONS, 'WLD'].map((partner) => {
    const rows = kazakh.filter((row) => row.partner === partner && row.period === '2021' && row.flow === 'turnover');
    const parts = kazakh.filter(
      (row) => row.partner === partner && row.period === '2021' && ['export', 'import'].includes(row.flow),
    );
    const value = total('kz_trade_by_partner_annual', rows, 1);
    // Received in thousands of dollars with decimals: the two roundings may differ by a dollar.
    if (Math.abs(total('kz_trade_by_partner_annual', parts, 2) - value) > 1) {
      throw sourceFault(
        'kz_trade_by_partner_annual',
        `2021 ${partner}`,
        'expected exports and imports to sum to turnover',
      );
    }
    return [partner, value];
  }),
);

writeSeries('flows', {
  ...Object.fromEntries(windows),
  turnover: { year: '2021', ...turnover },
  sources: ['S01', 'S05', 'S10', 'S11', 'S33'],
});
