import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictures } from '../../chapters/pictures.ts';
import { STEPS } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import { ROOT } from '../../data/read.ts';
import { allSources } from '../../data/register.ts';
import { MAP_PATTERNS } from '../../graphics/basemap/defs.ts';
import { PATTERNS } from '../../graphics/shared/defs.ts';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { fillClass, HUES, strokeClass, textClass, UNKNOWN } from '../../graphics/shared/hues.ts';
import { walk, type FrameName, type Mark } from '../../graphics/shared/scene.ts';
import { STROKES } from '../../graphics/shared/sizes.ts';
import { sceneToSvg } from '../../graphics/shared/svg.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { expectAsKept, SNAPSHOTS } from './snapshot.ts';
import { overlap, textBoxes, type TextBox } from './text-boxes.ts';

/** The list the gallery shows. */
const PICTURES = [...pictures()];

const CASES = STEPS.map((step) => ({ chapter: step.chapter, id: step.id, step }));

/** Name of a drawing's snapshot. */
const snapshotOf = (step: string, frame: string, locale: string): string => `${step}/${frame}.${locale}`;

/** Smallest text in each frame: what is 12 px or more at the smallest scale the frame is shown at. */
const SMALLEST: Record<FrameName, number> = { phone: 14, wide: 14.5, card: 12.75, social: 20.4, print: 11 };

/** Rounding of coordinates, and the air above capitals that the boxes count in. */
const TOUCH = 1.5;

const told = ({ key, text }: TextBox): string => `${key} "${text}"`;

/** Where a mark stands: its tag, and what group it is in. */
function* placed(marks: readonly Mark[], within = 'the drawing'): Generator<[key: string, place: string]> {
  for (const { key, tag, children } of marks) {
    yield [key, `${tag} in ${within}`];
    if (children) yield* placed(children, key);
  }
}

describe('the whole story', () => {
  it('means one thing by a key: one tag, in one group, in every step, frame and edition', () => {
    const places = new Map<string, Map<string, string>>();
    for (const { step, frame, locale, scene } of PICTURES) {
      for (const [key, place] of placed(scene.marks)) {
        const known = places.get(key) ?? new Map<string, string>();
        places.set(key, known.set(place, known.get(place) ?? `${step}, ${frame}, ${locale}`));
      }
    }
    const torn = [...places].filter(([, known]) => known.size > 1);
    expect(torn.map(([key, known]) => `${key}: ${[...known].map((each) => each.join(' of ')).join('; ')}`)).toEqual([]);
  });
});

it('keeps a snapshot of every drawing, and of nothing else', () => {
  const kept = readdirSync(SNAPSHOTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svg') && !name.endsWith('-changed.svg'))
    .map((name) => name.replace(/\.svg$/, '').replaceAll('\\', '/'));
  const wanted = PICTURES.map(({ step, frame, locale }) => snapshotOf(step, frame, locale));
  expect(kept.sort()).toEqual(wanted.sort());
});

/**
 * What may be hatched, and what of it is not known: starts of keys. A new entry is a claim that a thing is not known or
 * not measured; what is merely later, other or foreign has another dress.
 */
const NOT_KNOWN: Readonly<Record<string, string>> = {
  'missing-': 'sent by one book, found in no other',
  'transit-lost': 'sent across Russia, and in no book of arrivals',
  'border-rest': 'not drawn, so not measured, on this map',
  'ground-range': 'between the least and the most that are given: which, no one settles',
};

describe('a convention of the story', () => {
  const all = PICTURES.flatMap(({ step, frame, locale, scene }) =>
    [...walk(scene.marks)].map((mark) => ({ mark, at: `${step}, ${frame}, ${locale}: ${mark.key}` })),
  );
  const classesOf = (mark: Mark): string[] => String(mark.attrs?.['class'] ?? '').split(' ');

  it('hatches what is not known, and nothing else', () => {
    const hatched = all.filter(({ mark }) => classesOf(mark).includes(UNKNOWN));
    const known = hatched.filter(({ mark: { key } }) => !Object.keys(NOT_KNOWN).some((start) => key.startsWith(start)));
    expect(known.map(({ at }) => at)).toEqual([]);
    for (const start of Object.keys(NOT_KNOWN))
      expect(
        hatched.some(({ mark: { key } }) => key.startsWith(start)),
        start,
      ).toBe(true);
  });

  it('marks the day of the note in one way, with one label', () => {
    const lines = all.filter(({ mark: { key } }) => key.endsWith('note-line'));
    const dresses = lines.map(({ mark: { attrs } }) => `${attrs?.['class']}, ${attrs?.['stroke-width']}`);
    expect(new Set(dresses)).toEqual(new Set([`s-ink, ${STROKES.rule}`]));
    const labels = all.filter(({ mark: { key } }) => key.endsWith('note-label'));
    expect(new Set(labels.map(({ mark }) => mark.text))).toEqual(new Set(['mars 2023', 'March 2023']));
    expect(new Set(labels.map(({ mark }) => mark.attrs?.['class']))).toEqual(new Set([undefined]));
    const zones = all.filter(({ mark: { key } }) => key.endsWith('after-zone'));
    expect(new Set(zones.map(({ mark }) => mark.attrs?.['class']))).toEqual(new Set(['f-after']));
    // Where a ground is toned, a line says from when; and no drawing marks the day without naming it.
    const pictures = (found: typeof all) => new Set(found.map(({ at }) => at.replace(/: .*/, '')));
    expect([...pictures(zones)].filter((one) => !pictures(lines).has(one))).toEqual([]);
    expect([...pictures(lines)].filter((one) => !pictures(labels).has(one))).toEqual([]);
    expect(pictures(lines).size).toBe(8 * FRAME_NAMES.length * LOCALES.length);
  });
});

describe.each(CASES)('$id', ({ chapter, id, step }) => {
  describe.each(LOCALES)('%s', (locale: Locale) => {
    const words = wordsFor(chapter, id, locale);

    it('is described in words and as a table', () => {
      const { text, table } = step.describe(words);
      expect(text.length).toBeGreaterThan(20);
      if (step.figure) expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      expect(table.reporter).not.toBe('');
      for (const source of table.sources) expect(allSources().has(source), `source ${source}`).toBe(true);
      expect(JSON.stringify(table)).not.toMatch(/NaN|undefined|\[object/);
    });

    const drawn = PICTURES.filter((picture) => picture.step === id && picture.locale === locale);
    it('is drawn in every frame', () => {
      expect(drawn.map(({ frame }) => frame)).toEqual(FRAME_NAMES);
    });

    describe.each(drawn)('$frame', ({ frame: name, scene }) => {
      const { frame } = scene;
      const marks = [...walk(scene.marks)];

      it('is drawn as it was', async () => {
        await expectAsKept(`${sceneToSvg(scene).replaceAll('><', '>\n<')}\n`, snapshotOf(id, name, locale));
      });

      it('gives each mark a key of its own', () => {
        const keys = marks.map(({ key }) => key);
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      });

      it('styles by class and attribute alone', () => {
        for (const { attrs } of marks) {
          expect(attrs ?? {}).not.toHaveProperty('style');
          for (const hue of ['fill', 'stroke'])
            expect(String(attrs?.[hue] ?? 'none'), hue).toMatch(/^(none|currentColor)$/);
        }
      });

      it('points its reading aids at cells of the table', () => {
        const { columns, rows } = step.describe(words).table;
        for (const { key, cell, series } of marks) {
          if (cell) {
            expect(cell[0], `${key}: row`).toBeLessThan(rows.length);
            expect(cell[1], `${key}: column`).toBeLessThan(columns.length);
          }
          if (series !== undefined) expect(series, `${key}: column`).toBeLessThan(columns.length);
        }
      });

      const boxes = textBoxes(scene);

      it('sets no text too small to read', () => {
        expect(
          boxes.filter(({ size }) => size < SMALLEST[name] - 0.01).map((box) => `${told(box)}: ${box.size.toFixed(1)}`),
        ).toEqual([]);
      });

      it('keeps its text in the frame', () => {
        // A map runs to the edges; on the wide stage it is cropped to the window, so its labels are checked in the browser.
        const cut = boxes.filter(({ left, right, top, bottom }) => {
          const outside = left < -TOUCH || top < -TOUCH || right > frame.width + TOUCH || bottom > frame.height + TOUCH;
          const gone = right < 0 || bottom < 0 || left > frame.width || top > frame.height;
          return outside && !(scene.bleed && gone);
        });
        expect(cut.map(told)).toEqual([]);
      });

      if (!scene.bleed && name === 'wide') {
        it('leaves the place of the text card and of the title free', () => {
          const { x, y, width, height } = frame.box;
          const out = boxes.filter(
            (box) => box.left < x - 4 || box.right > x + width + 8 || box.top < y - 8 || box.bottom > y + height + 8,
          );
          expect(out.map(told)).toEqual([]);
        });
      }

      it('lets no two texts collide', () => {
        const hits = boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter((other) => overlap(one, other) > TOUCH)
            .map((other) => `${told(one)} × ${told(other)} by ${overlap(one, other).toFixed(1)}`),
        );
        expect(hits).toEqual([]);
      });
    });
  });
});

describe('marks.css', () => {
  const sheet = readFileSync(resolve(ROOT, 'src/styles/marks.css'), 'utf8');
  const ruled = [...new Set([...sheet.matchAll(/\.drawing \.([\w-]+)/g)].map(([, name = '']) => name))];
  const patterns = [...PATTERNS, ...MAP_PATTERNS];
  const classesOf = (attrs: Mark['attrs']): string[] => String(attrs?.['class'] ?? '').split(' ');
  const drawn = new Set([
    ...PICTURES.flatMap(({ scene }) => [...walk(scene.marks)].flatMap(({ attrs }) => classesOf(attrs))),
    ...patterns.flatMap(({ attrs }) => classesOf(attrs)),
  ]);

  it('has a rule for every class that a picture has', () => {
    expect([...drawn].filter((name) => name !== '' && !ruled.includes(name))).toEqual([]);
  });

  it('has no other, but what one hue has and another may come to need', () => {
    const families = HUES.flatMap((hue): string[] => [
      fillClass(hue),
      fillClass(hue, 'soft'),
      strokeClass(hue),
      strokeClass(hue, 'ink'),
      textClass(hue),
      `halo-${hue}`,
    ]);
    expect(ruled.filter((name) => !drawn.has(name) && !families.includes(name))).toEqual([]);
  });

  it('fills with patterns that are there, and each is filled with', () => {
    const filled = [...sheet.matchAll(/url\('#([\w-]+)'\)/g)].map(([, id = '']) => id);
    expect([...new Set(filled)].sort()).toEqual(patterns.map(({ id }) => id).sort());
  });
});
