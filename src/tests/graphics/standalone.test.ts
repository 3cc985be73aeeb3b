import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawingFile } from '../../chapters/drawing-file.ts';
import { STEPS, stepOf } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import { outline } from '../../data/letters.ts';
import { ROOT } from '../../data/read.ts';
import { textWidth } from '../../graphics/shared/measure.ts';
import type { Mark, Scene } from '../../graphics/shared/scene.ts';
import { frameOf } from '../../graphics/shared/frames.ts';
import { standaloneSvg, type Materials } from '../../graphics/shared/standalone.ts';
import { declarationsFor, readStyles, THEMES } from '../../graphics/shared/styles.ts';

const sheet = (name: string): string => readFileSync(resolve(ROOT, `src/styles/${name}.css`), 'utf8');
const [TOKENS, MARKS] = [sheet('tokens'), sheet('marks')];

describe('the sheets of drawings, read as data', () => {
  it.each(THEMES)('hold every class in the %s theme, with the colours of the theme', (theme) => {
    const styles = readStyles(TOKENS, MARKS, theme);
    const named = [...new Set([...MARKS.matchAll(/^ {2}\.drawing \.([\w-]+) \{/gm)].map(([, name]) => name))];
    expect(styles.classes.map(({ name }) => name)).toEqual(named);
    const kaz = new RegExp(`\\[data-theme='${theme}'\\][^}]*--kaz: (#[0-9a-f]{6})`).exec(TOKENS)?.[1];
    expect(declarationsFor(styles, 'f-kaz')).toEqual({ fill: kaz });
    expect(JSON.stringify(styles)).not.toMatch(/var\(|px"/);
  });

  it('lets the later rule of the sheet win, whatever the order of the classes', () => {
    const marks = `@layer marks { .drawing .a { fill: none; stroke-width: 2px } .drawing .b { fill: var(--kaz) } }`;
    const styles = readStyles(TOKENS, marks, 'light');
    expect(declarationsFor(styles, 'b a')).toEqual(declarationsFor(styles, 'a b'));
    expect(declarationsFor(styles, 'b a')).toMatchObject({ fill: styles.colours['kaz'], 'stroke-width': '2' });
  });

  it.each([
    ['a selector', `.plate .drawing .x { fill: none }`, /found "\.plate \.drawing \.x"/],
    ['a property', `.drawing .x { filter: blur(2px) }`, /known property in "\.drawing \.x", found "filter"/],
    ['a colour', `.drawing .x { fill: var(--mauve) }`, /found var\(--mauve\)/],
  ])('refuse %s that they do not know', (_, css, message) => {
    expect(() => readStyles(TOKENS, `@layer marks { ${css} }`, 'light')).toThrow(message);
  });

  it('refuse a class that no rule is for', () => {
    expect(() => declarationsFor(readStyles(TOKENS, MARKS, 'light'), 'f-kaz f-mauve')).toThrow(/found "f-mauve"/);
  });
});

describe('text as outlines', () => {
  it('is as wide as the layouts measured it, but for kerning', () => {
    for (const [text, face] of [
      ['Kazakhstan', 'serif-strong'],
      ['1 234,5 Md€', 'sans'],
      ['Сәйкес құжат', 'sans'],
    ] as const) {
      const { width } = outline(text, face, 15, 0);
      expect(Math.abs(width - textWidth(text, 15, face)), text).toBeLessThan(2);
      expect(outline(text, face, 15, 3).width).toBeCloseTo(width + 3 * text.length, 0);
    }
  });

  it('begins where it is told to and closes what it opens', () => {
    const d = outline('A', 'sans', 10, 0).at(100, 50);
    expect(d).toMatch(/^M10\d/);
    expect(d).toMatch(/z$/);
    expect(d.slice(1)).not.toContain('M');
  });

  it('refuses a character that the fonts lack', () => {
    expect(() => outline('北京', 'sans', 15, 0)).toThrow(/have no "北"/);
  });
});

const MATERIALS: Materials = {
  styles: readStyles(TOKENS, MARKS, 'light'),
  shapes: { 'geo-X': { d: 'M0,0l10,10', keepsWeight: true } },
  patterns: [{ id: 'unknown', pitch: 6, tag: 'path', attrs: { d: 'M0 3H6', class: 's-ink', 'stroke-width': 1.4 } }],
};
const PLATE = { lang: 'fr', title: 'R&D <x>', description: '"dit"', credit: ['a & b'] };
const draw = (...marks: Mark[]): string => {
  const scene: Scene = { frame: frameOf('card'), marks };
  return standaloneSvg(scene, PLATE, MATERIALS);
};
const ink = MATERIALS.styles.colours['ink'] ?? '';

describe('a scene on its own', () => {
  it('says what it shows', () => {
    const svg = draw();
    expect(svg).toContain('<title id="title">R&amp;D &lt;x&gt;</title><desc id="desc">&quot;dit&quot;</desc>');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" lang="fr" role="img"/);
    expect(svg).toContain('a &amp; b</text>');
  });

  it('has classes said as attributes, over those of the mark', () => {
    const svg = draw({ key: 'a', tag: 'path', attrs: { d: 'M0,0L9,9', class: 's-ink line', 'stroke-width': 7 } });
    const line = /<path d="M0,0L9,9"[^>]*>/.exec(svg)?.[0] ?? '';
    expect(line).toContain(`stroke="${ink}"`);
    expect(line).toContain('stroke-width="2"');
    expect(line).toContain('fill="none"');
    expect(svg).not.toContain('data-k');
  });

  it('draws shapes in place, their weight kept under the camera', () => {
    const svg = draw({
      key: 'map',
      tag: 'g',
      attrs: { transform: 'translate(1,2) scale(4)' },
      children: [
        { key: 'x', tag: 'use', attrs: { href: '#geo-X', class: 's-ink dash fixed-stroke', 'stroke-width': 2 } },
      ],
    });
    expect(svg).not.toMatch(/<use|href|vector-effect/);
    expect(/<path[^>]*d="M0,0l10,10"\/>/.exec(svg)?.[0]).toContain('stroke-width="0.5" ');
    expect(/<path[^>]*d="M0,0l10,10"\/>/.exec(svg)?.[0]).toContain('stroke-dasharray="1.25 1"');
  });

  it('brings the patterns it uses, and no other', () => {
    expect(draw()).not.toContain('<pattern');
    const svg = draw({ key: 'a', tag: 'rect', attrs: { width: 5, height: 5, class: 'f-unknown' } });
    expect(svg).toContain('fill="url(#unknown)"');
    expect(svg).toMatch(/<pattern id="unknown"[^>]*><path d="M0 3H6" stroke-width="1.4" stroke="#/);
  });

  it('stops at what it cannot draw', () => {
    expect(() => draw({ key: 'a', tag: 'use', attrs: { href: '#geo-Y' } })).toThrow(/found "#geo-Y"/);
    expect(() => draw({ key: 'a', tag: 'rect', attrs: { class: 'f-map-dots-0' } })).toThrow(/found "map-dots-0"/);
    expect(() => draw({ key: 'a', tag: 'rect', attrs: { class: 'nothing' } })).toThrow(/found "nothing"/);
  });

  it('keeps text as text where it is asked to', () => {
    const file = drawingFile(stepOf('shares'), { locale: 'en', letters: 'text' });
    expect(file).toMatch(/<text [^>]*font-family="'Source Sans 3'[^>]*>/);
  });
});

describe.each(STEPS.map(({ id }) => id))('the file of %s', (id) => {
  // A theme for each edition: what a theme changes are colours, and both are read above.
  it.each([
    ['fr', 'light'],
    ['en', 'dark'],
  ] as const)('%s: is XML that a program without a browser opens, and needs nothing else', async (locale, theme) => {
    const step = stepOf(id);
    const svg = drawingFile(step, { locale, theme });
    const { width, height, format } = await sharp(Buffer.from(svg)).metadata();
    expect({ width, format }).toEqual({ width: 640, format: 'svg' });
    expect(height).toBeGreaterThan(440);
    expect(svg).not.toMatch(
      /<(?:style|use|image|text|script|foreignObject)\b| (?:style|class|href|font-family)=|NaN|undefined/,
    );
    const root = parse(svg);
    const ids = root.querySelectorAll('[id]').map((element) => element.id);
    for (const [, used = ''] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/(?:href|src)="|@import/);
    expect(root.querySelector('desc')?.text).toBe(wordsFor(step.chapter, id, locale).t('alt'));
  });
});
