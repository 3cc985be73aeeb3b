/**
 * Kazakhstan's exports in 2021 and 2022, in dollars: to Russia as first published (March 2023) and in the final tables,
 * to all countries in the final tables, and the rises and shares that follow.
 */
import { readTrade, sourceFault } from './csv.ts';
import { writeSeries } from './write.ts';

const FINAL = 'kz_trade_by_partner_annual';
const PRELIMINARY = 'exports_preliminary';

/** The one declaration of exports to that partner in that year. */
function exported(file: string, partner: string, year: string): number {
  const found = readTrade(file).filter(
    (row) => row.partner === partner && row.period === year && row.flow === 'export' && row.product_code === 'TOTAL',
  );
  const [row] = found;
  if (!row || found.length > 1)
    throw sourceFault(file, `${partner} in ${year}`, `expected one row of exports, found ${found.length}`);
  return row.value;
}

const rise = (before: number, after: number): number => Number(((after / before - 1) * 100).toFixed(1));
const share = (part: number, whole: number): number => Number(((part / whole) * 100).toFixed(1));

const russia = {
  2021: exported(FINAL, 'RUS', '2021'),
  preliminary: exported(PRELIMINARY, 'RUS', '2022'),
  2022: exported(FINAL, 'RUS', '2022'),
};
const total = { 2021: exported(FINAL, 'WLD', '2021'), 2022: exported(FINAL, 'WLD', '2022') };

writeSeries('exports', {
  russia: {
    ...russia,
    risePreliminary: rise(russia[2021], russia.preliminary),
    rise: rise(russia[2021], russia[2022]),
  },
  total: { ...total, rise: rise(total[2021], total[2022]) },
  share: { 2021: share(russia[2021], total[2021]), 2022: share(russia[2022], total[2022]) },
  sources: ['S05', 'eastern-herald-2023-03-24'],
});
