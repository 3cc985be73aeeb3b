import type { Measure } from './weights.ts';

/** Most that a line may be, in its own unit or as a multiple of the floor page's; Infinity where it has no budget. */
export type Most = number | { times: number };

/** One line of the bench: what was measured of each build, run by run, and of the floor page beside them. */
export interface BenchLine {
  what: string;
  unit: Measure['unit'];
  /** For each build, one value for each run: a single one for what does not vary. */
  builds: readonly (readonly number[])[];
  floor?: readonly number[];
  most: Most;
}

/** The middle of some values, or the mean of the two in the middle. @throws when there are none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('No value to take the middle of');
  return (low + high) / 2;
}

/** How one build compares with another: the middle of the ratios of each run, which were taken close in time, and the extremes. */
export interface Change {
  ratio: number;
  least: number;
  most: number;
}

/** How a later build compares with an earlier one, run by run; nothing where the earlier one is 0. */
export function changeOf(earlier: readonly number[], later: readonly number[]): Change | undefined {
  const ratios = later.flatMap((value, run) => {
    const before = earlier[run];
    return before ? [value / before] : [];
  });
  if (ratios.length < later.length) return undefined;
  return { ratio: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** A line with its medians, what they come to beside the floor page and the first build, and whether they are within the budget. */
export interface BenchResult {
  what: string;
  unit: Measure['unit'];
  /** Most it may be, in the line's unit. */
  budget: number;
  floor?: { median: number; samples: readonly number[] };
  builds: {
    median: number;
    samples: readonly number[];
    within: boolean;
    /** Times the floor page's. */
    ofFloor?: number;
    /** Against the first build. */
    change?: Change;
  }[];
}

/** What a line comes to. */
export function resultOf({ what, unit, builds, floor, most }: BenchLine): BenchResult {
  const ground = floor && median(floor);
  if (typeof most !== 'number' && ground === undefined)
    throw new Error(`${what}: its budget is a multiple of no floor`);
  const budget = typeof most === 'number' ? most : most.times * (ground ?? 0);
  return {
    what,
    unit,
    budget,
    ...(floor && ground !== undefined ? { floor: { median: ground, samples: floor } } : {}),
    builds: builds.map((samples, index) => {
      const value = median(samples);
      const change = index > 0 ? changeOf(builds[0] ?? [], samples) : undefined;
      return {
        median: value,
        samples,
        within: value <= budget,
        ...(ground ? { ofFloor: value / ground } : {}),
        ...(change ? { change } : {}),
      };
    }),
  };
}

const LETTERS = 'ABCDEFGH';

/** The name of a build in the table. */
export const letterOf = (index: number): string => LETTERS[index] ?? String(index);

function digitsOf(value: number, unit: Measure['unit']): number {
  if (unit === '' && Number.isInteger(value)) return 0;
  if (unit === 'ms' && value >= 10) return 0;
  return value > 0 && value < 0.1 ? 4 : 1;
}

function cellsOf({ what, unit, budget, floor, builds }: BenchResult): string[] {
  const say = (value: number): string => value.toFixed(digitsOf(value, unit));
  const ratio = (value: number): string => value.toFixed(2);
  return [
    what,
    ...builds.map((build) => `${say(build.median)} ${unit}`.trim()),
    floor ? say(floor.median) : '',
    ...builds.map(({ ofFloor }) => (ofFloor === undefined ? '' : `${ratio(ofFloor)} ×`)),
    ...builds
      .slice(1)
      .map(({ change, samples }) =>
        !change
          ? ''
          : ratio(change.ratio) + (samples.length > 1 ? ` (${ratio(change.least)}–${ratio(change.most)})` : ''),
      ),
    ...(Number.isFinite(budget)
      ? [say(budget), builds.map(({ within }) => (within ? 'pass' : 'OVER')).join(' ')]
      : ['', '']),
  ];
}

function headOf(count: number): string[] {
  if (count === 1) return ['', 'measured', 'floor', 'ratio', 'at most', ''];
  const letters = Array.from({ length: count }, (_, index) => letterOf(index));
  return [
    '',
    ...letters,
    'floor',
    ...letters.map((letter) => `${letter} ÷ floor`),
    ...letters.slice(1).map((letter) => `${letter} ÷ A (from–to)`),
    'at most',
    letters.join(' '),
  ];
}

/** The table of the bench, a row for each line; all have as many builds. */
export function benchTable(results: readonly BenchResult[]): string {
  const rows = [headOf(results[0]?.builds.length ?? 1), ...results.map(cellsOf)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
