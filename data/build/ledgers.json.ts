/**
 * One trade read at both ends: what the EU27 declares it sent to Kazakhstan and to Kyrgyzstan, in euros, and what each of
 * the two declares it received from the EU, in dollars as published and in euros at the year's average rate.
 */
import { numberIn, readCsv, readTrade, sourceFault, type TradeRow } from './csv.ts';
import { writeSeries } from './write.ts';

const SENT = 'eurostat_eu27_exports_annual';
const RATES = 'eur_per_usd_annual';
/** The file and the line where the receiver writes what came from the EU. */
const RECEIVERS = {
  KAZ: { file: 'kz_trade_by_partner_annual', partner: 'EU27' },
  KGZ: { file: 'kyrgyzstan_trade_by_partner_annual', partner: 'EU_as_published' },
} as const;

const rates = new Map(
  readCsv(RATES, ['period', 'value', 'source_id']).map((row, index) => [
    row['period'] ?? '',
    numberIn(row, 'value', RATES, index),
  ]),
);
const years = [...rates.keys()].sort();
const sent = readTrade(SENT);

function only(file: string, rows: TradeRow[], what: string): number {
  const [row] = rows;
  if (!row || rows.length > 1) throw sourceFault(file, what, `expected one row, found ${rows.length}`);
  return row.value;
}

function ledger(code: keyof typeof RECEIVERS) {
  const { file, partner } = RECEIVERS[code];
  const imports = readTrade(file).filter((row) => row.flow === 'import' && row.partner === partner);
  return Object.fromEntries(
    years.map((year) => {
      const eur = only(
        SENT,
        sent.filter((row) => row.partner === code && row.period === year),
        `${code} ${year}`,
      );
      const usd = only(
        file,
        imports.filter(({ period }) => period === year),
        `imports from ${partner} in ${year}`,
      );
      const received = Math.round(usd * (rates.get(year) ?? Number.NaN));
      const missing = eur - received;
      return [
        year,
        { sent: eur, receivedUsd: usd, received, missing, gapPercent: Number(((100 * missing) / eur).toFixed(2)) },
      ];
    }),
  );
}

writeSeries('ledgers', {
  years,
  eurPerUsd: Object.fromEntries(rates),
  KAZ: ledger('KAZ'),
  KGZ: ledger('KGZ'),
  sources: ['S02', 'S05', 'S11', 'S33'],
});
