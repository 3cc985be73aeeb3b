/** The story as a screen reader is given it: Chromium's tree of what may be spoken, from its beginning to its end. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { CHAPTERS, STEPS } from '../../site/outline.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../tools/browser.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { openStory } from '../../tools/reading.ts';

/** What may be spoken: what it is, what it is called, what is said of it, in order. */
interface Spoken {
  role: string;
  name: string;
  description: string;
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  childIds?: string[];
}

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

/** A browser that a screen reader listens to from the start. */
const heardFromTheStart = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...CHROMIUM_ARGUMENTS, '--force-renderer-accessibility'],
  });

/** The whole story, its tables open. */
async function listen(browser: Browser, locale: Locale): Promise<Spoken[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await openStory(page, opened.site.url, locale);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.waitForTimeout(300);
  const session = await context.newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await context.close();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken: Spoken[] = [];
  const walk = (node: Node | undefined): void => {
    const role = node?.role?.value ?? '';
    if (!node || role === 'InlineTextBox') return;
    if (!node.ignored && !['generic', 'none'].includes(role))
      spoken.push({ role, name: node.name?.value.trim() ?? '', description: node.description?.value ?? '' });
    for (const id of node.childIds ?? []) walk(byId.get(id));
  };
  walk(nodes[0]);
  return spoken;
}

describe.each(LOCALES)('the story as it is heard, %s', (locale) => {
  let all: Spoken[] = [];
  const of = (role: string): Spoken[] => all.filter((one) => one.role === role);

  beforeAll(async () => {
    const browser = await heardFromTheStart();
    all = await listen(browser, locale);
    await browser.close();
  });

  it('names all that is gone to: landmarks, links, buttons, boxes, tables, figures', () => {
    for (const role of ['navigation', 'article', 'link', 'button', 'checkbox', 'radio', 'table'])
      expect(
        of(role).filter(({ name }) => name === ''),
        role,
      ).toEqual([]);
    expect(of('article')).toHaveLength(CHAPTERS.length);
    expect(new Set(of('navigation').map(({ name }) => name)).size).toBe(of('navigation').length);
  });

  it('tells each figure once: its finding, its description, who counted, its table by the same finding', () => {
    const words = all.filter(({ role }) => role === 'StaticText').map(({ name }) => name);
    const tables = of('table').map(({ name }) => name);
    expect(tables.length).toBeGreaterThan(30);
    expect(new Set(tables).size).toBe(tables.length);
    for (const name of tables)
      expect(
        words.filter((text) => text === name),
        name,
      ).toHaveLength(1);
    expect(of('figure').length).toBe(STEPS.length + 1);
    // The box that a wide table scrolls in does not say it all again.
    expect(all.filter(({ role, name }) => role === 'group' && tables.includes(name))).toEqual([]);
    expect(of('caption')).toEqual([]);
  });

  it('says which passage each button is for, and of a number that it is a source', () => {
    const quotes = of('button').filter(({ description }) => description !== '');
    expect(quotes).toHaveLength(STEPS.length);
    expect(new Set(quotes.map(({ description }) => description)).size).toBe(STEPS.length);
    expect(of('link').filter(({ name }) => /^\d+$/.test(name))).toEqual([]);
    expect(of('link').filter(({ name }) => /^Source \d+$/.test(name)).length).toBeGreaterThan(150);
  });

  it('reads no mark aloud in a heading, and no dot between a chapter and its name', () => {
    expect(of('heading').length).toBeGreaterThan(40);
    expect(of('heading').filter(({ name }) => /[†→·]/.test(name))).toEqual([]);
  });
});

it('is whole for a screen reader that is started when the page has been open for a while', async () => {
  const of = (spoken: Spoken[]): string[] =>
    spoken.filter(({ role }) => role === 'StaticText' || role === 'table').map(({ name }) => name);
  const later = of(await listen(opened.browser, 'en'));
  const browser = await heardFromTheStart();
  const before = of(await listen(browser, 'en'));
  await browser.close();
  expect(before.filter((words) => !later.includes(words))).toEqual([]);
});
