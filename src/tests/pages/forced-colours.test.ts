/** Colours that the system forces: what is chosen and where one is are told, and a drawing keeps its own. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { goToStep, openStory } from '../../tools/reading.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

it.each(['light', 'dark'] as const)('are followed, but for drawings, from the %s theme', async (colorScheme) => {
  const page = await opened.browser.newPage({
    viewport: { width: 1440, height: 900 },
    forcedColors: 'active',
    reducedMotion: 'reduce',
    colorScheme,
  });
  await openStory(page, opened.site.url, 'en');
  await goToStep(page, 'flow-after');
  const seen = await page.evaluate(() => {
    const of = (selector: string, pseudo?: string): CSSStyleDeclaration =>
      getComputedStyle(document.querySelector(selector) ?? document.body, pseudo);
    return {
      chosen: of('.modes :checked + span').backgroundColor,
      other: of('.modes :not(:checked) + span').backgroundColor,
      here: [
        of('.progress [aria-current]', '::before').height,
        of('.progress a:not([aria-current])', '::before').height,
      ],
      text: of('#flow-after .card p').color,
      ink: of('body').color,
      ribbon: of('[data-stage="roundabout"] [data-k="ribbon"]').fill,
      own: of('[data-stage="roundabout"]').forcedColorAdjust,
    };
  });
  expect(seen.chosen).not.toBe(seen.other);
  expect(seen.here[0]).not.toBe(seen.here[1]);
  expect(seen.text).toBe(seen.ink);
  expect(seen.own).toBe('none');
  expect(seen.ribbon).not.toBe(seen.ink);
  await page.close();
});
