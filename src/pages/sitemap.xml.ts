/** Every page with the same page in the other edition. */
import type { APIRoute } from 'astro';
import { address, pageAddresses, PAGES } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';
import { VERSION } from '../site/version.ts';

const pages = PAGES.flatMap((page) => {
  const editions = pageAddresses(page);
  const alternates = editions
    .map(([locale, there]) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${absolute(there)}"/>`)
    .join('');
  return editions.map(
    ([, here]) => `<url><loc>${absolute(here)}</loc><lastmod>${VERSION.date}</lastmod>${alternates}</url>`,
  );
});

export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ` +
      `xmlns:xhtml="http://www.w3.org/1999/xhtml">\n<url><loc>${absolute(address.root())}</loc></url>\n` +
      `${pages.join('\n')}\n</urlset>\n`,
  );
