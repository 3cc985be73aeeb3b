import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import sharp from 'sharp';

/** A picture on a sheet, with what is written under it. */
export interface Plate {
  png: Buffer;
  label: string;
}

const LABEL = 22;
const GAP = 12;
const PAPER = '#e4e4e4';

const require = createRequire(import.meta.url);
let face: fontkit.Font | undefined;

/** Text as an SVG path of its outlines, so that no font of the system is needed. */
function outlined(text: string, size: number): string {
  face ??= fontkit.create(readFileSync(require.resolve('source-sans/TTF/SourceSans3-Regular.ttf'))) as fontkit.Font;
  const scale = size / face.unitsPerEm;
  let x = 0;
  return face
    .layout(text)
    .glyphs.map((glyph) => {
      const at = x;
      x += glyph.advanceWidth;
      return `<path transform="translate(${at * scale},0) scale(${scale},${-scale})" d="${glyph.path.toSVG()}"/>`;
    })
    .join('');
}

/** Lays pictures out in rows on one PNG, each `width` px wide with its label under it. */
export async function contactSheet(
  plates: readonly Plate[],
  width: number,
  columns: number,
  file: string,
): Promise<void> {
  const cells = await Promise.all(
    plates.map(async ({ png, label }) => {
      const { data, info } = await sharp(png)
        .resize({ width })
        .png({ compressionLevel: 3 })
        .toBuffer({ resolveWithObject: true });
      return { data, label, height: info.height };
    }),
  );
  const row = Math.max(...cells.map(({ height }) => height)) + LABEL + GAP;
  const across = Math.min(columns, cells.length);
  const layers = cells.flatMap(({ data, label, height }, index) => {
    const left = GAP + (index % across) * (width + GAP);
    const top = GAP + Math.floor(index / across) * row;
    const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${LABEL}"><g transform="translate(0,16)">${outlined(label, 15)}</g></svg>`;
    return [
      { input: data, left, top },
      { input: Buffer.from(text), left, top: top + height },
    ];
  });
  await sharp({
    create: {
      width: GAP + across * (width + GAP),
      height: GAP + Math.ceil(cells.length / across) * row,
      channels: 3,
      background: PAPER,
    },
  })
    .composite(layers)
    .png({ compressionLevel: 6 })
    .toFile(file);
}
