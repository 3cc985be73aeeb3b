/** What everything rests on, as open data: each entry as it is kept. */
import type { APIRoute } from 'astro';
import { allSources } from '../../../data/register.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify([...allSources().values()], null, 1)}\n`);
