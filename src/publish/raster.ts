import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../data/read.ts';
import { escapeXml } from '../graphics/shared/svg.ts';

/** Dots that a CSS pixel is drawn with, on screens of today. */
const DENSITY = 2;

/** Pictures drawn by earlier builds, by the hash of what they were drawn from: only what changed is drawn again. */
const KEPT = resolve(ROOT, '.cache/pictures');

/** What a picture says of itself, for the desk's programs, which fill in caption and credit from it. */
export interface PictureNotes {
  title: string;
  /** What is to be seen, in words. */
  description: string;
  /** Who made the picture, and who counted. */
  credit: string;
  source: string;
  /** Under what terms, and the page it comes from. */
  rights: string;
  page: string;
}

/** The notes as XMP: Dublin Core, and the credit line where programs look for it. */
function xmpOf({ title, description, credit, source, rights, page }: PictureNotes): string {
  const text = (name: string, value: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></dc:${name}>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">${text('title', title)}${text('description', description)}${text('rights', rights)}<dc:creator><rdf:Seq><rdf:li>${escapeXml(credit)}</rdf:li></rdf:Seq></dc:creator><dc:source>${escapeXml(page)}</dc:source><photoshop:Credit>${escapeXml(credit)}</photoshop:Credit><photoshop:Source>${escapeXml(source)}</photoshop:Source><xmpRights:WebStatement>${escapeXml(page)}</xmpRights:WebStatement></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/**
 * An SVG drawing as a PNG picture.
 * @param svg standing alone: no font, image or sheet of elsewhere
 */
export async function pngOf(
  svg: string,
  { density = DENSITY, notes }: { density?: number; notes?: PictureNotes } = {},
): Promise<Buffer> {
  const xmp = notes ? xmpOf(notes) : '';
  const name = createHash('sha256').update(`${sharp.versions.sharp} ${density}\n${xmp}\n`).update(svg).digest('hex');
  const kept = resolve(KEPT, `${name}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  // librsvg counts 72 units to the inch as one dot to the unit.
  const picture = sharp(Buffer.from(svg), { density: 72 * density }).png({ palette: true, effort: 4 });
  const png = await (notes ? picture.withXmp(xmp) : picture).toBuffer();
  mkdirSync(KEPT, { recursive: true });
  // Two builds may draw it at once: neither may read half of the other's.
  writeFileSync(`${kept}.${process.pid}`, png);
  renameSync(`${kept}.${process.pid}`, kept);
  return png;
}
