/** The claims register as open data: each entry as it is kept, with the addresses of its row and how thin its evidence is. */
import type { APIRoute } from 'astro';
import { evidenceOf } from '../../../data/evidence.ts';
import { allClaims, CLAIMS_FILE, source } from '../../../data/register.ts';
import { LOCALES } from '../../../i18n/locales.ts';
import { address } from '../../../site/addresses.ts';
import { absolute } from '../../../site/deployment.ts';

const claims = [...allClaims().values()].map((claim) => ({
  ...claim,
  evidence: evidenceOf(claim.sources.map((id) => source(id, CLAIMS_FILE, `id "${claim.id}"`))),
  url: Object.fromEntries(LOCALES.map((locale) => [locale, absolute(address.claim(locale, claim.id))])),
}));

export const GET: APIRoute = () => new Response(`${JSON.stringify(claims, null, 1)}\n`);
