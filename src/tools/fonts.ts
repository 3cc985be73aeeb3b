/** Subsets the two families into src/styles/fonts and writes the advance widths chart layouts measure with. Run after changing a glyph range. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);
const from = (path: string): string => require.resolve(path);

/** Inclusive code point ranges of the two files each face is cut into. */
const RANGES = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x152, 0x153],
    [0x160, 0x161],
    [0x178, 0x178],
    [0x17d, 0x17e],
    [0x1d49, 0x1d49],
    [0x2b3, 0x2b3],
    [0x2009, 0x2009],
    [0x2010, 0x2011],
    [0x2013, 0x2014],
    [0x2018, 0x201a],
    [0x201c, 0x201e],
    [0x2020, 0x2020],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
    [0x202f, 0x202f],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x20b8, 0x20b8],
    [0x20bd, 0x20bd],
    [0x2116, 0x2116],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
    [0x2248, 0x2248],
  ],
  cyrillic: [
    [0x400, 0x45f],
    [0x492, 0x493],
    [0x49a, 0x49b],
    [0x4a2, 0x4a3],
    [0x4ae, 0x4b1],
    [0x4ba, 0x4bb],
    [0x4d8, 0x4d9],
    [0x4e8, 0x4e9],
  ],
} as const;

const FACES = {
  serif: 'source-serif/TTF/SourceSerif4-Regular.ttf',
  'serif-strong': 'source-serif/TTF/SourceSerif4-Semibold.ttf',
  'serif-italic': 'source-serif/TTF/SourceSerif4-It.ttf',
  sans: 'source-sans/TTF/SourceSans3-Regular.ttf',
  'sans-strong': 'source-sans/TTF/SourceSans3-Semibold.ttf',
} as const;

/** Kerning, marks, ligatures, local forms, and the figures charts are set in. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'liga', 'locl', 'lnum', 'tnum'];

/** Letters of the small print of the first screen, which travels in the page: see fonts.css. */
const STILL =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' + 'ÉàâçèéêëîïôùûœŒ ,.:;?!()’“”«»–-\u00a0\u202f';

const OUT = new URL('../styles/fonts/', import.meta.url);

const characters = (ranges: readonly (readonly [number, number])[]): string[] =>
  ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );

mkdirSync(OUT, { recursive: true });
const advances: Record<string, Record<string, number>> = {};
for (const [face, path] of Object.entries(FACES)) {
  const bytes = readFileSync(from(path));
  const font = fontkit.create(bytes) as fontkit.Font;
  const all = [...characters(RANGES.latin), ...characters(RANGES.cyrillic)];
  const known = all.filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  advances[face] = Object.fromEntries(
    known.map((character) => [
      character,
      Math.round((font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth * 1000) / font.unitsPerEm),
    ]),
  );
  const missing = all.filter((character) => !known.includes(character));
  if (missing.length > 0)
    console.log(`${face}: no glyph for ${missing.map((m) => `U+${m.codePointAt(0)?.toString(16)}`).join(' ')}`);
  for (const [name, ranges] of Object.entries(RANGES)) {
    const woff2 = await subsetFont(bytes, characters(ranges).join(''), {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
    });
    writeFileSync(new URL(`${face}-${name}.woff2`, OUT), woff2);
    console.log(`${face}-${name}.woff2 ${woff2.length} bytes`);
  }
}
// Without kerning, which would be a quarter of it.
const still = await subsetFont(readFileSync(from(FACES.sans)), STILL, {
  targetFormat: 'woff2',
  keepFeatures: [],
  noHinting: true,
});
writeFileSync(new URL('sans-still.woff2', OUT), still);
console.log(`sans-still.woff2 ${still.length} bytes`);
writeFileSync(new URL('../graphics/shared/advances.json', import.meta.url), `${JSON.stringify(advances)}\n`);
