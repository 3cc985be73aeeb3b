/** Figures framed by pages of other origins, as newsrooms' systems frame them. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '../../site/addresses.ts';
import { FIGURES } from '../../site/figures.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { AMP, DATAWRAPPER, lowFrame, openNewsroom, pymFrame, type Newsroom } from './newsroom.ts';

let opened: OpenDist;
let parent: Newsroom;
beforeAll(async () => {
  opened = await openDist();
  parent = await openNewsroom();
});
afterAll(async () => {
  await opened.close();
  parent.close();
});

const FIGURE = 'roundabout-share';

const source = (figure: (typeof FIGURES)[number] = FIGURE, query = ''): string =>
  `${opened.site.url}${address.embed('fr', figure)}${query}`;

/** A page of another origin with that body. */
async function newsroom(content: string): Promise<Page> {
  const page = await opened.browser.newPage({ viewport: { width: 800, height: 900 } });
  parent.print(content);
  await page.goto(parent.url);
  return page;
}

/** What a frame needs so that nothing of it is cut, in pixels. */
const needed = async (page: Page, index = 0): Promise<number> => {
  const frame = page.frames().filter((each) => each !== page.mainFrame())[index];
  if (!frame) throw new Error(`expected a frame ${index}, found ${page.frames().length - 1}`);
  await frame.waitForLoadState();
  return Math.ceil(await frame.evaluate(() => document.body.getBoundingClientRect().height));
};

const heightOf = (page: Page, index = 0): Promise<number> =>
  page
    .locator('iframe')
    .nth(index)
    .evaluate((frame) => frame.clientHeight);

describe('a frame gets the height it needs', () => {
  it.each([
    ['the Datawrapper form', DATAWRAPPER, ''],
    ['the AMP form', AMP, ''],
    ['the Datawrapper form, sandboxed', DATAWRAPPER, 'sandbox="allow-scripts"'],
    ['the AMP form, in a page that runs right to left', `${AMP}<style>html{direction:rtl}</style>`, ''],
  ])('by %s', async (_, listener, attributes) => {
    const page = await newsroom(listener + lowFrame(source(), attributes));
    const height = await needed(page);
    expect(height).toBeGreaterThan(300);
    await expect.poll(() => heightOf(page)).toBe(height);
    await page.close();
  });

  it('by the published pym.js', async () => {
    const page = await newsroom(pymFrame(source()));
    const height = await needed(page);
    await expect.poll(() => heightOf(page)).toBe(height);
    await page.close();
  });

  it('again when the reader opens its table', async () => {
    const page = await newsroom(DATAWRAPPER + lowFrame(source()));
    const closed = await needed(page);
    await page.frameLocator('iframe').locator('summary').click();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(closed);
    await page.close();
  });
});

it('tells its height once for each height, twenty frames in one page', async () => {
  const frames = FIGURES.slice(0, 20).map((figure) => lowFrame(source(figure)));
  const page = await newsroom(
    `<script>window.told=[];addEventListener('message',(e)=>{if(e.data['datawrapper-height'])told.push(JSON.stringify(e.data))});</script>${DATAWRAPPER}${frames.join('')}`,
  );
  for (const index of frames.keys()) {
    const height = await needed(page, index);
    await expect.poll(() => heightOf(page, index)).toBe(height);
  }
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  // A font that comes late may change a height once more; a height already told is never told again in a row.
  expect(told.filter((message, index) => message === told[index - 1])).toEqual([]);
  expect(told.length).toBeLessThanOrEqual(3 * frames.length);
  await page.close();
});

describe.each([
  ['a sandbox without scripts', 'sandbox=""', 640],
  ['a column of 280 pixels', '', 280],
])('in %s', (_, attributes, width) => {
  it.each(FIGURES)('%s is whole and never scrolls sideways', async (figure) => {
    const page = await newsroom(
      `<style>body{margin:0}</style><iframe ${attributes} width="${width}" height="1600" style="border:0" src="${source(figure)}"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await expect.poll(() => frame.locator('h1').isVisible()).toBe(true);
    expect(await frame.locator('.drawing:visible:not(.defs)').count()).toBe(1);
    if (attributes === '') {
      const inner = page.frames()[1];
      expect(await inner?.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await page.close();
  });
});

it.each(['light', 'dark'] as const)(
  'takes the %s theme that its address asks for, and no other word',
  async (theme) => {
    const page = await opened.browser.newPage({ colorScheme: theme === 'light' ? 'dark' : 'light' });
    await page.goto(source(FIGURE, `?theme=${theme}`));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(theme);
    await page.goto(source(FIGURE, '?theme=%3Cscript%3E&childId=%3Cimg%3E'));
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
    await page.close();
  },
);

it.each([
  address.figure('fr', 'border-line'),
  address.figure('en', 'margin-clubs'),
  address.chapter('fr', 'chips'),
  address.embed('en', 'visit-weeks'),
])('%s has no fault that axe finds', async (path) => {
  const page = await opened.browser.newPage({ viewport: { width: 390, height: 800 }, bypassCSP: true });
  await page.goto(opened.site.url + path);
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
  expect(faults).toEqual([]);
  await page.close();
});

it('copies the code of a frame, and says so', async () => {
  const context = await opened.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(opened.site.url + address.figure('fr', FIGURE));
  await page.locator('[data-copy=embed-code]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-copy=embed-code] + [role=status]').textContent()).toBe('Copié.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(address.embed('fr', FIGURE));
  await context.close();
});

it('offers the page that a misspelt address meant, in the language it was asked in and the other', async () => {
  const page = await opened.browser.newPage();
  await page.goto(`${opened.site.url}/fr/trois-cent-carre/`);
  const offered = page.locator('[data-nearest]:visible a');
  await expect.poll(() => offered.first().getAttribute('href')).toBe(address.chapter('fr', 'chips'));
  await page.close();
});
