/**
 * Where the site will live: read here alone, once, from the environment of the build. `BASE_PATH` is the path of its root
 * ("/note"), `SITE_URL` the origin ("https://example.org").
 */
import type { Address } from './addresses.ts';

/** Path of the site's root without a final slash: "" at the top of a host, "/note" below it. */
export const BASE_PATH = (process.env['BASE_PATH'] ?? '').replace(/^\/*(?=[^/])/, '/').replace(/\/+$/, '');

/** Origin of the site, without a final slash. */
export const SITE_URL = (process.env['SITE_URL'] ?? 'https://example.org').replace(/\/+$/, '');

/** An address as pages of the site link to it. */
export const href = (address: Address): string => BASE_PATH + address;

/** An address as the rest of the world links to it. */
export const absolute = (address: Address): string => SITE_URL + href(address);
