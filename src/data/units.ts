/** What numbers of the register and of tables are counted in; an amount's unit is its currency, ISO 4217. */
export const UNITS = [
  'USD',
  'EUR',
  'percent',
  'km',
  'count',
  'times',
  'index',
  'tonnes',
  'per-day',
  'months',
  'codes',
] as const;
export type Unit = (typeof UNITS)[number];
