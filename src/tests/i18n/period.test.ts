import { describe, expect, it } from 'vitest';
import { allClaims } from '../../data/register.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { formatPeriod } from '../../i18n/period.ts';

/** Each period in both editions, with its spaces and dashes as code points. */
const CASES: [iso: string, fr: string, en: string][] = [
  ['2022', '2022', '2022'],
  ['2022-07', 'juillet 2022', 'July 2022'],
  ['2023-03-27', '27\u00a0mars 2023', '27\u00a0March 2023'],
  ['2023-03-01', '1ᵉʳ\u00a0mars 2023', '1\u00a0March 2023'],
  ['2021/2022', '2021-2022', '2021\u20132022'],
  ['2022/2022', '2022', '2022'],
  ['2023-03-23/2023-03-24', '23-24\u00a0mars 2023', '23\u201324\u00a0March 2023'],
  [
    '2023-02-28/2023-03-01',
    'du 28\u00a0février au 1ᵉʳ\u00a0mars 2023',
    '28\u00a0February\u00a0\u2013 1\u00a0March 2023',
  ],
  [
    '2022-02-24/2023-03-27',
    'du 24\u00a0février 2022 au 27\u00a0mars 2023',
    '24\u00a0February 2022\u00a0\u2013 27\u00a0March 2023',
  ],
  ['2021-03/2022-02', 'de mars 2021 à février 2022', 'March 2021\u00a0\u2013 February 2022'],
  ['2022-01/2022-09', 'de janvier à septembre 2022', 'January\u2013September 2022'],
  ['2022-04/2022-11', 'd’avril à novembre 2022', 'April\u2013November 2022'],
  ['2022/2023-03-15', 'de 2022 au 15\u00a0mars 2023', '2022\u00a0\u2013 15\u00a0March 2023'],
  ['2024/2026-08', 'de 2024 à août 2026', '2024\u00a0\u2013 August 2026'],
];

describe('a period', () => {
  it.each(CASES)('%s is told in words', (iso, fr, en) => {
    expect(formatPeriod('fr', iso)).toBe(fr);
    expect(formatPeriod('en', iso)).toBe(en);
  });

  it.each([
    ['2023-03-23/2023-03-24', '23-24\u00a0mars', '23\u201324\u00a0March'],
    ['2023-06', 'juin', 'June'],
    ['2023-02-28', '28\u00a0février', '28\u00a0February'],
    ['2023-02-28/2023-03-01', 'du 28\u00a0février au 1ᵉʳ\u00a0mars', '28\u00a0February\u00a0\u2013 1\u00a0March'],
  ])('%s can leave out its year', (iso, fr, en) => {
    expect(formatPeriod('fr', iso, 'no-year')).toBe(fr);
    expect(formatPeriod('en', iso, 'no-year')).toBe(en);
  });

  it('of a claim is never printed as it is written', () => {
    for (const { id, period } of allClaims().values()) {
      for (const locale of LOCALES) expect(formatPeriod(locale, period), id).not.toMatch(/\d{4}-\d{2}(?!\d)|\//);
    }
  });

  it('that is no date is refused', () => {
    expect(() => formatPeriod('en', '2023-13')).toThrow('Cannot print the date');
  });
});
