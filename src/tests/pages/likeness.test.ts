/** Every step as three engines paint it, looked at from so far away that only a gross difference is seen. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '../../site/addresses.ts';
import { BASE_PATH } from '../../site/deployment.ts';
import { ENGINES, hasEngine, openEngine, type AnyEngine } from '../../tools/engines.ts';
import { STEP_IDS } from '../../tools/reading.ts';
import { openSite, type Site } from '../../tools/site.ts';
import { atRest, bringIntoReading, untilThere } from './in-page.ts';

const [WIDTH, HEIGHT] = [1280, 800];
/** Cells that a picture is averaged to: 20 px of the window each, so that no engine's own letters are told apart. */
const [ACROSS, DOWN] = [WIDTH / 20, HEIGHT / 20];
/** Columns on the right that a scroll bar may take. */
const BAR = 1;
/** How far a channel of a cell may be off, of 255, before the cell is another. */
const TOLERANCE = 24;
/**
 * The share of cells that may be others. Firefox's scroll bar takes room from the drawing, which moves its edges by a few
 * pixels: at most 0.075. A step without its drawing is another by 0.2, on the median; by 0.02 where that is a few thin lines,
 * of which `engines.test.ts` asks each attribute.
 */
const MOST = 0.1;

let site: Site;
beforeAll(async () => {
  site = await openSite({ dir: 'dist', base: BASE_PATH });
});
afterAll(() => site.close());

/** The mean colours of a picture's cells, row by row. */
const fromAfar = (png: Buffer): Promise<Buffer> =>
  sharp(png).removeAlpha().resize(ACROSS, DOWN, { kernel: 'cubic', fit: 'fill' }).raw().toBuffer();

/** The share of the cells of two pictures that differ. */
function difference(one: Buffer, other: Buffer): number {
  let differ = 0;
  for (let cell = 0; cell < ACROSS * DOWN; cell += 1) {
    if (cell % ACROSS >= ACROSS - BAR) continue;
    const isOther = [0, 1, 2].some(
      (channel) => Math.abs((one[cell * 3 + channel] ?? 0) - (other[cell * 3 + channel] ?? 0)) > TOLERANCE,
    );
    if (isOther) differ += 1;
  }
  return differ / (ACROSS * DOWN);
}

/** Every step as an engine paints it. */
async function paintedBy(engine: AnyEngine): Promise<Map<string, Buffer>> {
  const window = await openEngine(engine);
  try {
    await window.resize(WIDTH, HEIGHT);
    await window.open(site.url + address.story('en'));
    await window.run(untilThere, '[data-live] [data-active-step]');
    const painted = new Map<string, Buffer>();
    for (const id of STEP_IDS) {
      await window.run(bringIntoReading, id);
      await window.run(untilThere, `[data-stage][data-active-step="${id}"][data-settled]`);
      await window.run(atRest, undefined);
      painted.set(id, await fromAfar(await window.picture()));
    }
    return painted;
  } finally {
    await window.close();
  }
}

describe('every step looks the same from afar', () => {
  let inChromium: Map<string, Buffer>;
  beforeAll(async () => {
    inChromium = await paintedBy('chromium');
  });

  it.each(ENGINES.filter(hasEngine))('in %s as in Chromium', async (engine) => {
    const painted = await paintedBy(engine);
    const off = STEP_IDS.map((id) => {
      const [here, there] = [inChromium.get(id), painted.get(id)];
      if (!here || !there) throw new Error(`${id}: not painted`);
      return { id, share: difference(here, there) };
    });
    expect(off.filter(({ share }) => share > MOST)).toEqual([]);
  });
});
