/** What is used of citation-js, which brings no types of its own. */
declare module '@citation-js/core' {
  /** An entry in CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
  export interface CslItem {
    id: string;
    type: string;
    title: string;
    author: { literal: string }[];
    issued: { 'date-parts': number[][] };
    'container-title'?: string;
    language: string;
    URL: string;
    version: string;
  }
  export const plugins: {
    config: { get(plugin: '@csl'): { styles: { add(name: string, style: string): void } } };
  };
  export class Cite {
    constructor(items: readonly CslItem[]);
    format(kind: 'bibtex' | 'ris'): string;
    format(kind: 'bibliography', options: { format: 'text'; template: 'apa' | 'chicago'; lang: string }): string;
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
