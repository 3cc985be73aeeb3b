import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import ledgerSeries from '../../data/series/ledgers.json' with { type: 'json' };
import memberships from '../../data/series/memberships.json' with { type: 'json' };
import rerouting from '../../data/series/rerouting.json' with { type: 'json' };
import shareSeries from '../../data/series/shares.json' with { type: 'json' };
import { readCsv, readTrade } from '../../data/build/csv.ts';
import type { BoundStep } from '../chapters/bind.ts';
import { steps as margin } from '../chapters/margin/steps.ts';
import { steps as roundabout } from '../chapters/roundabout/steps.ts';
import { steps as tracking } from '../chapters/tracking/steps.ts';
import { steps as visit } from '../chapters/visit/steps.ts';
import { chapterText } from '../chapters/text.ts';
import { wordsFor } from '../chapters/words.ts';
import { allClaims } from '../data/register.ts';
import { FRAME_NAMES } from '../graphics/shared/frames.ts';
import type { FrameName, Words } from '../graphics/shared/scene.ts';
import { sceneToSvg } from '../graphics/shared/svg.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';

const STEPS = {
  waybill: ['tracking', tracking.waybill],
  shares: ['margin', margin.shares],
  clubs: ['margin', margin.clubs],
  words: ['visit', visit.words],
  'how-much': ['roundabout', roundabout['how-much']],
  'two-ledgers': ['roundabout', roundabout['two-ledgers']],
} as const satisfies Record<string, readonly [chapter: string, step: BoundStep]>;
type StepId = keyof typeof STEPS;

const wordsOf = (id: StepId, locale: Locale): Words => wordsFor(STEPS[id][0], id, locale);
const drawn = (id: StepId, frame: FrameName, locale: Locale = 'fr'): HTMLElement =>
  parse(sceneToSvg(STEPS[id][1].scene(frame, wordsOf(id, locale))));

/** One element by its key. */
function mark(svg: HTMLElement, key: string): HTMLElement {
  const found = svg.querySelectorAll('[data-k]').filter((element) => element.getAttribute('data-k') === key);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`Expected one mark "${key}", found ${found.length}`);
  return only;
}
const marks = (svg: HTMLElement, start: string): HTMLElement[] =>
  svg.querySelectorAll('[data-k]').filter((element) => element.getAttribute('data-k')?.startsWith(start));
const number = (element: HTMLElement, name: string): number => Number(element.getAttribute(name));
const classes = (element: HTMLElement): string[] => (element.getAttribute('class') ?? '').split(' ');

/** Vertices of a path of straight strokes, in user units. */
const vertices = (path: HTMLElement): [number, number][] =>
  [...(path.getAttribute('d') ?? '').matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);

/** The height of a value, from two gridlines that print theirs. */
function rule(
  low: [value: number, line: HTMLElement],
  high: [value: number, line: HTMLElement],
): (y: number) => number {
  const [from, to] = [number(low[1], 'y1'), number(high[1], 'y1')];
  return (y) => low[0] + ((y - from) / (to - from)) * (high[0] - low[0]);
}

const claimValue = (id: string): number => {
  const value = allClaims().get(id)?.value;
  if (typeof value !== 'number') throw new Error(`No number under ${id}`);
  return value;
};

describe.each(FRAME_NAMES)('shares, %s', (frame) => {
  const svg = drawn('shares', frame);
  const percentAt = rule([0, mark(svg, 'tick-0')], [40, mark(svg, 'tick-40')]);
  const { years, share } = shareSeries;
  /** A pixel is a tenth of a unit at worst. */
  const close = Math.abs(percentAt(0) - percentAt(0.11));

  it.each(Object.entries(share))('draws the line of %s through its values', (partner, values) => {
    const solid = vertices(mark(svg, `partner-line-${partner}`));
    const after = vertices(mark(svg, `partner-line-${partner}-after`));
    expect(after[0]).toEqual(solid.at(-1));
    const points = [...solid, ...after.slice(1)];
    expect(points).toHaveLength(years.length);
    years.forEach((year, index) => {
      const value = (values as Record<string, number>)[year] ?? Number.NaN;
      expect(Math.abs(percentAt(points[index]?.[1] ?? Number.NaN) - value), year).toBeLessThan(close);
      const dot = mark(svg, `dot-${partner}-${year}`);
      expect([number(dot, 'cx'), number(dot, 'cy')]).toEqual(points[index]);
    });
  });

  it('opens what came after the note, and that alone', () => {
    const note = number(mark(svg, 'note-line'), 'x1');
    for (const dot of marks(svg, 'dot-')) {
      const after = number(dot, 'cx') > note;
      expect(classes(dot).includes('f-paper')).toBe(after);
      expect(Number(dot.getAttribute('data-k')?.slice(-4)) > 2022).toBe(after);
    }
    for (const line of marks(svg, 'line-')) {
      expect(classes(line).includes('dash')).toBe(Math.max(...vertices(line).map(([x]) => x)) > note);
    }
  });

  it('sets the note where its day falls between the years', () => {
    const middle = (year: number): number => number(mark(svg, `dot-RUS-${year}`), 'cx');
    const note = number(mark(svg, 'note-line'), 'x1');
    const year = 2022.5 + (note - middle(2022)) / (middle(2023) - middle(2022));
    expect(year).toBeCloseTo(2023 + 85 / 365, 1);
  });

  it('prints at each end what the line ends on', () => {
    for (const [partner, values] of Object.entries(share)) {
      expect(mark(svg, `partner-share-${partner}`).textContent).toBe(wordsOf('shares', 'fr').percent(values['2024']));
    }
  });
});

describe('the shares', () => {
  it('make the European Union of its 27 states', () => {
    const rows = readTrade('kz_trade_by_partner_annual').filter(({ flow }) => flow === 'turnover');
    const states = new Set(readTrade('eurostat_eu27_exports_monthly').map(({ reporter }) => reporter));
    states.delete('EU27');
    expect(states.size).toBe(27);
    for (const year of shareSeries.years) {
      const of = (keep: (partner: string) => boolean): number =>
        rows
          .filter(({ period, partner }) => period === year && keep(partner))
          .reduce((sum, { value }) => sum + value, 0);
      const sum = (100 * of((partner) => states.has(partner))) / of((partner) => partner === 'WLD');
      expect((shareSeries.share.EU27 as Record<string, number>)[year], year).toBeCloseTo(sum, 3);
    }
  });

  it('are those the register prints, year by year', () => {
    const names = { russia: 'RUS', china: 'CHN', eu: 'EU27', turkey: 'TUR', us: 'USA' } as const;
    for (const [name, partner] of Object.entries(names)) {
      for (const year of ['2021', '2022', '2023', '2024'] as const) {
        expect(
          Math.abs(shareSeries.share[partner][year] - claimValue(`shares-${name}-${year}`)),
          `${name} ${year}`,
        ).toBeLessThanOrEqual(0.05);
        expect(allClaims().get(`shares-${name}-${year}`)?.series).toBe(`shares.json#share.${partner}.${year}`);
      }
    }
  });
});

describe.each(FRAME_NAMES)('clubs, %s', (frame) => {
  const svg = drawn('clubs', frame);
  const status: Record<string, Record<string, string | undefined>> = memberships.status;

  it('fills members, rings observers, dots the rest', () => {
    for (const club of memberships.clubs) {
      const sizes: Record<string, number[]> = { member: [], observer: [], none: [] };
      for (const country of memberships.countries) {
        const tie = mark(svg, `tie-${country}-${club}`);
        const held = status[club]?.[country] ?? 'none';
        expect(classes(tie).includes('f-paper'), `${country} ${club}`).toBe(held === 'observer');
        sizes[held]?.push(number(tie, 'r'));
      }
      expect(Math.min(...(sizes['member'] ?? []))).toBeGreaterThan(3 * Math.max(0, ...(sizes['none'] ?? [])));
    }
  });

  it('stands each disc in the row of its country and the column of its club', () => {
    for (const country of memberships.countries) {
      const rows = memberships.clubs.map((club) => number(mark(svg, `tie-${country}-${club}`), 'cy'));
      expect(new Set(rows).size, country).toBe(1);
      expect(Math.abs((rows[0] ?? 0) - number(mark(svg, `country-${country}`), 'y'))).toBeLessThan(12);
    }
    for (const club of memberships.clubs) {
      const columns = memberships.countries.map((country) => number(mark(svg, `tie-${country}-${club}`), 'cx'));
      expect([...new Set(columns)], club).toEqual([number(mark(svg, `club-${club}`), 'x')]);
    }
  });
});

describe('the clubs', () => {
  it('hold Kazakhstan everywhere, and it alone', () => {
    const full = memberships.countries.filter((country) =>
      memberships.clubs.every(
        (club) => (memberships.status as Record<string, Record<string, string>>)[club]?.[country] === 'member',
      ),
    );
    expect(full).toEqual(['KAZ']);
  });

  it('count in the union the five members the register gives', () => {
    expect(Object.values(memberships.status.EAEU).filter((tie) => tie === 'member')).toHaveLength(
      claimValue('eaeu-members'),
    );
  });

  it('have a source for each tie', () => {
    for (const row of readCsv('memberships', ['club', 'country', 'status', 'source_id']))
      expect(memberships.sources).toContain(row['source_id']);
  });
});

describe.each(FRAME_NAMES)('the share made up, %s', (frame) => {
  const svg = drawn('how-much', frame);
  /** Percent of its layer that a mark covers, from 0. */
  const reach = (id: string, key: string): number => {
    const layer = mark(svg, `lost-${id}`);
    const part = mark(svg, key);
    return (100 * (number(part, 'x') + number(part, 'width') - number(layer, 'x'))) / number(layer, 'width');
  };

  it('draws each author to scale inside a layer of one width', () => {
    const layers = marks(svg, 'lost-');
    expect(layers).toHaveLength(4);
    expect(new Set(layers.map((layer) => layer.getAttribute('width'))).size).toBe(1);
    expect(reach('ebrd', 'share-ebrd')).toBeCloseTo(claimValue('ebrd-5-percent'), 0);
    const range = allClaims().get('ebrd-javorcik-2023')?.value as { low: number; high: number };
    expect(reach('javorcik', 'share-javorcik')).toBeCloseTo(range.low, 0);
    expect(reach('javorcik', 'share-javorcik-to')).toBeCloseTo(range.high, 0);
    expect(reach('cepr', 'share-cepr')).toBeCloseTo(claimValue('ebrd-cepr-2025-10'), 0);
    expect(Math.abs(reach('ours', 'share-ours') - claimValue('rerouting-upper-bound'))).toBeLessThan(0.2);
  });

  it('keeps our own figure last, hatched, and under the note with all that came after it', () => {
    const tops = ['ebrd', 'javorcik', 'cepr', 'ours'].map((id) => number(mark(svg, `lost-${id}`), 'y'));
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    const note = number(mark(svg, 'note-line'), 'y1');
    expect(tops.map((top) => top > note)).toEqual([false, true, true, true]);
    for (const id of ['ebrd', 'javorcik', 'cepr', 'ours']) {
      expect(classes(mark(svg, `share-${id}`)).includes('f-west-hatch'), id).toBe(id === 'ours');
    }
    expect(classes(mark(svg, 'share-cepr'))).toContain('f-paper');
  });

  it('stands the marks of its scale where they say', () => {
    const layer = mark(svg, 'lost-ours');
    for (const tick of [0, 10, 20, 50, 100]) {
      expect(
        (100 * (number(mark(svg, `whole-tick-${tick}`), 'x1') - number(layer, 'x'))) / number(layer, 'width'),
      ).toBeCloseTo(tick, 1);
    }
  });
});

describe('the ratio of our own', () => {
  it('is what the months of Eurostat give, and the register prints it', () => {
    const rows = readTrade('eurostat_eu27_exports_monthly').filter(({ reporter }) => reporter === 'EU27');
    const sold = (partners: string[], first: string, last: string): number =>
      rows
        .filter(({ partner, period }) => partners.includes(partner) && period >= first && period <= last)
        .reduce((sum, { value }) => sum + value, 0);
    const change = (partners: string[]): number =>
      sold(partners, '2022-03', '2023-02') - sold(partners, '2021-03', '2022-02');
    expect(rerouting.lost).toBe(-change(['RUS']));
    expect(rerouting.gained.all).toBe(change(['KAZ', 'KGZ', 'ARM']));
    expect(rerouting.share).toBeCloseTo((100 * rerouting.gained.all) / rerouting.lost, 2);
    expect(Math.abs(rerouting.lost - claimValue('eu-exports-russia-lost'))).toBeLessThan(5e7);
    expect(Math.abs(rerouting.share - claimValue('rerouting-upper-bound'))).toBeLessThanOrEqual(0.05);
  });

  it('says beside each published figure what it is a share of', () => {
    for (const locale of LOCALES) {
      const { rows } = STEPS['how-much'][1].describe(wordsOf('how-much', locale)).table;
      const wholes = rows.map((row) => row[2]?.text);
      expect(new Set(wholes).size).toBe(rows.length);
    }
  });
});

describe.each(FRAME_NAMES)('ledgers, %s', (frame) => {
  const svg = drawn('two-ledgers', frame);
  const height = (key: string): number => number(mark(svg, key), 'height');

  it.each(['KGZ', 'KAZ'] as const)('draws both books of %s on one scale', (receiver) => {
    const book = ledgerSeries[receiver];
    const unit = height(`sent-${receiver}-2023`) / book['2023'].sent;
    for (const [year, { sent, received, missing }] of Object.entries(book)) {
      const tall = height(`sent-${receiver}-${year}`);
      expect(Math.abs(tall - sent * unit), `${year} sent`).toBeLessThan(0.11);
      expect(Math.abs(height(`received-${receiver}-${year}`) - received * unit), `${year} received`).toBeLessThan(0.11);
      expect(Math.abs(height(`missing-${receiver}-${year}`) - missing * unit), `${year} missing`).toBeLessThan(0.21);
      expect(height(`received-${receiver}-${year}`) + height(`missing-${receiver}-${year}`)).toBeCloseTo(tall, 1);
    }
  });

  it.each(['KGZ', 'KAZ'] as const)('stands the gridlines of %s at the amounts they print', (receiver) => {
    const base = number(mark(svg, `base-${receiver}`), 'y1');
    const unit = height(`sent-${receiver}-2023`) / ledgerSeries[receiver]['2023'].sent;
    for (const tick of receiver === 'KGZ' ? [1e9, 2e9] : [5e9, 10e9]) {
      expect(Math.abs(base - number(mark(svg, `tick-${receiver}-${tick}`), 'y1') - tick * unit)).toBeLessThan(0.11);
      expect(mark(svg, `tick-${tick}-${receiver}`).textContent).toBe(wordsOf('two-ledgers', 'fr').money(tick, 'EUR'));
    }
  });

  it('draws the sender full, the receiver in outline, what is missing hatched', () => {
    for (const bar of marks(svg, 'sent-KGZ-20')) expect(classes(bar)).toEqual(['f-west']);
    for (const bar of marks(svg, 'received-KGZ-20')) expect(classes(bar)).toEqual(['f-paper', 's-hub']);
    for (const bar of marks(svg, 'missing-KGZ-20')) expect(classes(bar)).toEqual(['f-hatch']);
  });
});

describe('the two ledgers', () => {
  it('convert dollars at the average of their year', () => {
    for (const receiver of ['KGZ', 'KAZ'] as const) {
      for (const [year, { receivedUsd, received }] of Object.entries(ledgerSeries[receiver])) {
        expect(received).toBe(
          Math.round(receivedUsd * ((ledgerSeries.eurPerUsd as Record<string, number>)[year] ?? Number.NaN)),
        );
      }
    }
  });

  it('leave out two thirds of what was sent to Kyrgyzstan in 2023, as the title says', () => {
    const { sent, missing } = ledgerSeries.KGZ['2023'];
    expect(missing / sent).toBeGreaterThan(0.645);
    expect(missing / sent).toBeLessThan(0.69);
  });
});

describe.each(FRAME_NAMES)('waybill, %s', (frame) => {
  const svg = drawn('waybill', frame);
  const place = (key: string): [number, number] => {
    const points = vertices(mark(svg, key));
    const middle = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    return [middle(0), middle(1)];
  };
  /** How far along the way: northward on the phone, eastward elsewhere. */
  const along = ([x, y]: [number, number]): number => (frame === 'phone' ? -y : x);

  it('files the document after the goods come in and before they leave', () => {
    const gate = mark(svg, 'gate');
    const order = [
      along(place('union-edge')),
      along(place('crate')),
      along([(number(gate, 'x1') + number(gate, 'x2')) / 2, (number(gate, 'y1') + number(gate, 'y2')) / 2]),
      along(place('lorry')),
      along(place('border-line')),
      along(vertices(mark(svg, 'way-on')).at(-1) ?? [0, 0]),
    ];
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('draws the edge of the union full and its inside border dotted', () => {
    expect(classes(mark(svg, 'union-edge'))).not.toContain('dots');
    expect(classes(mark(svg, 'border-line'))).toContain('dots');
  });

  it('names the three ways in', () => {
    for (const id of ['khorgos', 'dostyk', 'aktau'])
      expect(mark(svg, `entry-${id}`).textContent).toBe(wordsOf('waybill', 'fr').place(id));
  });
});

describe('what was said', () => {
  it('gives both sides on each matter, on every sheet and in both editions', () => {
    for (const frame of FRAME_NAMES) {
      for (const locale of LOCALES) {
        const svg = drawn('words', frame, locale);
        for (const side of ['washington', 'astana']) {
          for (const matter of ['sanctions', 'firms', 'help', 'threat']) {
            const said = marks(svg, `${side}-${matter}-`)
              .map((line) => line.textContent)
              .join(' ');
            expect(said.length, `${frame} ${locale} ${side} ${matter}`).toBeGreaterThan(15);
          }
        }
        expect(svg.textContent).toContain(wordsOf('words', locale).claim('blinken-25m').replace(/[^\d]/g, ''));
      }
    }
  });

  it('rests on the claims its step cites', () => {
    const cited = chapterText('visit', 'fr').find(({ id }) => id === 'words')?.claims ?? [];
    for (const id of [
      'blinken-compliance',
      'blinken-china-warning',
      'blinken-licences',
      'tleuberdi-no-secondary-sanctions',
    ])
      expect(cited).toContain(id);
  });
});
