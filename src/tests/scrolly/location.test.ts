import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressWriter, stepOfHash } from '../../scrolly/location.ts';

describe('the step an address names', () => {
  it.each([
    ['', undefined],
    ['#', undefined],
    ['#four-directions', 'four-directions'],
    ['#%66lags', 'flags'],
    ['#%E0%A4', undefined],
  ])('reads %j as %j', (hash, step) => {
    expect(stepOfHash(hash)).toBe(step);
  });
});

describe('the address while reading', () => {
  const PAGE = 'https://example.org/note/fr/';
  const QUERY = '?a=b';
  let writes: string[];

  /** Opens the page at a fragment, whose element is that far from the window's top; every write to the history is kept. */
  function open(hash: string, top = 0): (step: string | undefined) => void {
    const at = new URL(`${PAGE}${QUERY}${hash}`);
    vi.stubGlobal('location', at);
    vi.stubGlobal('scrollY', 4000);
    vi.stubGlobal('innerHeight', 800);
    vi.stubGlobal('document', { getElementById: () => ({ getBoundingClientRect: () => ({ top }) }) });
    vi.stubGlobal('history', {
      state: null,
      replaceState: (_state: unknown, _title: string, href: string) => {
        at.href = new URL(href, at).href;
        // Path and query stay.
        expect(at.href.startsWith(PAGE + QUERY)).toBe(true);
        writes.push(at.href.slice((PAGE + QUERY).length));
      },
    });
    return addressWriter();
  }

  beforeEach(() => {
    writes = [];
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is that of the step where the reader rests, written once', () => {
    const write = open('');
    for (const step of ['shares', 'pipeline', 'clubs']) {
      write(step);
      vi.advanceTimersByTime(300);
    }
    expect(writes).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(writes).toEqual(['#clubs']);
    write('clubs');
    vi.advanceTimersByTime(2000);
    expect(writes).toEqual(['#clubs']);
  });

  it('loses its fragment above the story', () => {
    const write = open('');
    write('shares');
    vi.advanceTimersByTime(1000);
    write(undefined);
    vi.advanceTimersByTime(1000);
    expect(writes).toEqual(['#shares', '']);
  });

  it.each(['#shares', '#fig-shares', '#top'])(
    'stays at %s, where the page was opened, until the reader moves',
    (hash) => {
      const write = open(hash);
      write('shares');
      vi.advanceTimersByTime(2000);
      expect(writes).toEqual([]);
      write('pipeline');
      vi.advanceTimersByTime(1000);
      expect(writes).toEqual(['#pipeline']);
    },
  );

  it.each([-801, 801])('is of what is read, if the reader had moved on by %i px before the script came', (top) => {
    const write = open('#shares', top);
    write('pipeline');
    vi.advanceTimersByTime(2000);
    expect(writes).toEqual(['#pipeline']);
  });

  it('comes to the step of a link even if the page was first seen elsewhere', () => {
    const write = open('#shares', 4000);
    vi.stubGlobal('scrollY', 0);
    write(undefined);
    write('shares');
    vi.advanceTimersByTime(2000);
    expect(writes).toEqual([]);
  });
});
