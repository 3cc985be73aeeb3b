import type { Locale } from './locales.ts';
import { typeset } from './typography.ts';

/** Applies the edition's micro-typography to the text of rendered HTML, tags and entities left as they are. */
export const typesetHtml = (locale: Locale, html: string): string =>
  html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (part.startsWith('<')) return part;
      const entities: string[] = [];
      const held = part
        .replace(/&(?:#39|#x27|apos);/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&(?:\w+|#\d+);/g, (entity) => {
          entities.push(entity);
          return '\u0001';
        });
      return typeset(locale, held).replace(/\u0001/g, () => entities.shift() ?? '');
    })
    .join('');
