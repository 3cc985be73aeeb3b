/** A drawing as a file against the same drawing in a page: seen by a program without a browser, and by Chromium. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawingFile } from '../../chapters/drawing-file.ts';
import { stepOf } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import { ROOT } from '../../data/read.ts';
import { BASEMAP_DEFS } from '../../graphics/basemap/defs.ts';
import { DEFS } from '../../graphics/shared/defs.ts';
import { frameOf } from '../../graphics/shared/frames.ts';
import { sceneToSvg } from '../../graphics/shared/svg.ts';
import type { Theme } from '../../graphics/shared/styles.ts';
import type { StepId } from '../../site/outline.ts';
import { launchChromium } from '../../tools/browser.ts';

let browser: Browser;
const scratch = mkdtempSync(join(tmpdir(), 'drawings-'));
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});

const DENSITY = 2;
const { width, height } = frameOf('card');

const css = ['fonts', 'tokens', 'marks']
  .map((name) => readFileSync(resolve(ROOT, `src/styles/${name}.css`), 'utf8'))
  .join('\n')
  .replaceAll("url('./fonts/", `url('file://${resolve(ROOT, 'src/styles/fonts')}/`);

async function shot(name: string, html: string, box: { width: number; height: number; top: number }): Promise<Buffer> {
  const page: Page = await browser.newPage({ viewport: { width: 800, height: 900 }, deviceScaleFactor: DENSITY });
  const file = join(scratch, name);
  writeFileSync(file, html);
  await page.goto(`file://${file}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const clip = { x: 0, y: box.top, width: box.width, height: box.height };
  const png = await page.screenshot({ clip });
  await page.close();
  return png;
}

/** Side of the squares that two pictures are compared in, in pixels: about a word. */
const SQUARE = 40;

/** Mean difference of two pictures of one size, over the whole and in the square where it is largest, from 0 to 1. */
async function difference(one: Buffer, other: Buffer): Promise<{ mean: number; most: number }> {
  const [first, second] = await Promise.all(
    // A pixel's worth of blur: two programs smooth the edge of a letter differently.
    [one, other].map((png) => sharp(png).removeAlpha().blur(1).raw().toBuffer()),
  );
  if (!first || !second) throw new Error('Expected two pictures');
  expect(second.length).toBe(first.length);
  const across = Math.ceil((width * DENSITY) / SQUARE);
  const squares = new Float64Array(across * Math.ceil((height * DENSITY) / SQUARE));
  for (let at = 0; at < first.length; at += 1) {
    const pixel = Math.floor(at / 3);
    const [x, y] = [pixel % (width * DENSITY), Math.floor(pixel / (width * DENSITY))];
    const square = Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE);
    squares[square] = (squares[square] ?? 0) + Math.abs((first[at] ?? 0) - (second[at] ?? 0));
  }
  const whole = squares.reduce((sum, part) => sum + part, 0);
  return { mean: whole / first.length / 255, most: Math.max(...squares) / (3 * SQUARE * SQUARE) / 255 };
}

/** One of each way of drawing: lines and dashes, countable squares, a matrix, arrows and patterns, a ribbon beyond the frame, the line laid straight, a map of names. */
const CASES: [StepId, Theme][] = [
  ['shares', 'light'],
  ['three-hundred', 'dark'],
  ['clubs', 'dark'],
  ['four-directions', 'light'],
  ['how-much', 'dark'],
  ['line', 'light'],
  ['announcement', 'dark'],
  ['no-customs-line', 'light'],
  ['pipeline', 'light'],
];

describe.each(CASES)('%s, %s', (id, theme) => {
  it('looks the same as a file, to librsvg and to Chromium, as it does in a page', async () => {
    const step = stepOf(id);
    const file = drawingFile(step, { locale: 'fr', theme });
    const top = Number(/translate\(0,(\d+)\)" clip-path/.exec(file)?.[1]);
    const box = { width, height, top };
    const scene = step.scene('card', wordsFor(step.chapter, id, 'fr'));
    const page = await shot(
      'page.html',
      `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${css}
        body { margin: 0; background: var(--paper) } svg { position: absolute; left: 0; top: ${top}px; width: ${width}px; height: ${height}px; overflow: hidden }
        .defs { width: 0; height: 0 }</style>
        <svg class="drawing defs">${DEFS}${BASEMAP_DEFS}</svg>${sceneToSvg(scene, { class: 'drawing' })}</html>`,
      box,
    );
    const inChromium = await shot(
      'file.html',
      `<!doctype html><meta charset="utf-8"><body style="margin:0"><img src="data:image/svg+xml;base64,${Buffer.from(file).toString('base64')}" alt=""></body>`,
      box,
    );
    const inLibrsvg = await sharp(Buffer.from(file), { density: 72 * DENSITY })
      .extract({ left: 0, top: top * DENSITY, width: width * DENSITY, height: height * DENSITY })
      .png()
      .toBuffer();
    for (const [name, png] of Object.entries({ inChromium, inLibrsvg })) {
      const { mean, most } = await difference(page, png);
      expect(mean, `${name}: mean difference`).toBeLessThan(0.005);
      expect(most, `${name}: the square that differs most`).toBeLessThan(0.07);
    }
  });

  it('is well-formed XML to a browser', async () => {
    const page = await browser.newPage();
    const fault = await page.evaluate(
      (text) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
        return documentElement.localName === 'svg' ? undefined : documentElement.textContent;
      },
      drawingFile(stepOf(id), { locale: 'en', theme }),
    );
    expect(fault).toBeUndefined();
    await page.close();
  });
});
