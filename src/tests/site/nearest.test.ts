import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../i18n/locales.ts';
import { pageAddress, PAGES } from '../../site/addresses.ts';
import { nearest } from '../../site/nearest.ts';

const KNOWN = LOCALES.flatMap((locale) => PAGES.map((page) => pageAddress(locale, page)));

describe('the page nearest to an address that leads nowhere', () => {
  it.each([
    ['/fr/trois-cent-carres/', '/fr/trois-cents-carres/'],
    ['/en/The-Roundabout', '/en/the-roundabout/'],
    ['/fr/figures/chip-square/', '/fr/figures/chips-squares/'],
    ['/en/methode/', '/en/method/'],
    ['/en/secondary-sanctions/index.html', '/en/secondary-sanctions/'],
  ])('of %s is %s', (asked, meant) => {
    expect(nearest(asked, KNOWN)).toBe(meant);
  });

  it.each(['/wp-login.php', '/fr/%3Cscript%3Ealert(1)%3C/script%3E/', `/${'x'.repeat(100_000)}`, '/'])(
    'is none for %.40s',
    (asked) => {
      expect(nearest(asked, KNOWN)).toBeUndefined();
    },
  );
});
