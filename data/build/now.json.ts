import { mean } from 'd3-array';
import { readTrade, sourceFault } from './csv.ts';
import { writeSeries } from './write.ts';

const BASE_YEAR = '2021';
const PARTNERS = ['KAZ', 'KGZ'] as const;

/** Kazakhstan's own declaration of what it sends to Russia, dollars a year. */
const exported = readTrade('kz_trade_by_partner_annual').filter(
  ({ partner, flow, product_code }) => partner === 'RUS' && flow === 'export' && product_code === 'TOTAL',
);

/** What the EU declares it sends to Kazakhstan and Kyrgyzstan, euros a month. */
const sent = readTrade('eurostat_eu27_exports_monthly').filter(
  ({ reporter, partner, flow, product_code }) =>
    reporter === 'EU27' && flow === 'export' && product_code === 'TOTAL' && PARTNERS.some((code) => code === partner),
);
const months = [...new Set(sent.map(({ period }) => period))].sort();

function monthly(code: string): number[] {
  const byMonth = new Map(sent.filter(({ partner }) => partner === code).map(({ period, value }) => [period, value]));
  return months.map((month) => {
    const value = byMonth.get(month);
    if (value === undefined)
      throw sourceFault('eurostat_eu27_exports_monthly', `EU27 to ${code} in ${month}`, 'expected a row, found none');
    return value;
  });
}

/** Mean of the months of one year, in the unit of `values`. */
const yearMean = (values: readonly number[], year: string): number =>
  mean(values.filter((_, index) => months[index]?.startsWith(year))) ?? Number.NaN;

const one = (value: number): number => Math.round(value * 10) / 10;

const euros = Object.fromEntries(PARTNERS.map((code) => [code, monthly(code)]));
const index = Object.fromEntries(
  Object.entries(euros).map(([code, values]) => [
    code,
    values.map((value) => one((value / yearMean(values, BASE_YEAR)) * 100)),
  ]),
);
const level = Object.fromEntries(
  Object.entries(euros).map(([code, values]) => {
    const base = yearMean(values, BASE_YEAR);
    return [
      code,
      {
        index2023: one((yearMean(values, '2023') / base) * 100),
        index2024: one((yearMean(values, '2024') / base) * 100),
        monthsBelowTenfold: values.filter((value, at) => (months[at] ?? '') >= '2023' && value < 10 * base).length,
        monthly2021: Math.round(base),
        monthly2024: Math.round(yearMean(values, '2024')),
      },
    ];
  }),
);

writeSeries('now', {
  baseYear: BASE_YEAR,
  exports: Object.fromEntries(exported.map(({ period, value }) => [period, value])),
  index,
  level,
  months,
  sources: [...new Set([...exported, ...sent].map(({ source_id }) => source_id))].sort(),
});
