/**
 * Monthly exports of the EU27 and of each of its 27 members to five destinations, in euros as declared; null where the
 * record has no row for the month.
 */
import { readTrade } from './csv.ts';
import { writeSeries } from './write.ts';

const rows = readTrade('eurostat_eu27_exports_monthly');
const of = (key: 'period' | 'reporter' | 'partner'): string[] => [...new Set(rows.map((row) => row[key]))].sort();
const [months, reporters, partners] = [of('period'), of('reporter'), of('partner')];
const declared = new Map(
  rows.map(({ period, reporter, partner, value }) => [[period, reporter, partner].join(), value]),
);

writeSeries('members', {
  months,
  values: Object.fromEntries(
    reporters.map((reporter) => [
      reporter,
      Object.fromEntries(
        partners.map((partner) => [
          partner,
          months.map((month) => declared.get([month, reporter, partner].join()) ?? null),
        ]),
      ),
    ]),
  ),
  sources: ['S01'],
});
