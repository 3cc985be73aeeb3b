/** The record that is explored: what each member state declared it exported to five destinations, month by month. */

/** Destinations, ISO 3166-1 alpha-3, in the order in which they are listed. */
export const DESTINATIONS = ['KGZ', 'KAZ', 'ARM', 'GEO', 'RUS'] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** Declared exports in euros, by member state (or EU27) and destination, from the first month on; null where no row is. */
export interface RecordFile {
  months: readonly string[];
  values: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>;
}

/** The same as it is sent: months without a gap from the first, each value in base 36, parted by commas, nothing for null. */
export interface PackedRecord {
  first: string;
  values: Record<string, Record<string, string>>;
}

/** A sum over months of the record. */
export interface Sum {
  /** Euros. */
  value: number;
  /** Months of the span that the record has no row for; they count as nothing. */
  missing: number;
}

/** Months that are compared. */
export const SPAN = 12;
/** Last of the twelve months before the invasion's first full month. */
export const BEFORE = '2022-02';

/** "2022-11" and 3 → "2023-02". */
export function monthAfter(month: string, by: number): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const index = year * 12 + at - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export const pack = ({ months, values }: RecordFile): PackedRecord => ({
  first: months[0] ?? '',
  values: Object.fromEntries(
    Object.entries(values).map(([from, destinations]) => [
      from,
      Object.fromEntries(
        Object.entries(destinations).map(([to, all]) => [
          to,
          all.map((value) => (value === null ? '' : value.toString(36))).join(','),
        ]),
      ),
    ]),
  ),
});

export function unpack({ first, values }: PackedRecord): RecordFile {
  const unpacked = Object.fromEntries(
    Object.entries(values).map(([from, destinations]) => [
      from,
      Object.fromEntries(
        Object.entries(destinations).map(([to, all]) => [
          to,
          all.split(',').map((value) => (value === '' ? null : Number.parseInt(value, 36))),
        ]),
      ),
    ]),
  );
  const length = Object.values(Object.values(unpacked)[0] ?? {})[0]?.length ?? 0;
  return { months: Array.from({ length }, (_, index) => monthAfter(first, index)), values: unpacked };
}

async function load(address: string): Promise<RecordFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The record at ${address}: ${response.status}`);
  return unpack((await response.json()) as PackedRecord);
}

const asked = new Map<string, Promise<RecordFile>>();

/** The record at an address, asked for once by all that a page draws from it. @throws when it cannot be had */
export function loadRecord(address: string): Promise<RecordFile> {
  const record = asked.get(address) ?? load(address);
  asked.set(address, record);
  return record;
}

/** Who declares: the EU27 first, then its members by code. */
export const reportersOf = ({ values }: RecordFile): string[] =>
  // By code unit: a collator costs a phone a third of what the first view may, and codes are ASCII.
  Object.keys(values).sort(
    (one, other) => Number(other === 'EU27') - Number(one === 'EU27') || Number(one > other) - Number(one < other),
  );

/** Months that can end twelve months of the record. */
export const endsOf = (months: readonly string[]): readonly string[] => months.slice(SPAN - 1);

/** The series of one reporter and destination. */
export const seriesOf = ({ values }: RecordFile, from: string, to: string): readonly (number | null)[] =>
  values[from]?.[to] ?? [];

/** What a reporter declared for some destinations over the twelve months that end with one. */
export function sumTo(record: RecordFile, from: string, to: readonly string[], month: string): Sum {
  const end = record.months.indexOf(month);
  let [value, missing] = [0, 0];
  for (const destination of to) {
    const series = seriesOf(record, from, destination);
    for (let index = end - SPAN + 1; index <= end; index += 1) {
      const amount = series[index];
      if (amount === null || amount === undefined) missing += 1;
      else value += amount;
    }
  }
  return { value, missing };
}

/** Mean month of the year or the month that an index is based on; undefined where nothing was declared then. */
export function baseOf(record: RecordFile, from: string, to: string, base: string): number | undefined {
  const amounts = seriesOf(record, from, to).flatMap((amount, index) =>
    record.months[index]?.startsWith(base) && amount !== null ? [amount] : [],
  );
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
  return mean > 0 ? mean : undefined;
}
