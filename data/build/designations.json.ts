import { LISTINGS } from '../../src/data/schemas.ts';
import { readCsv, rowName, sourceFault } from './csv.ts';
import { writeSeries } from './write.ts';

const FILE = 'designations';
const AUTHORITIES = ['US', 'EU', 'UK', 'JP'];
const HITS = ['firms', 'persons', 'goods'];
/** Whom an act hits: firms that the register or a source it cites says supplied Russia; banks; a person; names of which
 * neither says so; or, by the EU's tool, goods for a whole country. */
const TARGETS = ['supplier', 'bank', 'person', 'unsaid', 'country'];
const COUNTRIES = ['KAZ', 'KGZ', 'UZB', 'ARM'];

/** Acts against firms, persons or goods of the region, by a named instrument, one row for each act and country; `firms` is null where the record gives no count. */
const acts = readCsv(FILE, [
  'id',
  'claim',
  'date',
  'authority',
  'act',
  'instrument',
  'hits',
  'target',
  'country',
  'firms',
  'source_ids',
]).map((row, index) => {
  const {
    id = '',
    claim = '',
    date = '',
    authority = '',
    act = '',
    instrument = '',
    hits = '',
    target = '',
    country = '',
    firms = '',
    source_ids = '',
  } = row;
  const fault = (field: string, expected: string) =>
    sourceFault(FILE, rowName(index), `field "${field}": expected ${expected}, found "${row[field] ?? ''}"`);
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(date)) throw fault('date', 'YYYY-MM or YYYY-MM-DD');
  if (!AUTHORITIES.includes(authority)) throw fault('authority', AUTHORITIES.join(', '));
  if (!LISTINGS.some((known) => known === instrument)) throw fault('instrument', LISTINGS.join(', '));
  if (!HITS.includes(hits)) throw fault('hits', HITS.join(', '));
  if (!TARGETS.includes(target)) throw fault('target', TARGETS.join(', '));
  if (!COUNTRIES.includes(country)) throw fault('country', COUNTRIES.join(', '));
  if (firms !== '' && !/^[1-9]\d*$/.test(firms)) throw fault('firms', 'a count or nothing');
  return {
    id,
    claim,
    date,
    authority,
    act,
    instrument,
    hits,
    target,
    country,
    firms: firms === '' ? null : Number(firms),
    sources: source_ids.split(' '),
  };
});

writeSeries(FILE, { acts, sources: [...new Set(acts.flatMap(({ sources }) => sources))].sort() });
