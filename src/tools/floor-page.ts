import { parse } from 'node-html-parser';
import type { Locale } from '../i18n/locales.ts';

const DRAWINGS = 5;

/**
 * The least page that could say the same: the text of the story, five of its drawings spread through it, no script.
 * @param story the story's page
 */
export function floorPage(story: string, locale: Locale): string {
  const page = parse(story);
  const text = page
    .querySelectorAll('main h1, main h2, main h3, main .lede, main .standfirst, main .card > p')
    .map((element) => `<${element.rawTagName}>${element.text}</${element.rawTagName}>`);
  const drawings = page.querySelectorAll('figure svg[data-frame=phone]').slice(0, DRAWINGS);
  const every = Math.ceil(text.length / DRAWINGS);
  const body = text.map(
    (part, index) => (index % every === 0 ? (drawings[index / every]?.outerHTML ?? '') : '') + part,
  );
  return (
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title>` +
    `<style>body{max-width:40rem;margin:auto;padding:1rem;font:19px/1.5 serif}svg{display:block;width:100%}</style>${body.join('\n')}`
  );
}
