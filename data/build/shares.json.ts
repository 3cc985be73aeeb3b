/**
 * Share of Kazakhstan's turnover (exports plus imports, its own declaration, all goods) with five partners, in percent.
 * The EU27 is the sum of its member states: the Bureau's own line counts the United Kingdom up to 2022.
 */
import { readTrade, sourceFault } from './csv.ts';
import { writeSeries } from './write.ts';

const NAME = 'kz_trade_by_partner_annual';
const PARTNERS = ['RUS', 'CHN', 'TUR', 'USA'] as const;

const turnover = readTrade(NAME).filter(({ flow, product_code }) => flow === 'turnover' && product_code === 'TOTAL');
const years = [...new Set(turnover.map(({ period }) => period))].sort();
const members = new Set(
  readTrade('eurostat_eu27_exports_monthly')
    .map(({ reporter }) => reporter)
    .filter((code) => code !== 'EU27'),
);

function value(partner: string, year: string): number {
  const row = turnover.find((candidate) => candidate.partner === partner && candidate.period === year);
  if (!row) throw sourceFault(NAME, `turnover with ${partner} in ${year}`, 'expected a row, found none');
  return row.value;
}

/** The bloc's line as received must be what its members add up to; members without a row had no trade. */
function bloc(year: string): number {
  const rows = turnover.filter(({ partner, period }) => period === year && members.has(partner));
  const sum = rows.reduce((total, row) => total + row.value, 0);
  if (Math.abs(sum - value('EU27', year)) > rows.length) {
    throw sourceFault(NAME, year, `expected member states to sum to ${value('EU27', year)}, found ${sum}`);
  }
  return sum;
}

const percent = (part: number, year: string): number => Number(((100 * part) / value('WLD', year)).toFixed(4));
const byYear = (of: (year: string) => number) =>
  Object.fromEntries(years.map((year) => [year, percent(of(year), year)]));

writeSeries('shares', {
  years,
  share: {
    EU27: byYear(bloc),
    ...Object.fromEntries(PARTNERS.map((partner) => [partner, byYear((year) => value(partner, year))])),
  },
  sources: [...new Set(turnover.map(({ source_id }) => source_id))].sort(),
});
