import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { filesIn } from './files.ts';

/** Attributes by which a page makes a browser fetch something. */
const LOADS: [selector: string, attribute: string][] = [
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['source[srcset]', 'srcset'],
  ['iframe[src]', 'src'],
  ['use[href]', 'href'],
  ['image[href]', 'href'],
  ['link[rel=stylesheet]', 'href'],
  ['link[rel=preload]', 'href'],
  ['link[rel=modulepreload]', 'href'],
  ['link[rel=icon]', 'href'],
  ['link[rel=alternate][type]', 'href'],
];

/** A parsed page of a built site. */
export interface BuiltPage {
  /** Path in the address, from the site's root: "/fr/". */
  path: string;
  html: string;
  root: HTMLElement;
}

/** Every page of a built site. */
export function readPages(dir: string): BuiltPage[] {
  return filesIn(dir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(file, 'utf8');
      const path = `/${relative(dir, file)}`.replace(/index\.html$/, '');
      return { path, html, root: parse(html, { comment: false }) };
    });
}

/** An escaped address as it reads; undefined when its escapes are malformed. */
function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

/** True when a page may fetch or point there without leaving the site. */
const isInside = (address: string): boolean => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

/**
 * What would be broken for every reader, found in the pages just built: links and anchors that lead nowhere, resources of
 * another origin, style attributes (which the content security policy ignores), ids given twice.
 * @param base path the site was built for: "" or "/note"
 * @returns one sentence per fault
 */
export function inspect(dir: string, base: string): string[] {
  const faults: string[] = [];
  const pages = readPages(dir);
  const anchors = new Map(
    pages.map(({ path, root: page }) => [path, new Set(page.querySelectorAll('[id]').map(({ id }) => id))]),
  );

  for (const { path, html, root: page } of pages) {
    const fault = (text: string): unknown => faults.push(`${path}: ${text}`);

    if (/<[^>]+\sstyle="/.test(html)) fault('expected no style attribute, found one');
    const ids = page.querySelectorAll('[id]').map(({ id }) => id);
    for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index))) {
      fault(`expected the id "${id}" once, found it ${ids.filter((each) => each === id).length} times`);
    }

    const reach = (address: string, what: string): void => {
      const [target = '', anchor] = address.split('#');
      const clean = target.replace(/\?.*$/, '');
      const absolute = clean === '' ? base + path : new URL(clean, `http://site${base}${path}`).pathname;
      if (!absolute.startsWith(`${base}/`)) {
        fault(`expected ${what} under "${base}/", found "${address}"`);
        return;
      }
      const inside = decoded(absolute.slice(base.length));
      if (inside === undefined) {
        fault(`expected an address that can be read in ${what}, found "${address}"`);
        return;
      }
      const file = resolve(dir, `.${inside.endsWith('/') ? join(inside, 'index.html') : inside}`);
      // A folder without its slash is a redirection at best.
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
        fault(`expected something at the end of ${what} "${address}", found nothing`);
      } else if (anchor && !anchors.get(inside)?.has(decoded(anchor) ?? anchor)) {
        fault(`expected the anchor of ${what} "${address}", found no such id`);
      }
    };
    for (const [selector, attribute] of LOADS) {
      for (const element of page.querySelectorAll(selector)) {
        const address = element.getAttribute(attribute) ?? '';
        if (address.startsWith('data:')) continue;
        if (isInside(address)) reach(address, `<${element.rawTagName} ${attribute}>`);
        else if (element.rawTagName !== 'link' || element.getAttribute('rel') !== 'alternate') {
          fault(`expected no resource of another origin, found "${address}"`);
        }
      }
    }
    for (const link of page.querySelectorAll('a[href]')) {
      const address = link.getAttribute('href') ?? '';
      if (isInside(address)) reach(address, 'the link');
    }
  }
  return faults;
}
