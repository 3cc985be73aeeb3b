import { describe, expect, it } from 'vitest';
import designations from '../../../data/series/designations.json' with { type: 'json' };
import { basisConflicts, evidenceOf, isOldCount, tooThinForHigh } from '../../data/evidence.ts';
import { allClaims, allSources, source } from '../../data/register.ts';
import type { Claim, Source } from '../../data/schemas.ts';

const of = (kind: Source['kind'], read?: Source['read']): Source => ({
  id: 'a',
  publisher: 'A',
  kind,
  title: 'A',
  url: 'https://example.org',
  ...(read ? { read } : {}),
});

describe('evidence', () => {
  it.each<[string, Source[], string[]]>([
    ['an official act', [of('official')], []],
    ['an official table in a copy', [of('official', 'copy')], ['copy']],
    ['a study read in the original', [of('research')], []],
    ['a study read in a copy', [of('research', 'copy')], ['one-source', 'copy']],
    ['one newspaper', [of('press')], ['one-source']],
    ['one law firm', [of('law-firm')], ['one-source']],
    ['one report of a newspaper', [of('press', 'report')], ['one-source', 'report']],
    ['two newspapers', [of('press'), of('press')], []],
    ['two reports', [of('press', 'report'), of('press', 'report')], ['report']],
    ['a copy and a report', [of('press', 'copy'), of('press', 'report')], ['copy']],
    ['a copy and an original', [of('press', 'copy'), of('press')], []],
  ])('of %s', (_, sources, expected) => {
    expect(evidenceOf(sources)).toEqual(expected);
  });

  it.each<[string, Source[], boolean]>([
    ['one official act', [of('official')], false],
    ['two newspapers', [of('press'), of('press')], false],
    ['one newspaper', [of('press')], true],
    ['two reports of one story', [of('press', 'report'), of('press', 'report')], true],
    ['an encyclopedia and a mirror', [of('encyclopedia', 'copy'), of('mirror', 'copy')], true],
  ])('of %s: too thin for high confidence or not', (_, sources, thin) => {
    expect(tooThinForHigh(sources) !== undefined).toBe(thin);
  });

  it('is never left empty by a claim told with high confidence on thin ground', () => {
    for (const { id, confidence, sources } of allClaims().values()) {
      const read = sources.map((each) => source(each, 'data/claims.json', id));
      if (confidence === 'high') expect(tooThinForHigh(read), id).toBeUndefined();
    }
  });
});

describe('basis', () => {
  const claim = (basis?: Claim['basis']): Claim => {
    const [sample] = [...allClaims().values()];
    if (!sample) throw new Error('the register is empty');
    return { ...sample, basis };
  };

  it('of claims that agree or say nothing is no conflict', () => {
    expect(
      basisConflicts([claim({ calendar: 'calendar-year' }), claim({ calendar: 'calendar-year' }), claim()]),
    ).toEqual([]);
  });

  it('names each way in which two claims differ', () => {
    expect(
      basisConflicts([
        claim({ calendar: 'calendar-year', extent: 'land' }),
        claim({ calendar: 'march-february', extent: 'land-and-sea', goods: 'microchips' }),
      ]),
    ).toEqual(['calendar', 'extent']);
  });

  it('keeps apart the published rates of the detour, whose wholes differ', () => {
    const rates = ['ebrd-5-percent', 'ebrd-javorcik-2023', 'ebrd-cepr-2025-10', 'rerouting-upper-bound'];
    expect(basisConflicts(rates.flatMap((id) => allClaims().get(id) ?? []))).toEqual(['denominator']);
  });
});

describe('counts', () => {
  it.each<[string | undefined, boolean]>([
    [undefined, false],
    ['undated', true],
    ['2019', true],
    ['2024', false],
    ['2024-10', true],
    ['2024-11', false],
    ['2024-11-23', true],
    ['2024-11-24', false],
    ['2026-08', false],
  ])('made %s are old on 24 November 2026: %s', (counted, old) => {
    expect(isOldCount({ counted }, '2026-11-24')).toBe(old);
  });
});

describe('acts', () => {
  it('drawn on a timeline are those of the register: same instrument, same target', () => {
    for (const { claim: id, instrument, hits } of designations.acts) {
      expect(allClaims().get(id)?.act, id).toEqual({ instrument, hits });
    }
  });

  it('name sources that the register cites for them', () => {
    for (const { claim: id, sources } of designations.acts) {
      for (const each of sources) expect(allSources().has(each), each).toBe(true);
      expect(allClaims().get(id)?.sources, id).toEqual(expect.arrayContaining(sources));
    }
  });
});
