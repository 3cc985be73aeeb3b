import { readdirSync, readFileSync } from 'node:fs';

/** Processor time since the machine started, in ticks. */
export interface Usage {
  /** Of everything that ran, other machines on the same processor included. */
  busy: number;
  /** Of one program and all that it started. */
  own: number;
  /** That passed on one core. */
  passed: number;
}

/** What a program's line in /proc says: its id, its parent's, and its ticks with those of the children it has outlived. */
function programOf(line: string): { id: string; parent: string; ticks: number } {
  // The name, in brackets, may hold spaces and brackets.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { id: line.slice(0, line.indexOf(' ')), parent: fields[1] ?? '', ticks };
}

/**
 * Reads the counters of Linux.
 * @param stat text of /proc/stat, @param programs text of each /proc/<id>/stat, @param own id of the program that is ours
 */
export function usageIn(stat: string, programs: readonly string[], own: number): Usage {
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, hard = 0, soft = 0, stolen = 0] =
    /^cpu +(.+)$/m.exec(stat)?.[1]?.split(' ').map(Number) ?? [];
  const busy = user + nice + system + hard + soft + stolen;
  const cores = [...stat.matchAll(/^cpu\d/gm)].length;
  const all = programs.map(programOf);
  const ours = new Set([String(own)]);
  // A child may be listed before its parent: once around for each generation.
  for (let before = 0; before < ours.size;) {
    before = ours.size;
    for (const { id, parent } of all) if (ours.has(parent)) ours.add(id);
  }
  const ticks = all.filter(({ id }) => ours.has(id)).reduce((sum, program) => sum + program.ticks, 0);
  return { busy, own: ticks, passed: (busy + idle + waiting) / cores };
}

/** The counters now; none where the machine has no /proc. */
export function usageNow(): Usage | undefined {
  const read = (path: string): string[] => {
    try {
      return [readFileSync(path, 'utf8')];
    } catch {
      // It has ended since it was listed, or this is not Linux.
      return [];
    }
  };
  const [stat] = read('/proc/stat');
  if (stat === undefined) return undefined;
  const programs = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return usageIn(
    stat,
    programs.flatMap((id) => read(`/proc/${id}/stat`)),
    process.pid,
  );
}

/** How many cores other programs kept busy between two readings, on average. */
export function othersBetween(before: Usage, after: Usage): number {
  const passed = after.passed - before.passed;
  const others = after.busy - before.busy - (after.own - before.own);
  return passed > 0 ? Math.max(0, others / passed) : 0;
}

/** Most cores that others may keep busy for a sample to begin, and over it for the sample to count as quiet. */
export const QUIET = { before: 0.1, during: 0.2 };
/** Milliseconds over which the machine is looked at before a sample. */
const LOOK = 500;

/** What was sampled, and how many cores other programs kept busy meanwhile: nothing where that cannot be known. */
export interface Sampled<T> {
  value: T;
  others: number | undefined;
}

/** What a quiet machine is known by; a test brings its own. */
export interface Senses {
  usage: () => Usage | undefined;
  pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds since whenever. */
  now: () => number;
  say: (line: string) => void;
}

const SENSES: Senses = {
  usage: usageNow,
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  now: () => performance.now(),
  say: (line) => {
    console.log(line);
  },
};

/**
 * Takes samples while nothing else runs: waits for others to end, and takes again what they disturbed, for as long as its
 * patience lasts. After that it takes what comes, and says how disturbed it is.
 */
export class QuietMachine {
  #patience: number;
  readonly #senses: Senses;

  /** @param patience seconds, for all samples together */
  constructor(patience: number, senses: Senses = SENSES) {
    this.#patience = patience * 1000;
    this.#senses = senses;
  }

  async #untilQuiet(): Promise<void> {
    const { usage, pause, now, say } = this.#senses;
    for (let told = false; ; told = true) {
      const [began, before] = [now(), usage()];
      if (!before) return;
      await pause(LOOK);
      const others = othersBetween(before, usage() ?? before);
      if (others <= QUIET.before || this.#patience <= 0) return;
      if (!told) say(`  waiting: other programs keep ${others.toFixed(1)} cores busy`);
      this.#patience -= now() - began;
    }
  }

  async sample<T>(name: string, take: () => Promise<T>): Promise<Sampled<T>> {
    const { usage, now, say } = this.#senses;
    let best: Sampled<T> | undefined;
    for (;;) {
      await this.#untilQuiet();
      const [began, before] = [now(), usage()];
      const value = await take();
      const after = usage();
      if (!before || !after) return { value, others: undefined };
      const others = othersBetween(before, after);
      if (best?.others === undefined || others < best.others) best = { value, others };
      if (others <= QUIET.during) return best;
      const again = this.#patience > 0;
      say(`  ${name}: other programs kept ${others.toFixed(1)} cores busy${again ? '; once more' : ''}`);
      if (!again) return best;
      this.#patience -= now() - began;
    }
  }
}
