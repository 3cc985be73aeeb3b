/**
 * How much of the lost trade may have come back another way, at most: what the EU27 sold more to Kazakhstan, Kyrgyzstan and
 * Armenia over the twelve months after February 2022, over what it sold less to Russia (euros, exporters' declarations, all
 * goods). An upper bound of what was rerouted: every extra euro is counted, wherever the goods ended. The same with Georgia,
 * and for eight countries by calendar year, to show how far the ratio depends on who is counted.
 */
import { readTrade, sourceFault } from './csv.ts';
import { writeSeries } from './write.ts';

const NAME = 'eurostat_eu27_exports_monthly';
const BEFORE = ['2021-03', '2022-02'] as const;
const AFTER = ['2022-03', '2023-02'] as const;
const NEIGHBOURS = ['KAZ', 'KGZ', 'ARM'] as const;
const YEARLY = 'eurostat_eu27_exports_annual';
const EIGHT = ['KAZ', 'KGZ', 'ARM', 'GEO', 'UZB', 'TJK', 'TKM', 'AZE'] as const;

const rows = readTrade(NAME).filter(
  ({ reporter, flow, product_code }) => reporter === 'EU27' && flow === 'export' && product_code === 'TOTAL',
);

function sold(partner: string, [first, last]: readonly [string, string]): number {
  const months = rows.filter((row) => row.partner === partner && row.period >= first && row.period <= last);
  if (months.length !== 12)
    throw sourceFault(NAME, `${partner} from ${first}`, `expected 12 months, found ${months.length}`);
  return months.reduce((sum, { value }) => sum + value, 0);
}

const yearly = readTrade(YEARLY);

/** EU27 exports to a partner in 2022 less those in 2021, euros. */
function yearlyRise(partner: string): number {
  const [before, after] = ['2021', '2022'].map((year) => {
    const row = yearly.find((candidate) => candidate.partner === partner && candidate.period === year);
    if (!row) throw sourceFault(YEARLY, `EU27 to ${partner} in ${year}`, 'expected a row, found none');
    return row.value;
  });
  return (after ?? Number.NaN) - (before ?? Number.NaN);
}

const lost = sold('RUS', BEFORE) - sold('RUS', AFTER);
const gained = Object.fromEntries(NEIGHBOURS.map((partner) => [partner, sold(partner, AFTER) - sold(partner, BEFORE)]));
const total = Object.values(gained).reduce((sum, value) => sum + value, 0);

const growth = Object.fromEntries(
  [...NEIGHBOURS, 'GEO'].map((partner) => [
    partner,
    Number((100 * (sold(partner, AFTER) / sold(partner, BEFORE) - 1)).toFixed(2)),
  ]),
);
const withGeorgia = total + sold('GEO', AFTER) - sold('GEO', BEFORE);
const calendarLost = -yearlyRise('RUS');
const calendarGained = EIGHT.map(yearlyRise).reduce((sum, rise) => sum + rise, 0);
const percent = (gain: number, loss: number): number => Number(((100 * gain) / loss).toFixed(2));

writeSeries('rerouting', {
  before: BEFORE.join('/'),
  after: AFTER.join('/'),
  lost,
  gained: { ...gained, all: total },
  share: percent(total, lost),
  shareOfKazakhstan: percent(sold('KAZ', AFTER) - sold('KAZ', BEFORE), lost),
  shareWithGeorgia: percent(withGeorgia, lost),
  growth,
  calendar: {
    partners: EIGHT,
    years: ['2021', '2022'],
    share: percent(calendarGained, calendarLost),
    sources: ['S02'],
  },
  sources: ['S01'],
});
