/**
 * Draws steps without building the site, to look at while working on a graphic.
 *   npm run draw -- <step>… [--frames phone,wide] [--locales fr,en] [--themes light,dark] [--files outlines]
 * Writes .shots/draw/<step>-<theme>.png: every frame × locale asked for in one picture (default: phone and wide, fr, both
 * themes), and prints the description of each step. With --files, each drawing as an SVG file of its own instead, which
 * needs nothing else: its letters as `outlines`, or as `text`, which can be edited.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { drawingFile } from '../chapters/drawing-file.ts';
import { stepOf } from '../chapters/story.ts';
import { wordsFor } from '../chapters/words.ts';
import { BASEMAP_DEFS } from '../graphics/basemap/defs.ts';
import { DEFS } from '../graphics/shared/defs.ts';
import { FRAME_NAMES } from '../graphics/shared/frames.ts';
import type { FrameName } from '../graphics/shared/scene.ts';
import { THEMES } from '../graphics/shared/styles.ts';
import { sceneToSvg } from '../graphics/shared/svg.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { commandLine, listed, runTool, UsageError } from './arguments.ts';
import { launchChromium } from './browser.ts';
import { STEP_IDS } from './reading.ts';

const FOLDER = '.shots/draw';

/** Width in px that each frame is looked at. */
const SHOWN: Record<FrameName, number> = { phone: 360, wide: 1200, card: 640, social: 640, print: 640 };

/** The page that shows a step: its drawings side by side, in the site's own faces and colours. */
function pageOf(id: string, frames: readonly FrameName[], locales: readonly Locale[], theme: string): string {
  const step = stepOf(id);
  const css = ['fonts', 'tokens', 'marks']
    .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
    .join('\n')
    .replaceAll("url('./fonts/", `url('${pathToFileURL(resolve('src/styles/fonts')).href}/`);
  const widths = FRAME_NAMES.map((name) => `svg[data-frame=${name}] { width: ${SHOWN[name]}px }`).join('');
  const plates = locales.flatMap((locale) => {
    const words = wordsFor(step.chapter, id, locale);
    return frames.map(
      (name) =>
        `<figure><figcaption>${id} · ${name} · ${locale} — ${words.t('title')}</figcaption>` +
        `<div class="plate">${sceneToSvg(step.scene(name, words), { class: 'drawing' })}</div></figure>`,
    );
  });
  return `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${css}
    body { margin: 12px; background: var(--paper); color: var(--ink); font: 13px sans-serif; display: flex; flex-wrap: wrap; gap: 12px }
    figure { margin: 0 } figcaption { contain: inline-size } .plate { width: max-content; outline: 1px dashed var(--rule); overflow: hidden }
    svg { display: block; overflow: visible } ${widths}</style>
    <svg class="drawing" width="0" height="0">${DEFS}${BASEMAP_DEFS}</svg>${plates.join('')}</html>`;
}

async function picture(browser: Browser, html: string, out: string): Promise<void> {
  const file = resolve(FOLDER, 'page.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width: 1240, height: 400 } });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: out, fullPage: true });
  await page.close();
  console.log(out);
}

await runTool(async () => {
  const { words, flags } = commandLine(['frames', 'locales', 'themes', 'files']);
  const steps = words.flatMap((word) => listed('step', word, STEP_IDS));
  if (steps.length === 0) throw new UsageError('Expected a step, as in: npm run draw -- flow-before');
  const frames = listed('--frames', flags.frames, FRAME_NAMES, ['phone', 'wide']);
  const locales = listed('--locales', flags.locales, LOCALES, ['fr']);
  const themes = listed('--themes', flags.themes, THEMES);

  const [letters] = listed('--files', flags.files, ['outlines', 'text'], []);

  mkdirSync(FOLDER, { recursive: true });
  if (letters) {
    const wanted = steps.flatMap((id) =>
      locales.flatMap((locale) => frames.flatMap((frame) => themes.map((theme) => ({ id, locale, frame, theme })))),
    );
    for (const { id, ...options } of wanted) {
      const out = `${FOLDER}/${id}-${options.frame}-${options.locale}-${options.theme}.svg`;
      writeFileSync(out, drawingFile(stepOf(id), { ...options, letters }));
      console.log(out);
    }
    return;
  }
  const browser = await launchChromium();
  try {
    for (const id of steps) {
      for (const theme of themes)
        await picture(browser, pageOf(id, frames, locales, theme), `${FOLDER}/${id}-${theme}.png`);
      const step = stepOf(id);
      for (const locale of locales) console.log(`${locale}: ${step.describe(wordsFor(step.chapter, id, locale)).text}`);
    }
  } finally {
    await browser.close();
  }
});
