import { scaleLinear } from 'd3-scale';
import { dayLabel, dayOf } from '../shared/days.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import {
  AUTHORITIES,
  COUNTRIES,
  NOTE,
  type Authority,
  type Country,
  type Listing,
  type ListingsModel,
} from './model.ts';
import { hundredth } from '../shared/round.ts';

const HUES: Record<Country, 'kaz' | 'hub'> = { KAZ: 'kaz', UZB: 'hub', KGZ: 'hub', ARM: 'hub' };

/** Air between two raised labels, in lines. */
const FLAG_GAP = 0.35;

/** Outline of an authority's mark about a centre: disc, square, triangle, lozenge; four curves or lines each, to the same radius of eye. */
export function glyphPath(authority: Authority, x: number, y: number, radius: number): string {
  const r = hundredth(radius);
  const p = (dx: number, dy: number): string => `${hundredth(x + dx * radius)} ${hundredth(y + dy * radius)}`;
  switch (authority) {
    case 'US':
      return `M${p(-1, 0)}a${r} ${r} 0 1 1 ${hundredth(2 * radius)} 0a${r} ${r} 0 1 1 ${hundredth(-2 * radius)} 0z`;
    case 'EU':
      return `M${p(-0.9, -0.9)}L${p(0.9, -0.9)}L${p(0.9, 0.9)}L${p(-0.9, 0.9)}z`;
    case 'UK':
      return `M${p(0, -1.05)}L${p(1.08, 0.92)}L${p(-1.08, 0.92)}z`;
    case 'JP':
      return `M${p(0, -1.2)}L${p(1.2, 0)}L${p(0, 1.2)}L${p(-1.2, 0)}z`;
  }
}

/** Places marks on a row, each as low as those already there allow. */
function piled(
  listings: readonly Listing[],
  x: (day: number) => number,
  radius: number,
): Map<string, { x: number; level: number }> {
  const placed: { x: number; level: number }[] = [];
  const places = new Map<string, { x: number; level: number }>();
  for (const { id, day } of listings) {
    const at = x(day);
    let level = 0;
    while (placed.some((other) => other.level === level && Math.abs(other.x - at) < radius * 2.3)) level += 1;
    placed.push({ x: at, level });
    places.set(id, { x: at, level });
  }
  return places;
}

interface Row {
  code: Country;
  /** Where the country's marks stand, by id. */
  places: Map<string, { x: number; level: number }>;
  /** Days with a label, the last of which stands lowest. */
  flags: { listing: Listing; x: number; top: number; lines: string[]; anchor: 'start' | 'end' | 'beside' }[];
  /** Heights above the base line that the piles, and the piles with their labels, need. */
  pileTop: number;
  height: number;
}

export function layout(model: ListingsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { box, name } = frame;
  const font = name === 'wide' ? 16 : frame.font;
  const narrow = name === 'phone';
  const radius = font * (narrow ? 0.36 : name === 'social' ? 0.36 : name === 'wide' ? 0.5 : 0.42);
  const step = radius * 2.35;
  const line = font * 1.22;
  const text = (key: string, x: number, y: number, content: string, style = '', anchor = 'start'): Mark => ({
    key,
    tag: 'text',
    attrs: { ...(style ? { class: style } : {}), x, y, 'font-size': font, 'text-anchor': anchor },
    text: content,
  });

  const names = narrow
    ? 0
    : Math.max(...COUNTRIES.map((code) => textWidth(words.country(code), font, 'sans-strong'))) + font;
  const left = box.x + names;
  const right = box.x + box.width;
  const x = scaleLinear([model.from, model.to], [left, right]);
  const noteX = x(model.note);
  const top = box.y + font + line * (narrow || name === 'social' ? 0.5 : 0.9);
  const foot = box.y + box.height - line * 1.15;

  const rows = COUNTRIES.map((code): Row => {
    const mine = model.listings.filter(({ country }) => country === code);
    const places = piled(mine, x, radius);
    const pileTop = Math.max(0, ...[...places.values()].map(({ level }) => level + 1)) * step;
    const nameEnds = narrow ? box.x + textWidth(words.country(code), font, 'sans-strong') + font : left;
    const flags = flagsOf(model, code, words, { narrow, x, left: nameEnds, right: noteX }).map(
      ({ listing, label, toward }) => {
        const at = places.get(listing.id) ?? { x: 0, level: 0 };
        const levels = mine.filter(({ date }) => date === listing.date).length;
        const beside = toward === 'beside';
        const room = toward === 'end' ? at.x - left : (model.known ? noteX - font * 0.4 : right) - at.x - radius * 2;
        return {
          listing,
          x: at.x,
          top: radius * 0.25 + levels * step,
          lines: wrap(label, room, font),
          anchor: beside ? ('beside' as const) : toward,
        };
      },
    );
    const poled = flags.filter(({ anchor }) => anchor !== 'beside');
    const raised =
      poled.reduce((sum, { lines }) => sum + lines.length * line, 0) + Math.max(0, poled.length - 1) * line * FLAG_GAP;
    const besides =
      Math.max(0, ...flags.filter(({ anchor }) => anchor === 'beside').map(({ lines }) => lines.length)) * line;
    const clear = raised > 0 ? pileTop : 0;
    // On a phone the country's name heads its row: a label that starts under it needs a line of its own.
    const underName = poled.some(({ x: at }) => at < nameEnds);
    return {
      code,
      places,
      flags,
      pileTop,
      height:
        Math.max(pileTop, besides, clear + raised, line) +
        (narrow && mine.length > 0 ? line * (raised > 0 && !underName ? 0.3 : 0.9) : 0),
    };
  });
  const spare = (foot - top - rows.reduce((sum, { height }) => sum + height, 0)) / rows.length;
  if (spare < 0) throw new Error(`The rows of ${name} need ${Math.round(-spare * rows.length)} units more`);

  const marks: Mark[] = [
    {
      key: 'after-zone',
      tag: 'rect',
      attrs: { class: 'f-hatch', opacity: 0.16, x: noteX, y: top, width: right - noteX, height: foot - top },
    },
    {
      key: 'note-line',
      tag: 'line',
      attrs: { class: 's-ink', 'stroke-width': 1.4, x1: noteX, x2: noteX, y1: top, y2: foot },
    },
    ...keyOf(words, box.x, box.y + font, font, radius, narrow, text),
    ...yearsOf(model, words, x, left, right, foot, line, text),
  ];
  if (model.known) {
    const middle = (noteX + right) / 2 + font * 0.35;
    const at = (top + foot) / 2;
    marks.push({ ...text('after', middle, at, words.t('after'), 't-muted halo', 'middle') });
    const last = marks.at(-1);
    if (last?.attrs) last.attrs['transform'] = `rotate(-90 ${hundredth(middle)} ${hundredth(at)})`;
  } else {
    marks.push(text('note-label', noteX - font * 0.5, top + font * 0.75, words.t('note'), 't-muted', 'end'));
  }

  const lines: Mark[] = [];
  const poles: Mark[] = [];
  const acts: Mark[] = [];
  const labels: Mark[] = [];
  let y = top;
  for (const { code, places, flags, pileTop, height } of rows) {
    y += height + spare;
    const base = y - spare * 0.32;
    lines.push({ key: `row-${code}`, tag: 'line', attrs: { class: 'axis', x1: left, x2: right, y1: base, y2: base } });
    const empty = places.size === 0;
    const nameY = narrow ? (empty ? base - font * 0.4 : base - height + font * 0.85) : base - radius * 0.5;
    labels.push(
      text(
        `country-${code}`,
        narrow ? box.x : left - font,
        nameY,
        words.country(code),
        `t-strong t-${HUES[code]} halo`,
        narrow ? 'start' : 'end',
      ),
    );
    if (empty)
      labels.push(text(`none-${code}`, noteX - font * 0.6, base - font * 0.4, words.t('none'), 't-muted', 'end'));
    for (const listing of model.listings) {
      const place = places.get(listing.id);
      if (!place) continue;
      const tool = listing.act === 'tool';
      acts.push({
        key: `act-${listing.id}`,
        tag: 'path',
        attrs: {
          class: tool ? `f-paper s-${HUES[code]}-ink` : `f-${HUES[code]} s-paper`,
          'stroke-width': tool ? hundredth(radius * 0.45) : 1,
          d: glyphPath(listing.authority, place.x, base - radius * 1.25 - place.level * step, radius),
        },
        cell: [model.listings.indexOf(listing), 2],
      });
    }
    // The last label stands lowest; each earlier one stands above it.
    let floor = base - pileTop - radius * 0.4;
    for (const flag of [...flags].reverse()) {
      const { listing, lines: said, anchor } = flag;
      if (anchor === 'beside') {
        said.forEach((part, row) => {
          labels.push(
            text(
              `flag-${listing.id}-${row}`,
              flag.x + radius * 1.9,
              base - font * 0.4 - (said.length - 1 - row) * line,
              part,
              'halo',
            ),
          );
        });
        continue;
      }
      const ceiling = floor - said.length * line;
      const start = anchor === 'start' ? flag.x + radius : flag.x - radius;
      said.forEach((part, row) =>
        labels.push(text(`flag-${listing.id}-${row}`, start, ceiling + font * 0.9 + row * line, part, 'halo', anchor)),
      );
      poles.push({
        key: `pole-${listing.id}`,
        tag: 'line',
        attrs: { class: 'leader', x1: flag.x, x2: flag.x, y1: base - flag.top, y2: ceiling + line * 0.15 },
      });
      floor = ceiling - line * FLAG_GAP;
    }
  }
  return { marks: [...marks, ...lines, ...poles, ...acts, ...labels] };
}

interface Flag {
  listing: Listing;
  label: string;
  /** Where the words stand: after the mark, or raised on a pole and running one way or the other. */
  toward: 'beside' | 'start' | 'end';
}

/**
 * The acts that are named on the plate. Up to the note: each day once, a run of acts of one kind at its first (its label
 * counts them); a label runs back from its mark only where there is more room before it than after. Afterwards, the two
 * the text speaks of.
 */
function flagsOf(
  model: ListingsModel,
  code: Country,
  words: Words,
  { narrow, x, left, right }: { narrow: boolean; x: (day: number) => number; left: number; right: number },
): Flag[] {
  const mine = model.listings.filter(({ country }) => country === code);
  if (model.known) {
    const firsts = mine.filter(
      ({ date, act }, index) =>
        mine.findIndex((other) => other.date === date) === index && mine[index - 1]?.act !== act,
    );
    return firsts.map((listing, index) => ({
      listing,
      label: words.t(`known-${code.toLowerCase()}-${listing.date.slice(0, 7)}${narrow ? '-short' : ''}`, {
        date: narrow ? words.date(listing.date, 'short').replace(/ \d{4}$/, '') : dayLabel(words, listing.date, null),
      }),
      toward:
        mine.length === 1
          ? 'beside'
          : index === firsts.length - 1 && x(listing.day) - left > right - x(listing.day)
            ? 'end'
            : 'start',
    }));
  }
  const told = mine.find(({ act, date }) => (code === 'KAZ' ? date > NOTE : act === 'tool'));
  if (!told) return [];
  const key = code === 'KAZ' ? 'first' : 'tool';
  return [{ listing: told, label: words.t(narrow ? `${key}-short` : key), toward: code === 'KAZ' ? 'start' : 'end' }];
}

type TextMark = (key: string, x: number, y: number, content: string, style?: string, anchor?: string) => Mark;

/** Which shape is whose, on one line at the top. */
function keyOf(
  words: Words,
  left: number,
  y: number,
  font: number,
  radius: number,
  narrow: boolean,
  text: TextMark,
): Mark[] {
  let x = left;
  return AUTHORITIES.flatMap((authority) => {
    const label = words.t(`authority-${authority.toLowerCase()}${narrow ? '-short' : ''}`);
    const at = x;
    x += radius * 2.8 + textWidth(label, font) + font * (narrow ? 1.2 : 1.6);
    return [
      {
        key: `key-${authority}`,
        tag: 'path',
        attrs: {
          class: 'f-none s-ink',
          'stroke-width': 1.3,
          d: glyphPath(authority, at + radius * 1.1, y - font * 0.34, radius * 0.9),
        },
      },
      text(`key-text-${authority}`, at + radius * 2.8, y, label, 't-muted'),
    ] satisfies Mark[];
  });
}

function yearsOf(
  model: ListingsModel,
  words: Words,
  x: (day: number) => number,
  left: number,
  right: number,
  foot: number,
  line: number,
  text: TextMark,
): Mark[] {
  const marks: Mark[] = [];
  const last = model.known ? 2023 : 2026;
  let ticks = '';
  for (let year = 2022; year <= last; year += 1) {
    const start = x(dayOf(`${year}-01-01`));
    const end = year === last ? right : x(dayOf(`${year + 1}-01-01`));
    ticks += `M${hundredth(start)} ${hundredth(foot)}v${hundredth(line * 0.4)}`;
    marks.push(
      text(
        `year-${year}`,
        (start + end) / 2,
        foot + line * 0.98,
        words.date(String(year), 'year'),
        't-muted',
        'middle',
      ),
    );
  }
  return [
    {
      key: 'years',
      tag: 'path',
      attrs: { class: 'axis-strong', d: `M${hundredth(left)} ${hundredth(foot)}H${hundredth(right)}${ticks}` },
    },
    ...marks,
  ];
}
