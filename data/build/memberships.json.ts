/**
 * Who belonged to what on 27 March 2023: six groupings, Kazakhstan and ten countries around it. `observer` stands for
 * observers, associates and dialogue partners alike; a pair that has no row has no formal tie.
 */
import { readCsv, rowName, sourceFault } from './csv.ts';
import { writeSeries } from './write.ts';

const NAME = 'memberships';
const CLUBS = ['EAEU', 'CIS', 'CSTO', 'SCO', 'OTS', 'EPCA'];
const COUNTRIES = ['KAZ', 'RUS', 'BLR', 'ARM', 'KGZ', 'TJK', 'UZB', 'TKM', 'AZE', 'TUR', 'CHN'];
const STATUSES = ['member', 'observer'];

const rows = readCsv(NAME, ['club', 'country', 'status', 'source_id']);

function known(row: Record<string, string>, column: string, expected: readonly string[], index: number): string {
  const found = row[column] ?? '';
  if (expected.includes(found)) return found;
  throw sourceFault(
    NAME,
    rowName(index),
    `field "${column}": expected one of ${expected.join(', ')}, found "${found}"`,
  );
}

const status: Record<string, Record<string, string>> = Object.fromEntries(CLUBS.map((club) => [club, {}]));
rows.forEach((row, index) => {
  const [club, country] = [known(row, 'club', CLUBS, index), known(row, 'country', COUNTRIES, index)];
  const held = status[club] ?? {};
  if (held[country]) throw sourceFault(NAME, rowName(index), `expected one row for ${club} ${country}, found a second`);
  held[country] = known(row, 'status', STATUSES, index);
});

writeSeries(NAME, {
  asOf: '2023-03-27',
  clubs: CLUBS,
  countries: COUNTRIES,
  status,
  sources: [...new Set(rows.map((row) => row['source_id'] ?? ''))].sort(),
});
