import { describe, expect, it } from 'vitest';
import { STEPS } from '../../chapters/story.ts';
import { chapterCopy } from '../../chapters/words.ts';
import { claim } from '../../data/register.ts';
import { walk } from '../../graphics/shared/scene.ts';
import { plainText, tableToCsv, tableToJson } from '../../graphics/shared/table.ts';
import { CLAIM_FORMS, isMarkedLater } from '../../i18n/claims.ts';
import { LATER } from '../../i18n/later.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { isAfterNote } from '../../site/outline.ts';
import { described, sceneOf, wordsOf } from '../graphics/drawn.ts';

/** The mark of what came later is wherever a reader meets it: on drawings, in printed cells, in descriptions; in no file. */
describe.each(LOCALES)('the mark of what came later, %s', (locale) => {
  it.each(STEPS.map(({ id }) => id))('is neither in the short name of a picture nor in a file: %s', (id) => {
    const { table } = described(id, locale);
    expect(wordsOf(id, locale).t('alt')).not.toContain(LATER);
    expect(tableToCsv(table)).not.toContain(LATER);
    expect(JSON.stringify(tableToJson(table))).not.toContain(LATER);
  });

  it.each(STEPS.filter(({ chapter }) => !isAfterNote(chapter)))(
    'stands behind every later value of a description: $id',
    ({ chapter, id }) => {
      const { labels = {} } = chapterCopy(chapter, locale)[id] ?? {};
      const asked = (labels['text'] ?? labels['describe'] ?? '').matchAll(/\{#([\w-]+)(?:\|([\w-]+))?\}/g);
      const later = [...asked].filter(([, claimed = '', form]) =>
        isMarkedLater(claim(claimed, 'the copy', id), CLAIM_FORMS.find((known) => known === form) ?? 'short'),
      );
      expect(described(id, locale).text.split(LATER)).toHaveLength(later.length + 1);
    },
  );

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
