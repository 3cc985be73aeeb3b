import { Cite, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CitationFormat } from '../site/addresses.ts';

/** Line ends and controls would begin a field of their own in RIS. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** An entry of a bibliography as a file for a reference manager. */
export function citationText(item: CslItem, format: CitationFormat): string {
  if (format === 'json') return `${JSON.stringify([item], null, 1)}\n`;
  // The plugin escapes the braces of titles, not those of authors, which would end their field.
  const author = item.author.map(({ literal }) => ({ literal: oneLine(literal).replace(/[{}\\]/g, '') }));
  const cite = new Cite([{ ...item, title: oneLine(item.title), author }]);
  // The plugin breaks a long line inside a word; programs that read RIS take a line for a field.
  return format === 'bib' ? cite.format('bibtex') : cite.format('ris').replace(/\n(?![A-Z][A-Z0-9] {2}- |$)/g, '');
}
