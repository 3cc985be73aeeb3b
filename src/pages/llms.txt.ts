/** What there is for assistants: every page as Markdown, and the data. See https://llmstxt.org */
import type { APIRoute } from 'astro';
import { LANG, LOCALES } from '../i18n/locales.ts';
import { pageWords } from '../publish/pages.ts';
import { address, PAGES } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';

export const GET: APIRoute = async () => {
  const { title, description } = await pageWords('story', 'en');
  const editions = await Promise.all(
    LOCALES.map(async (locale) => {
      const pages = await Promise.all(
        PAGES.map(async (page) => {
          const words = await pageWords(page, locale);
          return `- [${words.title}](${absolute(address.markdown(locale, page))}): ${words.description}`;
        }),
      );
      return `## ${LANG[locale]}\n\n${pages.join('\n')}`;
    }),
  );
  const data = [address.claims(), address.sources(), address.dataPackage()].map((path) => `- ${absolute(path)}`);
  return new Response(`# ${title}\n\n> ${description}\n\n${editions.join('\n\n')}\n\n## Data\n\n${data.join('\n')}\n`);
};
