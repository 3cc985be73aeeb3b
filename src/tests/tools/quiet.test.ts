import { describe, expect, it } from 'vitest';
import { othersBetween, QuietMachine, usageIn, usageNow, type Usage } from '../../tools/quiet.ts';

describe('processor time', () => {
  const STAT =
    'cpu  100 20 30 800 50 3 4 5 60 7\ncpu0 50 10 15 400 25 1 2 3 30 4\ncpu1 50 10 15 400 25 2 2 2 30 3\nintr 12\n';
  // <id> (<name>) <state> <parent> … <its user and system ticks> <its dead children's>
  const program = (id: number, name: string, parent: number, ticks: string): string =>
    `${id} (${name}) S ${parent} 1 1 0 -1 4194304 1 2 3 4 ${ticks} 20 0 1 0 99`;
  const PROGRAMS = [
    program(31, 'a (tab) of it', 30, '5 1 2 1'),
    program(30, 'browser', 7, '10 0 0 0'),
    program(7, 'bench', 2, '40 2 0 0'),
    program(2, 'shell', 1, '1000 1000 1000 1000'),
    program(70, 'other', 2, '300 0 0 0'),
  ];

  it('is all that ran, but idling, waiting and what is counted twice', () => {
    expect(usageIn(STAT, PROGRAMS, 7)).toEqual({ busy: 162, own: 61, passed: 506 });
  });

  it('is another program’s when it is not our own, in cores', () => {
    const before: Usage = { busy: 1000, own: 400, passed: 5000 };
    expect(othersBetween(before, { busy: 1300, own: 500, passed: 5100 })).toBe(2);
    expect(othersBetween(before, { busy: 1100, own: 520, passed: 5100 })).toBe(0);
    expect(othersBetween(before, before)).toBe(0);
  });

  it.runIf(process.platform === 'linux')('counts here what this very program does as its own', () => {
    const [before, ran] = [usageNow(), process.cpuUsage()];
    for (const until = performance.now() + 300; performance.now() < until;);
    const [after, since] = [usageNow(), process.cpuUsage(ran)];
    if (!before || !after) throw new Error('Linux has /proc');
    // A tick is ten milliseconds; each of the counters is rounded.
    expect(Math.abs(after.own - before.own - (since.user + since.system) / 10_000)).toBeLessThanOrEqual(3);
    expect(after.busy - before.busy).toBeGreaterThanOrEqual(after.own - before.own - 3);
  });
});

/** A machine whose other programs are as busy, in each 500 ms, as the list says; a sample takes 1,000 ms. */
function machine(patience: number, load: readonly number[]) {
  let [clock, busy] = [0, 0];
  const said: string[] = [];
  const pass = (milliseconds: number): void => {
    for (let left = milliseconds; left > 0; left -= 500) {
      busy += (load[clock / 500] ?? 0) * 50;
      clock += 500;
    }
  };
  const quiet = new QuietMachine(patience, {
    usage: () => ({ busy, own: 0, passed: clock / 10 }),
    pause: (milliseconds) => {
      pass(milliseconds);
      return Promise.resolve();
    },
    now: () => clock,
    say: (line) => said.push(line),
  });
  const take = () =>
    quiet.sample('page', () => {
      const began = clock;
      pass(1000);
      return Promise.resolve(began);
    });
  return { take, said };
}

describe('a quiet machine', () => {
  it('is sampled at once', async () => {
    const { take, said } = machine(60, []);
    expect(await take()).toEqual({ value: 500, others: 0 });
    expect(said).toEqual([]);
  });

  it('is waited for, which is said once', async () => {
    const { take, said } = machine(60, [2, 1, 0.5, 0]);
    expect(await take()).toEqual({ value: 2000, others: 0 });
    expect(said).toEqual(['  waiting: other programs keep 2.0 cores busy']);
  });

  it('is sampled again where a sample was disturbed', async () => {
    const { take, said } = machine(60, [0, 0, 1, 0, 0, 0]);
    expect(await take()).toEqual({ value: 2000, others: 0 });
    expect(said).toEqual(['  page: other programs kept 0.5 cores busy; once more']);
  });

  it('is no longer waited for when patience is spent: the least disturbed sample is kept, with what disturbed it', async () => {
    // Waits, is disturbed a little, then more.
    const { take, said } = machine(2, [2, 0, 1, 0, 1, 2, 2, 2, 2, 2]);
    expect(await take()).toEqual({ value: 1000, others: 0.5 });
    expect(said.at(-1)).toBe('  page: other programs kept 2.0 cores busy');
    expect((await take()).others).toBeGreaterThan(0);
  });

  it('is not waited for where nothing tells what runs', async () => {
    const quiet = new QuietMachine(60, {
      usage: () => undefined,
      pause: () => Promise.reject(new Error('waited')),
      now: () => 0,
      say: () => undefined,
    });
    expect(await quiet.sample('page', () => Promise.resolve(1))).toEqual({ value: 1, others: undefined });
  });
});
