/** What lands on the clipboard when words and tables are selected and copied, as programs that take it find it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, type Address } from '../../site/addresses.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

/** Opens a page whose clipboard can be read. */
async function visit(path: Address, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await opened.browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(opened.site.url + path);
  await page.waitForSelector('html[data-desk]', { state: 'attached' });
  await use(page);
  expect(faults).toEqual([]);
  await context.close();
}

/** Selects from the beginning of one element to the end of another, and presses the keys that copy. */
async function copy(page: Page, from: string, to = from): Promise<{ plain: string; rich: string }> {
  const loaded = page.waitForResponse(/copies\..*\.js/).catch(() => undefined);
  await page.evaluate(
    ([start = '', end = '']) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const range = document.createRange();
      range.setStartBefore(document.querySelector(start)?.firstChild ?? document.body);
      range.setEndAfter(document.querySelector(end)?.lastChild ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );
  await Promise.race([loaded, page.waitForTimeout(1000)]);
  await page.waitForTimeout(100);
  await page.keyboard.press('Control+c');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
    return { plain: await read('text/plain'), rich: await read('text/html') };
  });
}

/** What a spreadsheet in French takes for a number. */
const FRENCH = /^-?\d+(,\d+)?$/;

describe('words', () => {
  it('come with ordinary spaces, without what is not seen and what is pressed', async () => {
    await visit(address.step('fr', 'flow-after'), async (page) => {
      const { plain, rich } = await copy(page, '#flow-after h3', '#flow-after .card');
      expect(plain).toContain('de moins sur la route de Russie');
      expect(plain).toContain('47,8 milliards d’euros. Les routes');
      expect(plain).not.toMatch(/[\u00a0\u202f\u2009†]|Citer|\(publié/);
      expect(rich).not.toMatch(/Citer|\(publié/);
      // The rich form keeps the typography, and what it is in.
      expect(rich).toMatch(/<h3[\s>]/);
      expect(rich).toMatch(/\u00a0|&nbsp;/);
    });
  });

  it('are left alone where they are typed', async () => {
    await visit(address.method('fr'), async (page) => {
      await page.fill('[data-register-tools] [name=words]', '7\u202f600');
      await page.focus('[data-register-tools] [name=words]');
      await page.keyboard.press('Control+a');
      await page.waitForTimeout(500);
      await page.keyboard.press('Control+c');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('7\u202f600');
    });
  });
});

describe('a table', () => {
  it('of the story comes as rows and columns, its numbers without groups and no-break spaces', async () => {
    await visit(address.story('fr'), async (page) => {
      const id = await page.evaluate(
        () =>
          [...document.querySelectorAll('.step table')]
            .find((table) => /\d\u202f\d{3}/.test(table.textContent))
            ?.closest('.step')?.id ?? '',
      );
      const { plain, rich } = await copy(page, `#${id} table`);
      const seen = await page.evaluate(
        (step) =>
          [...document.querySelectorAll(`#${step} table tr`)].map((row) =>
            [...row.children].map((cell) => cell.textContent),
          ),
        id,
      );
      const rows = plain.split('\n').map((row) => row.split('\t'));
      expect(rows.map(({ length }) => length)).toEqual(seen.map(({ length }) => length));
      expect(plain).toMatch(/\d{4}/);
      expect(plain).not.toMatch(/[\u00a0\u202f\u2009\u2212†]|\d \d{3}/);
      expect(rows.map(([head]) => head)).toEqual(
        seen.map(([head]) => head?.replace(/(\d)[\u00a0\u202f](?=\d)/g, '$1').replace(/[\u00a0\u202f]/g, ' ')),
      );
      expect(rich.match(/<tr>/g)).toHaveLength(seen.length);
      expect(rich).not.toContain('\u202f');
    });
  });

  it('of a figure’s page comes with its values, as the edition writes decimals', async () => {
    for (const [locale, number] of [
      ['fr', FRENCH],
      ['en', /^-?\d+(\.\d+)?$/],
    ] as const) {
      await visit(address.figure(locale, 'margin-shares'), async (page) => {
        const { plain } = await copy(page, 'table');
        const [head = [], ...rows] = plain.split('\n').map((row) => row.split('\t'));
        expect(head.length).toBeGreaterThan(2);
        expect(rows.length).toBeGreaterThan(5);
        const cells = rows.flatMap((row) => row.slice(1));
        expect(cells.filter((cell) => !number.test(cell))).toEqual([]);
        const values = await page.evaluate(() =>
          [...document.querySelectorAll('td data')].map((cell) => cell.getAttribute('value')),
        );
        expect(cells.map((cell) => cell.replace(',', '.'))).toEqual(values);
      });
    }
  });

  it('of which a part is selected comes as that part, and words of one cell as words', async () => {
    await visit(address.figure('en', 'margin-shares'), async (page) => {
      const { plain } = await copy(
        page,
        'tbody tr:nth-child(2) td:nth-child(2)',
        'tbody tr:nth-child(3) td:nth-child(2)',
      );
      // Words are selected in a line: the rest of one row, then the beginning of the next.
      expect(plain).toMatch(/^(\d+\.\d+\t){4}\d+\.\d+\n2020\t\d+\.\d+$/);
      const { plain: word } = await copy(page, 'tbody tr:nth-child(2) th');
      expect(word).toBe(await page.locator('tbody tr:nth-child(2) th').textContent());
    });
  });
});
