import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { loadInputs } from './load-inputs.ts';

/** A copy of what people write, broken in one place by each case and put right after it. */
const copy = mkdtempSync(join(tmpdir(), 'inputs-'));
const WRITTEN = ['data', 'src/content'];

beforeAll(() => {
  for (const folder of WRITTEN) cpSync(resolve(ROOT, folder), join(copy, folder), { recursive: true });
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

/** What a person might have typed: a file, and its text changed or (undefined) gone. */
type Break = (text: string) => string | undefined;

async function messageOf(file: string, broken: Break): Promise<string> {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = broken(before);
  expect(after, 'the case changes its file').not.toBe(before);
  if (after === undefined) rmSync(path);
  else writeFileSync(path, after);
  try {
    await loadInputs(copy);
  } catch (error) {
    expect((error as Error).name).toBe('InputError');
    return (error as Error).message;
  } finally {
    writeFileSync(path, before);
  }
  return 'nothing was noticed';
}

type Json = Record<string, unknown>;

/** Changes one entry of a JSON array, the one of that id. */
const entry =
  (id: string, change: (entry: Json) => void): Break =>
  (text) => {
    const list = JSON.parse(text) as Json[];
    const found = list.find((candidate) => candidate['id'] === id);
    if (!found) throw new Error(`no entry "${id}" to break`);
    change(found);
    return JSON.stringify(list);
  };

/** Changes the copy of one step's figure. */
const step =
  (id: string, change: (copy: Json) => void): Break =>
  (text) => {
    const all = JSON.parse(text) as Record<string, Json>;
    change(all[id] ?? {});
    return JSON.stringify(all);
  };

const CLAIMS = 'data/claims.json';
const SOURCES = 'data/sources.json';
const CORRECTIONS = 'src/content/corrections.json';
const TEXT = 'src/content/chapters/fr/chips.mdx';
const COPY = 'src/content/figures/en/chips.json';

const claims = JSON.parse(readFileSync(resolve(ROOT, CLAIMS), 'utf8')) as (Json & { id: string })[];
const named = (test: (claim: Json) => boolean): string => {
  const found = claims.find(test);
  if (!found) throw new Error('no claim of the kind a case needs');
  return found.id;
};
const amount = named(({ unit, value }) => unit === 'USD' && typeof value === 'number');
const date = named(({ unit }) => unit === 'date');
const range = named(({ value }) => typeof value === 'object' && value !== null && 'low' in value);
const linked = named(({ series }) => typeof series === 'string');
const second = claims[1]?.id ?? '';
const frozen = named(({ act }) => (act as Json | undefined)?.['instrument'] === 'asset-freeze');
const thin = named(
  ({ sources }) => Array.isArray(sources) && sources.length === 1 && sources[0] === 'kursiv-2023-04-26',
);

/** A blank line inside the first step of a text. */
const FIRST_STEP = /(<Step [^>]*id="plus-25"[^>]*>\s*\n)/;
const inFirstStep =
  (line: string): Break =>
  (text) =>
    text.replace(FIRST_STEP, `$1\n${line}\n\n`);

const CASES: [what: string, file: string, broken: Break, expected: (string | RegExp)[]][] = [
  // The register
  [
    'high confidence on one newspaper',
    CLAIMS,
    entry(thin, (claim) => (claim['confidence'] = 'high')),
    [`id "${thin}"`, 'field "confidence"', 'expected medium or low for one source', 'found "high"'],
  ],
  [
    'a freeze of assets that hits a state',
    CLAIMS,
    entry(frozen, (claim) => (claim['act'] = { instrument: 'asset-freeze', hits: 'states' })),
    [`id "${frozen}"`, 'field "act.hits"', 'expected firms, persons or goods'],
  ],
  [
    'an instrument that is a ground',
    CLAIMS,
    entry(frozen, (claim) => (claim['act'] = { instrument: 'secondary', hits: 'firms' })),
    [`id "${frozen}"`, 'field "act.instrument"', 'asset-freeze', 'found "secondary"'],
  ],
  [
    'a basis outside the list',
    CLAIMS,
    entry(amount, (claim) => (claim['basis'] = { calendar: 'lunar' })),
    [`id "${amount}"`, 'field "basis.calendar"', 'march-february', 'found "lunar"'],
  ],
  [
    'a count made on no day',
    CLAIMS,
    entry(amount, (claim) => (claim['counted'] = '2019-13')),
    [`id "${amount}"`, 'field "counted"', 'found "2019-13"'],
  ],
  [
    'a set told in one edition',
    CLAIMS,
    entry(amount, (claim) => (claim['set'] = { fr: 'des actes lus' })),
    [`id "${amount}"`, 'field "set.en"', 'found nothing'],
  ],
  [
    'a source of no kind',
    SOURCES,
    entry('S01', (source) => delete source['kind']),
    [`${SOURCES}: id "S01"`, 'field "kind"', 'official', 'found nothing'],
  ],
  [
    'a source read as hearsay',
    SOURCES,
    entry('S01', (source) => (source['read'] = 'hearsay')),
    [`${SOURCES}: id "S01"`, 'field "read"', 'copy', 'found "hearsay"'],
  ],
  [
    'two ids for one page',
    SOURCES,
    entry('voa-2023-03-01', (source) => (source['url'] = 'https://undocs.org/A/RES/ES-11/1')),
    [`${SOURCES}: id "voa-2023-03-01"`, 'field "url"', 'expected one id for one page', 'un-2022-03-02'],
  ],
  ['claims that are not JSON', CLAIMS, (text) => text.slice(0, -20), [`${CLAIMS}: the file`, 'expected JSON, found:']],
  ['no claims file', CLAIMS, () => undefined, [`${CLAIMS}: the file`, 'expected a file, found nothing']],
  ['claims that are no list', CLAIMS, () => '{}', [`${CLAIMS}: the file`, /expected array/i, 'found {}']],
  [
    'an unknown unit',
    CLAIMS,
    entry(amount, (claim) => (claim['unit'] = 'roubles')),
    [`id "${amount}"`, 'field "unit"', 'USD', 'found "roubles"'],
  ],
  [
    'an amount in words',
    CLAIMS,
    entry(amount, (claim) => (claim['value'] = 'two')),
    [`id "${amount}"`, 'field "value"', 'found "two"'],
  ],
  [
    'a date where an amount is due',
    CLAIMS,
    entry(amount, (claim) => (claim['value'] = '2023-03-27')),
    [`id "${amount}"`, 'field "value"', 'expected a number', 'found "2023-03-27"'],
  ],
  [
    'a number where a date is due',
    CLAIMS,
    entry(date, (claim) => (claim['value'] = 2023)),
    [`id "${date}"`, 'field "value"', 'expected a date', 'found 2023'],
  ],
  [
    'a day that does not exist',
    CLAIMS,
    entry(date, (claim) => (claim['value'] = '2023-02-30')),
    [`id "${date}"`, 'field "value"', 'found "2023-02-30"'],
  ],
  [
    'a month that does not exist',
    CLAIMS,
    entry(amount, (claim) => (claim['period'] = '2023-13')),
    [`id "${amount}"`, 'field "period"', 'expected an ISO date', 'found "2023-13"'],
  ],
  [
    'a period backwards',
    CLAIMS,
    entry(amount, (claim) => (claim['period'] = '2023/2022')),
    [`id "${amount}"`, 'field "period"', 'in order', 'found "2023/2022"'],
  ],
  [
    'a range reversed',
    CLAIMS,
    entry(range, (claim) => {
      const { low, high } = claim['value'] as { low: number; high: number };
      claim['value'] = { low: high, high: low };
    }),
    [`id "${range}"`, 'field "value"', 'expected low below high', 'found {'],
  ],
  [
    'a source that does not exist',
    CLAIMS,
    entry(amount, (claim) => (claim['sources'] = ['nowhere'])),
    [`id "${amount}"`, 'field "sources"', `expected ids of ${SOURCES}`, 'found "nowhere"'],
  ],
  [
    'no source',
    CLAIMS,
    entry(amount, (claim) => (claim['sources'] = [])),
    [`id "${amount}"`, 'field "sources"', 'found []'],
  ],
  [
    'one id twice',
    CLAIMS,
    entry(amount, (claim) => (claim['id'] = claims[0]?.id === amount ? second : claims[0]?.id)),
    ['field "id"', 'expected a unique id', 'found it twice'],
  ],
  [
    'an id with capitals',
    CLAIMS,
    entry(amount, (claim) => (claim['id'] = 'Big Number')),
    ['id "Big Number"', 'field "id"', 'expected words in lower case', 'found "Big Number"'],
  ],
  [
    'a missing translation',
    CLAIMS,
    entry(amount, (claim) => (claim['what'] = { fr: 'seul' })),
    [`id "${amount}"`, 'field "what.en"', /expected string/i, 'found nothing'],
  ],
  [
    'a range as low as it is high',
    CLAIMS,
    entry(range, (claim) => (claim['value'] = { low: 2, high: 2 })),
    [`id "${range}"`, 'field "value"', 'expected low below high', 'found {"low":2,"high":2}'],
  ],
  [
    'a range of words',
    CLAIMS,
    entry(range, (claim) => (claim['value'] = { low: 'two', high: 3 })),
    [`id "${range}"`, 'field "value"', 'expected a number, or its low and high', 'found {"low":"two"'],
  ],
  ['a rounding of a date', CLAIMS, entry(date, (claim) => (claim['halfWidth'] = 1)), [`id "${date}"`, 'halfWidth']],
  [
    'a name in one edition',
    CLAIMS,
    entry(
      named(({ unit }) => unit === 'name'),
      (claim) => (claim['value'] = { en: 'yes' }),
    ),
    ['field "value.fr"', 'found nothing'],
  ],
  [
    'a rival count that is a name',
    CLAIMS,
    entry(
      amount,
      (claim) => (claim['rivals'] = [{ value: 'x', unit: 'name', who: { fr: 'x', en: 'x' }, sources: ['S01'] }]),
    ),
    [`id "${amount}"`, 'field "rivals.0.unit"', 'USD, EUR', 'date', 'found "name"'],
  ],
  [
    'a claim whose id the code does not know',
    CLAIMS,
    entry(amount, (claim) => (claim['id'] = 'nobody-heard-of')),
    [
      `${CLAIMS}: the ids`,
      'src/data/claim-ids.ts (npm run data writes it), found "nobody-heard-of"',
      `expected an entry "${amount}"`,
    ],
  ],
  [
    'a misspelt field',
    CLAIMS,
    entry(amount, (claim) => (claim['confidance'] = 'high')),
    [`id "${amount}"`, 'confidance'],
  ],
  [
    'an unknown confidence',
    CLAIMS,
    entry(amount, (claim) => (claim['confidence'] = 'sure')),
    [`id "${amount}"`, 'field "confidence"', 'high', 'found "sure"'],
  ],
  [
    'too many decimals',
    CLAIMS,
    entry(amount, (claim) => (claim['decimals'] = 9)),
    [`id "${amount}"`, 'field "decimals"', 'found 9'],
  ],
  [
    'a negative rounding',
    CLAIMS,
    entry(amount, (claim) => (claim['halfWidth'] = -1)),
    [`id "${amount}"`, 'field "halfWidth"', 'found -1'],
  ],
  [
    'a series link without a path',
    CLAIMS,
    entry(linked, (claim) => (claim['series'] = 'flows')),
    [`id "${linked}"`, 'field "series"', 'expected "<series>.json#path.to.value"', 'found "flows"'],
  ],
  [
    'a series path that leads nowhere',
    CLAIMS,
    entry(linked, (claim) => (claim['series'] = 'flows.json#no.such.path')),
    [`id "${linked}"`, 'field "series"', 'expected a number', 'found nothing'],
  ],
  [
    'a claim that contradicts its series',
    CLAIMS,
    entry(linked, (claim) => (claim['value'] = (claim['value'] as number) * 2 + 1)),
    [`id "${linked}"`, 'field "value"', 'expected', '.json#', 'found'],
  ],
  [
    'a rival count without a known source',
    CLAIMS,
    entry(
      amount,
      (claim) => (claim['rivals'] = [{ value: 1, unit: 'USD', who: { fr: 'x', en: 'x' }, sources: ['ghost'] }]),
    ),
    [`id "${amount}"`, 'field "sources"', 'found "ghost"'],
  ],
  [
    'an address that is none',
    SOURCES,
    (text) => text.replace(/"url": ?"[^"]*"/, '"url": "see the library"'),
    [SOURCES, 'field "url"', 'found "see the library"'],
  ],
  [
    'a source dated in words',
    SOURCES,
    (text) => text.replace(/"date": ?"[^"]*"/, '"date": "March"'),
    [SOURCES, 'field "date"', 'expected YYYY', 'found "March"'],
  ],
  [
    'sources that are not JSON',
    SOURCES,
    (text) => text.replace('[', ''),
    [`${SOURCES}: the file`, 'expected JSON, found:'],
  ],

  // The text
  [
    'a bare figure in the text',
    TEXT,
    inFirstStep('En tout 42 cas.'),
    [/chips\.mdx: line \d+/, 'expected every figure bound by <Num>', 'found "42"'],
  ],
  [
    'a claim the register lacks',
    TEXT,
    inFirstStep('<Num claim="nowhere" />'),
    [/chips\.mdx: line \d+/, 'field "claim"', `expected an id of ${CLAIMS}`, 'found "nowhere"'],
  ],
  [
    'a number without a claim',
    TEXT,
    inFirstStep('<Num form="short" />'),
    [/chips\.mdx: line \d+/, '<Num>', 'expected claim="…"', 'found none'],
  ],
  [
    'a form that does not exist',
    TEXT,
    inFirstStep(`<Num claim="${amount}" form="loud" />`),
    [/chips\.mdx: line \d+/, 'field "form"', 'expected long, short', 'found "loud"'],
  ],
  [
    'a figure that mixes what is no basis',
    COPY,
    step('rival-counts', (copy) => (copy['mixes'] = ['colour'])),
    [`${COPY}: the file`, 'field "rival-counts.mixes.0"', 'denominator', 'found "colour"'],
  ],
  // Corrections
  [
    'a correction of a step that does not exist',
    CORRECTIONS,
    entry('own-goods', (one) => ((one['places'] as Json)['steps'] = ['nowhere'])),
    [`${CORRECTIONS}: id "own-goods"`, 'field "places.steps"', 'expected ids of steps', 'found "nowhere"'],
  ],
  [
    'a correction of a claim that does not exist',
    CORRECTIONS,
    entry('own-goods', (one) => ((one['places'] as Json)['claims'] = ['nowhere'])),
    [`${CORRECTIONS}: id "own-goods"`, 'field "places.claims"', 'expected ids of claims', 'found "nowhere"'],
  ],
  [
    'a correction that stood nowhere',
    CORRECTIONS,
    entry('own-goods', (one) => (one['places'] = { steps: [], figures: [], claims: [] })),
    [`${CORRECTIONS}: id "own-goods"`, 'field "places"', 'expected one place at least'],
  ],
  [
    'a correction of no kind known',
    CORRECTIONS,
    entry('own-goods', (one) => (one['kind'] = 'typo')),
    [`${CORRECTIONS}: id "own-goods"`, 'field "kind"', 'superlative', 'found "typo"'],
  ],
  [
    'a correction that prints a claim that does not exist',
    CORRECTIONS,
    entry('own-goods', (one) => (one['is'] = { fr: '{#nowhere}', en: '{#nowhere}' })),
    [`${CORRECTIONS}: id "own-goods"`, 'field "claim"', 'found "nowhere"'],
  ],
  [
    'a correction made in a month',
    CORRECTIONS,
    entry('own-goods', (one) => (one['date'] = '2026-11')),
    [`${CORRECTIONS}: id "own-goods"`, 'field "date"', 'expected YYYY-MM-DD', 'found "2026-11"'],
  ],
  [
    'words declared plain without a reason',
    TEXT,
    inFirstStep('<Plain>first</Plain>'),
    [/chips\.mdx: line \d+/, '<Plain>first</Plain>', 'field "why"', 'expected a reason', 'found nothing'],
  ],
  [
    'a component that does not exist',
    TEXT,
    inFirstStep('<Chart />'),
    [/chips\.mdx: line \d+/, 'expected one of Step, Num', 'found <Chart>'],
  ],
  [
    'a missing step',
    TEXT,
    (text) => text.replace(/<Step [^>]*id="a-speck"[\s\S]*?<\/Step>/, ''),
    [`${TEXT}: step "a-speck"`, 'expected a <Step>', 'found none'],
  ],
  [
    'a step twice',
    TEXT,
    (text) => text + (/<Step [^>]*id="a-speck"[\s\S]*?<\/Step>/.exec(text)?.[0] ?? ''),
    [`${TEXT}: step "a-speck"`, 'once', 'found "a-speck"'],
  ],
  [
    'a step of no chapter',
    TEXT,
    (text) => text.replace('id="a-speck"', 'id="a-speck-too"'),
    [`${TEXT}: step "a-speck"`, 'found none'],
  ],
  [
    'steps in another order',
    TEXT,
    (text) => {
      const parts = text.match(/<Step [\s\S]*?<\/Step>/g) ?? [];
      return text.replace(/<Step [\s\S]*<\/Step>/, [...parts].reverse().join('\n\n'));
    },
    [`${TEXT}: the steps`, 'expected the order one-square', 'found plus-25'],
  ],
  [
    'a step without a heading',
    TEXT,
    (text) => text.replace(/(<Step [^>]*)title="[^"]*"/, '$1'),
    [/chips\.mdx: line \d+/, 'field "title"', 'expected a heading', 'found nothing'],
  ],
  [
    'a text missing in one edition',
    'src/content/chapters/en/border.mdx',
    () => undefined,
    ['src/content/chapters/en/border.mdx: the file', 'expected the text of this edition', 'found no file'],
  ],

  // The words of figures
  [
    'a figure without its words',
    COPY,
    (text) => JSON.stringify({ ...(JSON.parse(text) as Json), 'plus-25': undefined }),
    [`${COPY}: step "plus-25"`, 'expected the copy of this step', 'found nothing'],
  ],
  [
    'a figure without a title',
    COPY,
    step('plus-25', (copyOf) => delete copyOf['title']),
    [`${COPY}: the file`, 'field "plus-25.title"', /expected string/i, 'found nothing'],
  ],
  [
    'a label that is missing',
    COPY,
    step('plus-25', (copyOf) => (copyOf['labels'] = {})),
    [`${COPY}: step "plus-25"`, 'expected a label', 'found nothing'],
  ],
  [
    'labels that are missing, told at once',
    COPY,
    (text) => {
      const all = JSON.parse(text) as Record<string, { labels: Json }>;
      const { 'plus-25': first, 'one-square': second } = all;
      delete first?.labels['reporter'];
      delete second?.labels['reporter'];
      return JSON.stringify(all);
    },
    [`step "plus-25": expected a label "reporter"`, `step "one-square": expected a label "reporter"`],
  ],
  [
    'a label that nothing reads',
    COPY,
    step('plus-25', (copyOf) => ((copyOf['labels'] as Json)['nobody'] = 'Never seen')),
    [`${COPY}: step "plus-25"`, 'expected no label that nothing reads, found "nobody"'],
  ],
  [
    'a figure typed into a title',
    COPY,
    step('plus-25', (copyOf) => (copyOf['title'] = 'Up by 25')),
    [`${COPY}: step "plus-25", field "title"`, 'expected digits only inside', 'found "25"'],
  ],
  [
    'a value nobody gives',
    COPY,
    step('plus-25', (copyOf) => (copyOf['title'] = 'Up by {growth}')),
    [`${COPY}: step "plus-25", field "title"`, 'expected {#claim-id}', 'found {growth}'],
  ],
  [
    'a claim unknown to a title',
    COPY,
    step('plus-25', (copyOf) => (copyOf['title'] = 'Up by {#nowhere}')),
    [`${COPY}: step "plus-25", field "title"`, 'field "claim"', 'found "nowhere"'],
  ],
  [
    'a form unknown to a title',
    COPY,
    step('plus-25', (copyOf) => (copyOf['title'] = `Up by {#${amount}|loud}`)),
    [`${COPY}: step "plus-25", field "title"`, 'expected a form', 'found "loud"'],
  ],
  [
    'a misspelt field of a figure',
    COPY,
    step('plus-25', (copyOf) => (copyOf['titel'] = 'x')),
    [`${COPY}: the file`, 'titel'],
  ],
  ['words of a figure that are not JSON', COPY, (text) => `${text},`, [`${COPY}: the file`, 'expected JSON, found:']],

  // The interface
  [
    'a string missing in one edition',
    'src/content/ui/en.json',
    (text) => {
      const strings = JSON.parse(text) as Json;
      delete strings['siteTitle'];
      return JSON.stringify(strings);
    },
    ['src/content/ui/en.json: field "siteTitle"', 'expected a string', 'found nothing'],
  ],
  [
    'an empty string',
    'src/content/ui/fr.json',
    (text) => text.replace(/"siteTitle": ?"[^"]*"/, '"siteTitle": ""'),
    ['src/content/ui/fr.json: the file', 'field "siteTitle"', 'found ""'],
  ],
];

describe('broken inputs', () => {
  it('the copy is sound before it is broken', async () => {
    await expect(loadInputs(copy)).resolves.toBeUndefined();
  });

  it.each(CASES)('%s: says where, what was expected and what was found', async (_, file, broken, expected) => {
    const message = await messageOf(file, broken);
    for (const part of expected) {
      if (typeof part === 'string') expect(message).toContain(part);
      else expect(message).toMatch(part);
    }
  });
});

describe('broken tables', () => {
  const project = mkdtempSync(join(tmpdir(), 'tables-'));
  const TABLE = 'data/source/eurostat_eu27_exports_monthly.csv';

  beforeAll(() => {
    for (const folder of ['data', 'src/tools', 'src/graphics', 'src/i18n', 'src/data'])
      cpSync(resolve(ROOT, folder), join(project, folder), { recursive: true });
    cpSync(resolve(ROOT, 'package.json'), join(project, 'package.json'));
    symlinkSync(resolve(ROOT, 'node_modules'), join(project, 'node_modules'));
  });
  afterAll(() => {
    rmSync(project, { recursive: true });
  });

  it.each<[string, (lines: string[]) => string[], string[]]>([
    [
      'a cell that is no number',
      (lines) => lines.with(1, (lines[1] ?? '').replace(/,\d+,EUR/, ',about a million,EUR')),
      [`${TABLE}: row 2`, 'field "value": ', 'expected a number', 'found "about a million"'],
    ],
    [
      'an empty cell',
      (lines) => lines.with(3, (lines[3] ?? '').replace(/,\d+,EUR/, ',,EUR')),
      [`${TABLE}: row 4`, 'field "value": ', 'expected a number', 'found ""'],
    ],
    [
      'a month that does not exist',
      (lines) => lines.with(2, (lines[2] ?? '').replace(/^[^,]*/, '2019-17')),
      [`${TABLE}: row 3`, 'field "period": ', 'expected YYYY', 'found "2019-17"'],
    ],
    [
      'a row twice',
      (lines) => lines.toSpliced(2, 0, lines[1] ?? ''),
      [`${TABLE}: row 3`, 'expected one row for', 'found a second'],
    ],
    [
      'a column renamed',
      (lines) => lines.with(0, (lines[0] ?? '').replace('partner', 'country')),
      [TABLE, 'expected a column "partner"', 'found period, reporter, country'],
    ],
  ])('%s: says where, what was expected and what was found', (_, broken, expected) => {
    const path = join(project, TABLE);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, broken(before.split('\n')).join('\n'));
    const run = spawnSync(process.execPath, ['src/tools/data.ts'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, DATA_OUT: join(project, 'out') },
    });
    writeFileSync(path, before);
    expect(run.status).not.toBe(0);
    for (const part of expected) expect(run.stderr).toContain(part);
  });
});
