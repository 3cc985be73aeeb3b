import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';

type Rgb = [r: number, g: number, b: number];
type Tokens = Record<string, Rgb>;

const css = readFileSync(resolve(ROOT, 'src/styles/tokens.css'), 'utf8');

/** Linear light of a "#rrggbb", each channel 0–1. */
const linear = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as Rgb;

/** The colours that each block of the sheet sets, in the order of the sheet. */
const blocks = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, body = '']): Tokens =>
  Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', hex = '']) => [name, linear(hex)]),
  ),
);
const [light = {}, dark = {}, darkBySystem = {}] = blocks;
const THEMES = { light, dark };

const colour = (tokens: Tokens, name: string): Rgb => {
  const found = tokens[name];
  if (!found) throw new Error(`tokens.css: expected --${name}, found none`);
  return found;
};

// ---- Contrast (WCAG 2.2, 1.4.3 and 1.4.11) ----

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(one: Rgb, other: Rgb): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const HUES = ['kaz', 'rus', 'west', 'hub', 'east'];

const TEXT: [text: string, ground: string][] = [
  ...['paper', 'paper-2', 'land', 'water'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-2', ground],
    ['water-ink', ground],
    ...HUES.map((hue): [string, string] => [`${hue}-ink`, ground]),
  ]),
  ...HUES.flatMap((hue): [string, string][] => [
    ['ink', `${hue}-soft`],
    [`${hue}-ink`, `${hue}-soft`],
  ]),
  // The words on the ridge's ground, and on the tint above it (`ink` on `rus-soft`, among the soft grounds).
  ['on-kaz', 'kaz-ground'],
  // Text set in the paper's colour on a bar (on saffron it is dark in both themes: see below).
  ...HUES.filter((hue) => hue !== 'kaz').map((hue): [string, string] => ['paper', hue]),
];

const MARKS: [mark: string, ground: string][] = [
  ...HUES.flatMap((hue): [string, string][] => [
    [hue, 'paper'],
    [hue, 'paper-2'],
  ]),
  ['west-deep', 'paper'],
];

describe.each(Object.entries(THEMES))('%s', (_, tokens) => {
  it.each(TEXT)('text %s on %s reads (4.5:1)', (text, ground) => {
    expect(contrast(colour(tokens, text), colour(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['kaz', 'kaz'],
    ['west', 'west-deep'],
  ])('text on %s, %s, reads (4.5:1)', (name, ground) => {
    const sheet = readFileSync(resolve(ROOT, 'src/styles/marks.css'), 'utf8');
    const [, hex = ''] = new RegExp(`\\.t-on-${name} \\{\\s*fill: (#[0-9a-f]{6})`).exec(sheet) ?? [];
    expect(hex).not.toBe('');
    expect(contrast(linear(hex), colour(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('marks in %s on %s are seen (3:1)', (mark, ground) => {
    expect(contrast(colour(tokens, mark), colour(tokens, ground))).toBeGreaterThanOrEqual(3);
  });
});

/** Tints of a map that mean something, and what they lie beside. */
const TINTS = [...HUES.filter((hue) => hue !== 'kaz').map((hue) => `${hue}-soft`), 'union', 'kaz-ground'];

describe.each(Object.entries(THEMES))('%s, the tints of a map', (_, tokens) => {
  it.each(TINTS)('%s is told from plain land (1.5:1)', (tint) => {
    expect(contrast(colour(tokens, tint), colour(tokens, 'land'))).toBeGreaterThanOrEqual(1.5);
  });

  // The outline of a tinted country is in its ink, of the union's members in the muted ink; Kazakhstan's line with Russia is ink.
  it.each<[string, string]>([
    ...HUES.map((hue): [string, string] => [`${hue}-ink`, 'land']),
    ...HUES.filter((hue) => hue !== 'kaz').map((hue): [string, string] => [`${hue}-ink`, `${hue}-soft`]),
    ...['land', 'water', 'union'].map((ground): [string, string] => ['ink-2', ground]),
    ['ink', 'rus-soft'],
  ])('the outline in %s is seen on %s (3:1)', (outline, ground) => {
    expect(contrast(colour(tokens, outline), colour(tokens, ground))).toBeGreaterThanOrEqual(3);
  });

  it('the paper of the last chapter is told from the other by tone, and all is read on it', () => {
    expect(apart(colour(tokens, 'paper'), colour(tokens, 'paper-after'))).toBeGreaterThanOrEqual(2);
    for (const text of ['ink', 'ink-2', ...HUES.map((hue) => `${hue}-ink`)])
      expect(contrast(colour(tokens, text), colour(tokens, 'paper-after')), text).toBeGreaterThanOrEqual(4.5);
    for (const mark of HUES)
      expect(contrast(colour(tokens, mark), colour(tokens, 'paper-after')), mark).toBeGreaterThanOrEqual(3);
  });
});

it('the dark theme is one, chosen or by the system', () => {
  expect(darkBySystem).toEqual(dark);
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});

// ---- Colour vision ----

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const VISION: Record<string, [Rgb, Rgb, Rgb]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (rows: [Rgb, Rgb, Rgb], [r, g, b]: Rgb): Rgb =>
  rows.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as Rgb;

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const apart = (one: Rgb, other: Rgb): number =>
  100 * Math.hypot(...oklab(one).map((value, index) => value - (oklab(other)[index] ?? 0)));

/** Fills that stand side by side in one drawing and differ in meaning. A just noticeable difference is about 2. */
const PAIRS = HUES.flatMap((one, index) => HUES.slice(index + 1).map((other): [string, string] => [one, other]));
const LEAST = 8;

describe.each(Object.entries(THEMES))('%s, told apart', (theme, tokens) => {
  describe.each(Object.entries(VISION))('with %s vision', (vision, rows) => {
    it.each(PAIRS)('%s and %s', (one, other) => {
      const distance = apart(seen(rows, colour(tokens, one)), seen(rows, colour(tokens, other)));
      expect(distance, `${theme}, ${vision}`).toBeGreaterThanOrEqual(LEAST);
    });
  });
});
