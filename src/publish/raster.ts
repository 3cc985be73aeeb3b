import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../data/read.ts';

/** Dots that a CSS pixel is drawn with, on screens of today. */
const DENSITY = 2;

/** Pictures drawn by earlier builds, by the hash of what they were drawn from: only what changed is drawn again. */
const KEPT = resolve(ROOT, '.cache/pictures');

/**
 * An SVG drawing as a PNG picture, `density` dots to the CSS pixel.
 * @param svg standing alone: no font, image or sheet of elsewhere
 */
export async function pngOf(svg: string, density = DENSITY): Promise<Buffer> {
  const name = createHash('sha256').update(`${sharp.versions.sharp} ${density}\n`).update(svg).digest('hex');
  const kept = resolve(KEPT, `${name}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  // librsvg counts 72 units to the inch as one dot to the unit.
  const png = await sharp(Buffer.from(svg), { density: 72 * density })
    .png({ palette: true, effort: 4 })
    .toBuffer();
  mkdirSync(KEPT, { recursive: true });
  // Two builds may draw it at once: neither may read half of the other's.
  writeFileSync(`${kept}.${process.pid}`, png);
  renameSync(`${kept}.${process.pid}`, kept);
  return png;
}
