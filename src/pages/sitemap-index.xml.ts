/** The list of site maps, where search engines look for it. */
import type { APIRoute } from 'astro';
import { address } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';
import { VERSION } from '../site/version.ts';

export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` +
      `<sitemap><loc>${absolute(address.pagesMap())}</loc><lastmod>${VERSION.date}</lastmod></sitemap></sitemapindex>\n`,
  );
