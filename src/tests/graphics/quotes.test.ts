import { describe, expect, it } from 'vitest';
import { chapterText } from '../../chapters/text.ts';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { drawn, marks, wordsOf } from './drawn.ts';

describe('what was said', () => {
  it('gives both sides on each matter, in every frame and both editions', () => {
    for (const frame of FRAME_NAMES) {
      for (const locale of LOCALES) {
        const svg = drawn('words', frame, locale);
        for (const side of ['washington', 'astana']) {
          for (const matter of ['sanctions', 'firms', 'help', 'threat']) {
            const said = marks(svg, `${side}-${matter}-`)
              .map((line) => line.textContent)
              .join(' ');
            expect(said.length, `${frame} ${locale} ${side} ${matter}`).toBeGreaterThan(15);
          }
        }
        expect(svg.textContent).toContain(wordsOf('words', locale).claim('blinken-25m').replace(/[^\d]/g, ''));
      }
    }
  });

  it('rests on the claims its step cites', () => {
    const cited = chapterText('visit', 'fr').find(({ id }) => id === 'words')?.claims ?? [];
    for (const id of [
      'blinken-compliance',
      'blinken-china-warning',
      'blinken-licences',
      'tleuberdi-no-secondary-sanctions',
    ])
      expect(cited).toContain(id);
  });
});
