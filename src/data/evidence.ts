import { BASIS_KEYS, type Claim, type Source } from './schemas.ts';

/**
 * How thin a claim's evidence is, worked out from its sources and never stored: one source that does not speak for itself;
 * nothing but copies of the originals; nothing but other people's reports of them.
 */
export type Evidence = 'one-source' | 'copy' | 'report';

/** An institution on its own acts and figures, or a study or data set on what it holds, read in the original where a study. */
const speaksForItself = ({ kind, read }: Source): boolean =>
  kind === 'official' || (kind === 'research' && read === undefined);

/** The evidence of a claim resting on these sources. */
export function evidenceOf(sources: readonly Source[]): Evidence[] {
  const evidence: Evidence[] = [];
  const [only] = sources;
  if (sources.length === 1 && only && !speaksForItself(only)) evidence.push('one-source');
  if (sources.every(({ read }) => read === 'report')) evidence.push('report');
  else if (sources.every(({ read }) => read !== undefined)) evidence.push('copy');
  return evidence;
}

/** What keeps a claim from being told with high confidence, or nothing: the part of the rule in data/README.md that a machine can check. */
export function tooThinForHigh(sources: readonly Source[]): string | undefined {
  const evidence = evidenceOf(sources);
  if (evidence.includes('one-source'))
    return 'one source that is no institution, study or data set read in the original';
  if (evidence.includes('report')) return 'reports only, no original and no copy of one';
  if (sources.every(({ kind }) => kind === 'encyclopedia' || kind === 'mirror'))
    return 'encyclopedias and mirrors only';
  return undefined;
}

/** One of the ways in which two figures can fail to be comparable. */
export type BasisKey = (typeof BASIS_KEYS)[number];

/** The ways in which claims told together differ in basis; claims that say nothing of one are taken to agree. */
export function basisConflicts(claims: readonly Claim[]): BasisKey[] {
  return BASIS_KEYS.filter((key) => {
    const values = claims.flatMap(({ basis }) => basis?.[key] ?? []);
    return new Set(values).size > 1;
  });
}

/** True when a count was made more than two years before a version of that date ("undated" always is). */
export function isOldCount({ counted }: Pick<Claim, 'counted'>, versionDate: string): boolean {
  if (counted === undefined) return false;
  if (counted === 'undated') return true;
  const limit = `${Number(versionDate.slice(0, 4)) - 2}${versionDate.slice(4)}`;
  // A year or a month counts from its last day: "2024" may have been December.
  return counted.length < 10 ? counted < limit.slice(0, counted.length) : counted < limit;
}
