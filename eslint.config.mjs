import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/** Every folder of pictures: what all have in common, the map under every map, and each graphic. */
const PICTURES = ['shared', 'basemap', 'graphic'];

/** The folders of src, from the top of the dependency rule to its foot: each may import itself and those it names. */
const MAY_IMPORT = {
  pages: [
    'layouts',
    'publish',
    'chapters',
    'scrolly',
    ...PICTURES,
    'components',
    'site',
    'i18n',
    'data',
    'styles',
    'content',
  ],
  layouts: [
    'publish',
    'explore',
    'chapters',
    'scrolly',
    'desk',
    ...PICTURES,
    'components',
    'site',
    'i18n',
    'data',
    'styles',
  ],
  publish: ['explore', 'chapters', 'desk', 'components', ...PICTURES, 'site', 'i18n', 'data', 'series'],
  chapters: ['stage', 'scrolly', ...PICTURES, 'components', 'site', 'i18n', 'data'],
  stage: ['scrolly'],
  desk: ['shared'],
  explore: ['scrolly', 'shared', 'i18n'],
  scrolly: ['i18n', 'data'],
  graphic: ['shared', 'basemap', 'i18n', 'data', 'series', 'geo'],
  basemap: ['shared', 'i18n', 'data', 'geo'],
  shared: ['i18n', 'data'],
  components: [...PICTURES, 'site', 'i18n', 'data'],
  site: ['i18n', 'data'],
  prose: ['site', 'i18n', 'data'],
  i18n: ['data', 'content'],
  data: ['i18n'],
  styles: [],
  content: [],
};

const JSON_FILES = {
  group: ['**/*.json'],
  message:
    'Only <graphic>/<graphic>.ts reads data; models, layouts and descriptions receive them, so that others can be drawn.',
};

/** What no file of a graphic may import, and what this one may not beside. */
const graphicImports = (...patterns) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [{ name: 'scrollama', message: 'Only src/scrolly/observe.ts watches the scroll, once per page.' }],
      patterns: [
        { group: ['astro', 'astro:*', '@astrojs/*'], message: 'A graphic knows nothing of the site it is shown in.' },
        { group: ['**/content/*'], message: 'A graphic receives its words; it never looks them up.' },
        ...patterns,
      ],
    },
  ],
});

const TYPED = ['src/**/*.ts', 'data/build/*.ts'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', '.shots/', 'node_modules/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a template is what most templates here are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `process.env['X']` is what tsconfig's noPropertyAccessFromIndexSignature asks for.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.astro', '**/*.svelte', '**/*.mjs'],
    extends: [tseslint.configs.strict],
    // `let { … } = $props()` is Svelte's; its own rule knows which of them change.
    rules: { 'prefer-const': 'off' },
  },
  { files: ['**/*.astro'], extends: [astro.configs['flat/recommended']] },
  {
    files: ['**/*.svelte'],
    extends: [svelte.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { 'svelte/prefer-const': 'error' },
  },
  {
    files: ['src/**/*', '*.mjs'],
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-var': 'error',
      'no-template-curly-in-string': 'error',
      'no-self-compare': 'error',
      'no-unused-private-class-members': 'error',
      'no-alert': 'error',
      'no-eval': 'error',
    },
  },
  {
    // No drawing, no text and no date may depend on when or where it was built.
    files: [
      'src/graphics/**',
      'src/chapters/**/*.ts',
      'src/prose/**',
      'src/i18n/**',
      'src/data/**',
      'src/site/**',
      'src/pages/**',
      'data/build/**',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same input must always give the same bytes.' },
        { object: 'Date', property: 'now', message: 'Dates that readers see come from data.' },
      ],
    },
  },

  // The dependency rule.
  {
    files: ['src/**/*.{ts,astro,svelte}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
      'boundaries/include': ['src/**/*', 'data/**/*'],
      'boundaries/elements': [
        ...Object.keys(MAY_IMPORT)
          .filter((type) => !PICTURES.includes(type))
          .map((type) => ({ type, pattern: `src/${type}` })),
        { type: 'shared', pattern: 'src/graphics/shared' },
        { type: 'basemap', pattern: 'src/graphics/basemap' },
        { type: 'graphic', pattern: 'src/graphics/*', capture: ['name'] },
        { type: 'series', pattern: 'data/series' },
        { type: 'geo', pattern: 'data/geo' },
        { type: 'free', pattern: ['src/tools', 'src/tests', 'data/build'] },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message:
            '{{ from.element.types }} must not import {{ to.element.types }}: see "Where code lives" in CONTRIBUTING.md.',
          policies: [
            { from: { element: { type: 'free' } }, allow: { to: { element: { type: '*' } } } },
            ...Object.entries(MAY_IMPORT).map(([type, below]) => ({
              from: { element: { type } },
              // Graphics do not know one another: what two of them draw is in shared or on the basemap.
              allow: { to: { element: { types: { anyOf: type === 'graphic' ? below : [type, ...below] } } } },
            })),
            {
              from: { element: { type: 'graphic' } },
              allow: { to: { element: { type: 'graphic', captured: { name: '{{ from.element.captured.name }}' } } } },
            },
          ],
        },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'scrollama', message: 'Only src/scrolly/observe.ts watches the scroll, once per page.' }] },
      ],
    },
  },
  { files: ['src/scrolly/observe.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    // No file imports, through whatever others, itself.
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
      'import-x/extensions': ['.ts'],
    },
    rules: { 'import-x/no-cycle': 'error' },
  },
  // Data come in by a graphic's own file alone, and the widths of letters by what measures them.
  { files: ['src/graphics/**/*'], rules: graphicImports(JSON_FILES) },
  {
    files: readdirSync('src/graphics').map((name) => `src/graphics/${name}/${name}.ts`),
    rules: graphicImports(),
  },
  {
    files: ['src/graphics/shared/measure.ts'],
    rules: graphicImports({ ...JSON_FILES, group: ['**/*.json', '!**/advances.json'] }),
  },
  {
    // A picture is placed, then drawn, in steps that fit a screen each; arguments that are many have names.
    files: ['src/graphics/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
  {
    // A name that says nothing collects everything.
    files: ['src/**/{utils,helpers,lib}/**', 'src/**/{index,utils,helpers,lib}.{ts,mjs}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program',
          message: 'Name the file or folder after what it holds: no utils, helpers, lib or index.',
        },
      ],
    },
  },
);
