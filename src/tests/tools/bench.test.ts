import { spawnSync } from 'node:child_process';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { UsageError } from '../../tools/arguments.ts';
import { askedOfBench } from '../../tools/bench-asked.ts';
import { benchTable, changeOf, median, resultOf } from '../../tools/bench-table.ts';
import { floorPage } from '../../tools/floor-page.ts';

describe('the middle of some values', () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 10, 2], 3],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('is nothing of nothing', () => {
    expect(() => median([])).toThrow('No value');
  });
});

describe('two builds', () => {
  it('are compared run by run, so that a machine that slows down on its way does not tell them apart', () => {
    expect(changeOf([100, 200, 400], [110, 220, 440])).toEqual({ ratio: 1.1, least: 1.1, most: 1.1 });
    expect(changeOf([100, 100, 100], [90, 200, 110])).toEqual({ ratio: 1.1, least: 0.9, most: 2 });
    expect(changeOf([0, 100], [90, 200])).toBeUndefined();
  });

  it('stand side by side in the table, beside one floor', () => {
    const results = [
      { what: 'HTML', unit: 'KB' as const, builds: [[70], [84]], most: 72 },
      {
        what: 'paint',
        unit: 'ms' as const,
        builds: [
          [100, 120, 110],
          [220, 240, 231],
        ],
        floor: [100, 100, 90],
        most: { times: 1.15 },
      },
    ].map(resultOf);
    expect(benchTable(results).split('\n')).toEqual([
      '             A        B  floor  A ÷ floor  B ÷ floor   B ÷ A (from–to)  at most        A B',
      'HTML   70.0 KB  84.0 KB                                           1.20     72.0  pass OVER',
      'paint   110 ms   231 ms    100     1.10 ×     2.31 ×  2.10 (2.00–2.20)      115  pass OVER',
    ]);
  });
});

describe('one build', () => {
  it('is within a budget up to the budget itself', () => {
    const [at, over] = [2, 2.01].map((value) => resultOf({ what: '', unit: '', builds: [[value]], most: 2 }).builds[0]);
    expect([at?.within, over?.within]).toEqual([true, false]);
  });

  it('cannot be held to a multiple of what was not measured', () => {
    expect(() => resultOf({ what: 'paint', unit: 'ms', builds: [[1]], most: { times: 2 } })).toThrow('paint');
  });
});

describe('the floor page', () => {
  const card = (text: string) => `<div class="card"><h3>${text}</h3><p>Of <a href="#">${text}</a>.</p></div>`;
  const drawing = (id: string) =>
    `<figure><svg data-frame="phone" id="${id}"></svg><svg data-frame="wide"></svg></figure>`;
  const story = `<main><h1>Title</h1>${['a', 'b', 'c', 'd', 'e', 'f'].map((id) => card(id) + drawing(id)).join('')}</main><script>x</script>`;
  const page = parse(floorPage(story, 'en'));

  it('has the text of the story in its order, five of its drawings through it, and no script', () => {
    expect(page.querySelectorAll('h1, h3, p').map(({ text }) => text)).toEqual([
      'Title',
      'a',
      'Of a.',
      'b',
      'Of b.',
      'c',
      'Of c.',
      'd',
      'Of d.',
      'e',
      'Of e.',
      'f',
      'Of f.',
    ]);
    expect(page.querySelectorAll('svg').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(page.querySelectorAll('svg + svg, script, a')).toEqual([]);
  });
});

describe('npm run bench', () => {
  it.each([
    [['--runs', 'x'], '--runs: expected a number from 1 to 100, found "x"'],
    [['--runs', '0'], '--runs: expected a number from 1 to 100, found "0"'],
    [['--runs', '2.5'], '--runs: expected a number from 1 to 100, found "2.5"'],
    [['--runs='], '--runs: expected a number from 1 to 100, found ""'],
    [['--runs'], "Option '--runs <value>' argument missing"],
    [['--locale', 'de'], '--locale: expected fr, en; found "de"'],
    [['--locale', 'fr,en'], '--locale: expected one edition, found "fr,en"'],
    [['--patience', '-1'], '--patience'],
    [['--patience', 'long'], '--patience: expected a number from 0 to 36000, found "long"'],
    [['--dist', 'src'], '--dist: expected a built site, found none in "src". To make one: npm run build'],
    [['--dist', 'nowhere,'], 'found none in "nowhere"'],
    [['--dist', 'a,b,c,d,e'], '--dist: expected 4 folders at most, found 5'],
    [['--fast', '1'], "Unknown option '--fast'"],
    [['fast'], 'Expected no words, found "fast"'],
  ])('says what is wrong with %j', (args, expected) => {
    expect(() => askedOfBench(args)).toThrow(UsageError);
    expect(() => askedOfBench(args)).toThrow(expected);
  });

  it('says so in a line and measures nothing', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/bench.ts', '--runs', 'x'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([1, '', '--runs: expected a number from 1 to 100, found "x"\n']);
  });
});
