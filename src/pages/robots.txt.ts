/** Everything may be read; frames are shown elsewhere and not listed. */
import type { APIRoute } from 'astro';
import { address } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(address.sitemap())}\n`);
