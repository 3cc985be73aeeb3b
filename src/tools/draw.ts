/**
 * Draws steps without building the site, to look at while working on a graphic.
 *   npm run draw -- <step>… [--frames phone,wide] [--locales fr,en] [--themes light,dark]
 * Writes .shots/draw/<step>.png: every frame × locale × theme asked for on one sheet (default: phone and wide, fr, both themes).
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ATLAS_DEFS } from '../graphics/basemap/defs.ts';
import { DEFS } from '../graphics/shared/defs.ts';
import { FRAME_NAMES } from '../graphics/shared/frames.ts';
import { sceneToSvg } from '../graphics/shared/svg.ts';
import { stepOf } from '../chapters/story.ts';
import { wordsFor } from '../chapters/words.ts';
import { LOCALES } from '../i18n/locales.ts';
import { launchChromium } from './browser.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { frames: { type: 'string' }, locales: { type: 'string' }, themes: { type: 'string' } },
});

function asked<T extends string>(text: string | undefined, known: readonly T[], fallback: readonly T[]): T[] {
  if (text === undefined) return [...fallback];
  return text.split(',').map((name) => {
    const found = known.find((candidate) => candidate === name);
    if (!found) throw new Error(`Expected ${known.join(', ')}; found "${name}"`);
    return found;
  });
}

const frames = asked(values.frames, FRAME_NAMES, ['phone', 'wide']);
const locales = asked(values.locales, LOCALES, ['fr']);
const themes = asked(values.themes, ['light', 'dark'], ['light', 'dark']);

const css = ['fonts', 'tokens', 'marks']
  .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
  .join('\n')
  .replaceAll("url('./fonts/", `url('file://${process.cwd()}/src/styles/fonts/`);

mkdirSync('.shots/draw', { recursive: true });
const browser = await launchChromium();
for (const id of positionals) {
  const step = stepOf(id);
  const { chapter } = step;
  for (const theme of themes) {
    const page = await browser.newPage({ viewport: { width: 1240, height: 400 } });
    const plates = locales.flatMap((locale) => {
      const words = wordsFor(chapter, id, locale);
      return frames.map((name) => {
        const scene = step.scene(name, words);
        return `<figure><figcaption>${id} · ${name} · ${locale} — ${words.t('title')}</figcaption><div class="plate">${sceneToSvg(scene, { class: 'drawing' })}</div></figure>`;
      });
    });
    const file = `${process.cwd()}/.shots/draw/page.html`;
    const html = `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${css}
      body { margin: 12px; background: var(--paper); color: var(--ink); font: 13px sans-serif; display: flex; flex-wrap: wrap; gap: 12px }
      figure { margin: 0 } figcaption { contain: inline-size } .plate { width: max-content; outline: 1px dashed var(--rule); overflow: hidden } svg { display: block; overflow: visible }
      ${FRAME_NAMES.map((name) => `svg[data-frame=${name}] { width: ${name === 'phone' ? 360 : name === 'wide' ? 1200 : 640}px }`).join('')}</style>
      <svg class="drawing" width="0" height="0">${DEFS}${ATLAS_DEFS}</svg>${plates.join('')}</html>`;
    await import('node:fs/promises').then(({ writeFile }) => writeFile(file, html));
    await page.goto(`file://${file}`);
    await page.evaluate(() => document.fonts.ready);
    const out = `.shots/draw/${id}-${theme}.png`;
    await page.screenshot({ path: out, fullPage: true });
    console.log(out);
    await page.close();
  }
  const described = locales.map((locale) => `${locale}: ${step.describe(wordsFor(chapter, id, locale)).text}`);
  console.log(described.join('\n'));
}
await browser.close();
