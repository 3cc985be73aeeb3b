import { describe, expect, it } from 'vitest';
import { STEPS } from '../../chapters/story.ts';
import { walk } from '../../graphics/shared/scene.ts';
import { plainText, tableToCsv, tableToJson } from '../../graphics/shared/table.ts';
import { LATER } from '../../i18n/later.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { described, sceneOf, wordsOf } from '../graphics/drawn.ts';

/** The mark of what came later is for the eye: it is on drawings and in printed cells, and in nothing that is heard or computed with. */
describe.each(LOCALES)('the mark of what came later, %s', (locale) => {
  it.each(STEPS.map(({ id }) => id))('is neither heard nor in a file: %s', (id) => {
    const { text, table } = described(id, locale);
    expect(text).not.toContain(LATER);
    expect(wordsOf(id, locale).t('alt')).not.toContain(LATER);
    expect(tableToCsv(table)).not.toContain(LATER);
    expect(JSON.stringify(tableToJson(table))).not.toContain(LATER);
  });

  it('is seen, on the drawing and in the cells of its table', () => {
    const drawn = [...walk(sceneOf('flow-after', 'wide', locale).marks)].map(({ text }) => text ?? '');
    expect(drawn.filter((text) => text.endsWith(LATER))).not.toEqual([]);
    const cells = described('flow-after', locale).table.rows.flat();
    expect(cells.filter(({ text }) => text.endsWith(LATER))).not.toEqual([]);
    expect(plainText(`9,09 Md$${LATER}`)).toBe('9,09 Md$');
  });

  it('is nowhere in the chapter on what came later, which says so as a whole', () => {
    const own = STEPS.filter(({ chapter }) => chapter === 'since');
    expect(own).not.toEqual([]);
    for (const { id } of own) {
      const drawn = [...walk(sceneOf(id, 'wide', locale).marks)].map(({ text }) => text ?? '');
      expect(drawn.join(' ')).not.toContain(LATER);
    }
  });
});
