/** Series that are published as open data, named as in data/series. Ids are permanent. */
export const SERIES = [
  'border-scales',
  'chips',
  'designations',
  'exports',
  'flows',
  'launch',
  'ledgers',
  'members',
  'memberships',
  'now',
  'rerouting',
  'shares',
  'trade-lines',
  'weeks',
] as const;
export type SeriesId = (typeof SERIES)[number];
