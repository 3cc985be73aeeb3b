/**
 * Monthly exports of the 27 EU states, in euros as declared, and as an index whose base is each destination's own mean
 * month of 2021.
 */
import { readTrade, sourceFault } from './csv.ts';
import { writeSeries } from './write.ts';

const FILE = 'eurostat_eu27_exports_monthly';
const BASE_YEAR = '2021';

const rows = readTrade(FILE).filter(({ reporter }) => reporter === 'EU27');
const months = [...new Set(rows.map(({ period }) => period))].sort();

/** The whole series of one destination; every month must be there. */
function declared(partner: string): number[] {
  return months.map((month) => {
    const row = rows.find((candidate) => candidate.partner === partner && candidate.period === month);
    if (!row) throw sourceFault(FILE, `${partner} in ${month}`, 'expected a row, found none');
    return row.value;
  });
}

const lines = Object.fromEntries(
  ['RUS', 'KAZ', 'KGZ', 'ARM', 'GEO'].map((partner) => {
    const eur = declared(partner);
    const base =
      eur.filter((_, index) => months[index]?.startsWith(BASE_YEAR)).reduce((sum, value) => sum + value, 0) / 12;
    return [
      partner,
      { base: Math.round(base), eur, index: eur.map((value) => Number(((value / base) * 100).toFixed(1))) },
    ];
  }),
);

writeSeries('trade-lines', { baseYear: BASE_YEAR, lines, months, sources: ['S01'] });
