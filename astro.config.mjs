import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { BASE_PATH, SITE_URL } from './src/site/deployment.ts';

const sha256 = (/** @type {string} */ text) =>
  /** @type {`sha256-${string}`} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);

/** Every picture of the product on one page, while developing. */
const gallery = {
  name: 'gallery',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev') injectRoute({ pattern: '/en/gallery/[...step]', entrypoint: './src/tools/Gallery.astro' });
    },
  },
};

/** The oldest browsers that the site is built for, as the bundler names them: "chrome100". */
const FLOOR = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')).browserslist.map(
  (/** @type {string} */ browser) => browser.replace(' >= ', ''),
);

/**
 * What is asked for later asks for its own parts: the bundler's way of preloading them weighs more than what they are. Each
 * file that asks has its own copy of these few letters, since a shared one would be a request.
 */
const PLAIN = '\0plain-import:';
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  resolveId: (/** @type {string} */ id, /** @type {string | undefined} */ importer) =>
    // Not the file's own name, which other plugins would take for theirs.
    id === '\0vite/preload-helper.js' ? PLAIN + Buffer.from(importer ?? '').toString('hex') : undefined,
  load: (/** @type {string} */ id) =>
    id.startsWith(PLAIN) ? 'export const __vitePreload = (load) => load();' : undefined,
};

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH || '/',
  output: 'static',
  trailingSlash: 'always',
  // The default ('jsx') drops the line breaks between inline elements and glues words.
  compressHTML: true,
  integrations: [svelte(), mdx(), gallery],
  i18n: {
    locales: ['fr', 'en'],
    defaultLocale: 'fr',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  // Six kilobytes in the page come sooner than a second request for them.
  build: { inlineStylesheets: 'always' },
  security: {
    csp: {
      // Scripts that are written into pages as they are; Astro hashes the others.
      scriptDirective: {
        hashes: ['chosen', 'embed'].map((name) =>
          sha256(readFileSync(new URL(`./src/components/${name}.js`, import.meta.url), 'utf8').trim()),
        ),
      },
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImports],
    build: {
      // Safari 15.4 knows the fields of classes; the bundler would write them out for it, at a kilobyte and a half.
      target: FLOOR.map((/** @type {string} */ browser) => browser.replace('safari15.4', 'safari16')),
      cssTarget: FLOOR,
      rolldownOptions: {
        output: {
          // What two islands share comes as one file: a second one, of a hundred bytes, is a second request.
          codeSplitting: { groups: [{ name: 'svelte', test: /node_modules\/svelte\/|src\/scrolly\/still/ }] },
        },
      },
    },
  },
});
