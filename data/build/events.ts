import { readCsv, rowName, sourceFault } from './csv.ts';

/** One dated act of a chronicle: a day, several days, or a month known no better. */
export interface Event {
  id: string;
  /** YYYY-MM-DD, or YYYY-MM where the record gives no day. */
  date: string;
  /** Last day, where it lasted. */
  end: string | null;
  actor: string;
  /** Entry of the claims register that holds the date. */
  claim: string;
}

const DATE = /^\d{4}-\d{2}(-\d{2})?$/;

/** Events of data/source/<name>.csv in order of time, with the ids of their sources. @throws InputError naming row and field */
export function readEvents(name: string): { events: Event[]; sources: string[] } {
  const sources = new Set<string>();
  const events = readCsv(name, ['id', 'date', 'end', 'actor', 'claim', 'source_ids']).map((row, index) => {
    const { id = '', date = '', end = '', actor = '', claim = '', source_ids = '' } = row;
    for (const [field, text] of Object.entries({ date, ...(end ? { end } : {}) })) {
      if (!DATE.test(text)) {
        throw sourceFault(name, rowName(index), `field "${field}": expected YYYY-MM or YYYY-MM-DD, found "${text}"`);
      }
    }
    for (const source of source_ids.split(' ')) sources.add(source);
    return { id, date, end: end || null, actor, claim };
  });
  events.forEach(({ date }, index) => {
    const before = events[index - 1]?.date ?? '';
    if (date < before)
      throw sourceFault(name, rowName(index), `field "date": expected one not before ${before}, found "${date}"`);
  });
  return { events, sources: [...sources].sort() };
}
