// @vitest-environment happy-dom
/** The files of wide drawings: what is in them, and what they are called. */
import { expect, it } from 'vitest';
import { stepOf } from '../../chapters/story.ts';
import { hashOf, wideDrawings, wideDrawingsAddress } from '../../chapters/wide-drawings.ts';
import { wordsFor } from '../../chapters/words.ts';
import { sceneToSvg } from '../../graphics/shared/svg.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { GET, getStaticPaths } from '../../pages/drawings/[locale]/[chapter].[hash].svg.ts';
import { OUTLINE } from '../../site/outline.ts';

const FILES = LOCALES.flatMap((locale) => OUTLINE.map(({ id, steps }) => ({ locale, chapter: id, steps })));

it.each(FILES)(
  '$locale, $chapter: has the wide drawing of every step, as the scene is',
  ({ locale, chapter, steps }) => {
    const file = wideDrawings(chapter, locale);
    const expected = steps.map(({ id }) => {
      const drawing = sceneToSvg(stepOf(id).scene('wide', wordsFor(chapter, id, locale)));
      return drawing.replace('<svg ', `<svg id="${id}" `);
    });
    expect(file).toBe(`<svg xmlns="http://www.w3.org/2000/svg">${expected.join('')}</svg>\n`);
    const root = new DOMParser().parseFromString(file, 'image/svg+xml').documentElement;
    expect([...root.children].map((svg) => [svg.id, svg.getAttribute('data-frame')])).toEqual(
      steps.map(({ id }) => [id, 'wide']),
    );
    for (const svg of root.children) expect(svg.querySelectorAll('[data-k]').length, svg.id).toBeGreaterThan(0);
  },
);

it('is published under the addresses that the stages are given', async () => {
  const published = getStaticPaths().map(
    ({ params: { locale, chapter, hash } }) => `/drawings/${locale}/${chapter}.${hash}.svg`,
  );
  const given = FILES.map(({ locale, chapter }) => wideDrawingsAddress(chapter, locale));
  expect(published).toEqual(given);
  expect(new Set(given).size).toBe(FILES.length);
  for (const { props, params } of getStaticPaths()) {
    const answer = await GET({ props } as Parameters<typeof GET>[0]);
    expect(answer.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(hashOf(await answer.text()), params.chapter).toBe(params.hash);
  }
});

it('is called otherwise as soon as anything in it is otherwise', () => {
  const file = wideDrawings('border', 'en');
  expect(hashOf(file)).toMatch(/^[0-9a-f]{10}$/);
  expect(hashOf(file)).toBe(hashOf(wideDrawings('border', 'en')));
  expect(hashOf(file.replace('<text', '<text '))).not.toBe(hashOf(file));
});
