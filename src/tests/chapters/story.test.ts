import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STEPS, STORY } from '../../chapters/story.ts';
import { chapterText, textFile } from '../../chapters/text.ts';
import { chapterCopy, copyFile, wordsFor } from '../../chapters/words.ts';
import { ROOT } from '../../data/read.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { FIGURES } from '../../site/figures.ts';

/** Chapter and step ids are public and permanent: this list is written out so that changing one is noticed. */
const PUBLIC_IDS = {
  tracking: ['suspicion', 'announcement', 'waybill', 'no-customs-line'],
  border: ['line', 'crossings', 'length-depends'],
  chips: ['one-square', 'three-hundred', 'rival-counts', 'a-speck', 'plus-25'],
  roundabout: [
    'collapse',
    'the-others-rise',
    'flow-before',
    'flow-after',
    'how-much',
    'two-ledgers',
    'lost-on-the-way',
  ],
  margin: ['two-refusals', 'pipeline', 'four-directions', 'shares', 'clubs'],
  visit: ['itinerary', 'words', 'five-weeks'],
  secondary: ['precedent', 'three-tools', 'list-grows'],
  since: ['launched', 'listings-after', 'numbers-now', 'what-we-do-not-know'],
};

describe('the storyboard', () => {
  it('has its chapters and steps, in order', () => {
    expect(Object.fromEntries(STORY.map(({ id, steps }) => [id, steps.map((step) => step.id)]))).toEqual(PUBLIC_IDS);
    expect(STORY.map(({ id }) => id)).toEqual(Object.keys(PUBLIC_IDS));
    expect(STEPS).toHaveLength(34);
  });

  it('carries each public figure once, in order', () => {
    expect(STEPS.flatMap(({ figure }) => figure ?? [])).toEqual(FIGURES);
  });

  it('gives ids that can stand in an address and never collide', () => {
    const ids = [...STORY.map(({ id }) => id), ...STEPS.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe.each(STORY.map(({ id }) => id))('%s', (chapter) => {
  it('is told in both editions with the same steps and the same claims in each', () => {
    const [fr, en] = LOCALES.map((locale) => chapterText(chapter, locale));
    expect(en?.map(({ id }) => id)).toEqual(fr?.map(({ id }) => id));
    fr?.forEach((step, index) => {
      expect([...(en?.[index]?.claims ?? [])].sort(), `claims of ${step.id}`).toEqual([...step.claims].sort());
    });
  });

  it('rests every step on a claim', () => {
    for (const { id, claims } of chapterText(chapter, 'fr')) expect(claims.length, id).toBeGreaterThan(0);
  });

  // How long a step may be at most is a rule of the prose (prose.test.ts).
  it('gives each of its steps something to read', () => {
    for (const locale of LOCALES) {
      const text = readFileSync(resolve(ROOT, textFile(chapter, locale)), 'utf8');
      for (const [, id = '', body = ''] of text.matchAll(/<Step\b[^>]*\bid="([^"]*)"[^>]*>([\s\S]*?)<\/Step>/g)) {
        const words = body
          .replace(/<(Num|Act)[^>]*\/>/g, 'x')
          .replace(/<[^>]*>/g, '')
          .split(/\s+/)
          .filter((word) => /\p{L}/u.test(word)).length;
        expect(words, `${locale}, ${id}: words`).toBeGreaterThanOrEqual(25);
      }
    }
  });

  it('has the copy of every figure in both editions, label for label', () => {
    const steps: string[] = STEPS.filter((one) => one.chapter === chapter).map(({ id }) => id);
    const [fr, en] = LOCALES.map((locale) => chapterCopy(chapter, locale));
    for (const copy of [fr, en]) expect(Object.keys(copy ?? {}).filter((id) => !steps.includes(id))).toEqual([]);
    for (const id of steps) {
      const keys = (copy: typeof fr): string[] => {
        const { labels = {}, ...rest } = copy?.[id] ?? {};
        return [...Object.keys(rest), ...Object.keys(labels).map((key) => `labels.${key}`)].sort();
      };
      expect(keys(fr), `${id}: fr`).not.toEqual([]);
      expect(keys(en), `${id}: keys`).toEqual(keys(fr));
    }
  });

  it('prints no digit that no claim stands behind', () => {
    for (const { id } of STEPS.filter((one) => one.chapter === chapter)) {
      for (const locale of LOCALES) {
        const words = wordsFor(chapter, id, locale);
        const copy = chapterCopy(chapter, locale)[id];
        // t() throws on a digit outside a placeholder; values a graphic passes are not known here.
        for (const key of ['title', 'alt', ...(copy?.how ? ['how'] : [])])
          expect(words.t(key), `${id}, ${key}`).not.toBe('');
      }
    }
  });
});

describe('text files', () => {
  it('are one per chapter and edition, and nothing else', () => {
    for (const locale of LOCALES) {
      const chapters = STORY.map(({ id }) => id).sort();
      expect(readdirSync(resolve(ROOT, `src/content/chapters/${locale}`)).sort()).toEqual(
        chapters.map((id) => `${id}.mdx`),
      );
      expect(readdirSync(resolve(ROOT, `src/content/figures/${locale}`)).sort()).toEqual(
        chapters.map((id) => `${id}.json`),
      );
      for (const id of chapters) expect(existsSync(resolve(ROOT, copyFile(id, locale)))).toBe(true);
    }
  });

  it('have the same strings of the interface in both editions', () => {
    const [fr, en] = LOCALES.map((locale) =>
      Object.entries(
        JSON.parse(readFileSync(resolve(ROOT, `src/content/ui/${locale}.json`), 'utf8')) as Record<string, string>,
      ),
    );
    const places = (entries: typeof fr) =>
      Object.fromEntries((entries ?? []).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).sort()]));
    expect(places(en)).toEqual(places(fr));
  });
});
