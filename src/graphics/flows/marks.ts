import { onScreen, project, standing, type Camera, type Point } from '../basemap/cameras.ts';
import { survey, type Survey } from '../basemap/ground.ts';
import { around } from '../shared/around.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import type { Box, Frame, FrameName, Mark, Words } from '../shared/scene.ts';
import { along, arrowPath, headFor, threadPath, type Arrow } from './arrow.ts';
import {
  amountBefore,
  amountOf,
  flowModel,
  LARGEST,
  periodsOf,
  type Currency,
  type Flow,
  type FlowState,
} from './model.ts';
import { LEGS, LIT_FOR, SPOTS } from './places.ts';

/** Width of the largest arrow of each scale. */
const BROADEST: Record<FrameName, { roundabout: number; turnover: number; schematic: number }> = {
  phone: { roundabout: 34, turnover: 17, schematic: 7 },
  wide: { roundabout: 62, turnover: 32, schematic: 12 },
  card: { roundabout: 50, turnover: 26, schematic: 10 },
  social: { roundabout: 56, turnover: 34, schematic: 13 },
  print: { roundabout: 50, turnover: 26, schematic: 9 },
};

/** Amounts of the reference arrows. */
const REFERENCES: Record<'roundabout' | 'turnover', Record<Currency, [number, number]>> = {
  roundabout: { EUR: [50e9, 5e9], USD: [10e9, 1e9] },
  turnover: { EUR: [20e9, 2e9], USD: [20e9, 2e9] },
};

const WEST = new Set(['EU27', 'USA']);
const EAST = new Set(['CHN', 'TUR']);

const hue = (code: string): string =>
  code === 'RUS' ? 'rus' : code === 'KAZ' ? 'kaz' : WEST.has(code) ? 'west' : EAST.has(code) ? 'east' : 'hub';

/** An arrow's colour is its sender's; Kazakhstan's trade with a partner takes the partner's. */
const arrowHue = (flow: Flow, kind: FlowState['kind']): string => hue(kind === 'turnover' ? flow.to : flow.from);

/** Width that an amount has on this frame: strictly proportional, one scale per kind of map (a billion euros is as wide as a billion dollars). */
export const widthOf = (value: number, kind: FlowState['kind'], frame: FrameName): number =>
  (BROADEST[frame][kind] * value) / LARGEST[kind];

interface Line {
  text: string;
  /** Weight and face. */
  class: string;
  /** Colour of the letters, except on saffron, where they are dark. */
  ink: string;
  size: number;
}

interface Label {
  key: string;
  lines: Line[];
  /** Where it would like to be centred. */
  at: Point;
  /** Way it may move from there, in degrees. */
  towards: number;
  /** Country it should stand on, where it is large enough. */
  home?: string;
}

interface Placed extends Label {
  box: Box;
  /** Tone of the ground under most of it. */
  ground: string;
}

const LEADING = 1.2;

const sizeOf = (lines: Line[]): { width: number; height: number } => ({
  width: Math.max(
    ...lines.map(({ text, size, class: name }) =>
      textWidth(text, size, name.includes('serif') ? 'serif-strong' : 'sans-strong'),
    ),
  ),
  height: lines.reduce((sum, { size }) => sum + size * LEADING, 0),
});

interface Disc {
  x: number;
  y: number;
  r: number;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** How deep a disc and a box are in one another. */
function touches(box: Box, { x, y, r }: Disc): number {
  const [left, top] = [x - box.x, y - box.y];
  const inside = Math.min(left, box.width - left, top, box.height - top);
  if (inside >= 0) return r + inside;
  const dx = Math.max(-left, 0, left - box.width);
  const dy = Math.max(-top, 0, top - box.height);
  return Math.max(0, r - Math.hypot(dx, dy));
}

/** The ground under a box, by share, and the share of it on the line between Kazakhstan and Russia. */
function under(box: Box, ground: Survey): { shares: Map<string, number>; onLine: number } {
  const shares = new Map<string, number>();
  let onLine = 0;
  const [columns, rows] = [8, 4];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const [x, y] = [box.x + (box.width * column) / columns, box.y + (box.height * row) / rows];
      const code = ground.at(x, y);
      shares.set(code, (shares.get(code) ?? 0) + 1 / ((columns + 1) * (rows + 1)));
      if (ground.onLine(x, y)) onLine += 1 / ((columns + 1) * (rows + 1));
    }
  }
  return { shares, onLine };
}

/**
 * Puts each label where it wants to be or, failing that, at the nearest place where it covers no arrow, no other label
 * and not the border, looking first the way it prefers.
 */
function place(
  labels: Label[],
  discs: Disc[],
  taken: Box[],
  room: Box,
  ground: Survey,
  toneAt: (code: string) => string,
): Placed[] {
  const boxes = [...taken];
  return labels.map((label) => {
    const { width, height } = sizeOf(label.lines);
    let best: { box: Box; cost: number } | undefined;
    for (const { away, turn, cos, sin } of around(label.towards, 0, 130, 3)) {
      const centre: Point = [label.at[0] + away * cos, label.at[1] + away * sin];
      const box = { x: centre[0] - width / 2, y: centre[1] - height / 2, width, height };
      if (
        box.x < room.x ||
        box.y < room.y ||
        box.x + width > room.x + room.width ||
        box.y + height > room.y + room.height
      )
        continue;
      const bare = away * (1 + turn / 150);
      if (best && bare >= best.cost) continue;
      const hits =
        discs.reduce((most, disc) => Math.max(most, touches(box, disc)), 0) +
        boxes.reduce((sum, other) => sum + overlap(box, other), 0) / 4;
      if (best && bare + hits * 40 >= best.cost) continue;
      const { shares, onLine } = under(box, ground);
      const astray = label.home ? 1 - (shares.get(label.home) ?? 0) : 1 - Math.max(...shares.values());
      const cost = bare + hits * 40 + astray * (label.home ? 90 : 25) + onLine * 120;
      if (!best || cost < best.cost) best = { box, cost };
    }
    if (!best) throw new Error(`flows: no room for ${label.key} inside ${room.width} × ${room.height}`);
    const { box } = best;
    boxes.push({ x: box.x - 4, y: box.y - 1, width: box.width + 8, height: box.height + 2 });
    const [most = 'land'] = [...under(box, ground).shares].sort(([, a], [, b]) => b - a).map(([code]) => code);
    return { ...label, box, ground: toneAt(most) };
  });
}

function labelMark({ key, lines, box, ground }: Placed, camera: Camera): Mark {
  let y = 0;
  const centre: Point = [box.x + box.width / 2, box.y];
  const texts = lines.map((line, index): Mark => {
    y += line.size * LEADING;
    return {
      key: `${key}-${index}`,
      tag: 'text',
      attrs: {
        x: 0,
        y: Number((y - line.size * 0.26).toFixed(1)),
        'font-size': line.size,
        'text-anchor': 'middle',
        class: `${line.class} ${ground === 'kaz' ? 't-on-kaz' : line.ink} halo-${ground}`.replace(/ +/g, ' ').trim(),
      },
      text: line.text,
    };
  });
  return standing(key, centre, camera, texts);
}

function legOf(flow: Flow, kind: FlowState['kind'], camera: Camera, frame: Frame): Pick<Arrow, 'from' | 'to' | 'bend'> {
  const leg = LEGS[kind][`${flow.from}-${flow.to}`];
  if (!leg) throw new Error(`flows: expected a leg for ${flow.from}-${flow.to} in "${kind}", found none`);
  const bend = leg.on?.[frame.name] ?? leg.bend;
  const from = onScreen(project(leg.from), camera);
  const to = onScreen(project(leg.to), camera);
  const edge = frame.box.x + 2;
  const ceiling = frame.box.y + frame.font * 1.6;
  // What leaves or enters the sheet in the west does so at the edge of what can be read.
  const cut = ([ox, oy]: Point, [ix, iy]: Point): Point => [
    edge,
    Math.max(ceiling, iy + ((oy - iy) * (edge - ix)) / (ox - ix)),
  ];
  if (to[0] < edge) return { bend, from, to: cut(to, from) };
  if (from[0] < edge) return { bend, from: cut(from, to), to };
  return { bend, from, to };
}

interface Drawn {
  flow: Flow;
  arrow: Arrow;
  key: string;
  row: number;
}

function drawnArrow(flow: Flow, row: number, state: FlowState, camera: Camera, frame: Frame): Drawn {
  const width = flow.value === null ? BROADEST[frame.name].schematic : widthOf(flow.value, state.kind, frame.name);
  return {
    flow,
    row,
    key: `flow-${flow.from}-${flow.to}`,
    arrow: { ...legOf(flow, state.kind, camera, frame), width, head: headFor(width, frame.font) },
  };
}

function arrowMarks({ flow, arrow, key, row }: Drawn, state: FlowState): Mark[] {
  const tone = arrowHue(flow, state.kind);
  const column = state.kind === 'roundabout' && state.window === 'after' ? 2 : 1;
  // The lines of the chart before end where these arrows begin.
  const origin = state.kind === 'roundabout' && flow.from === 'EU27' ? { origin: `line-${flow.to}@end` } : {};
  const band: Mark = { key, tag: 'path', attrs: { d: arrowPath(arrow), class: `f-${tone} halo` }, ...origin };
  if (flow.value === null) {
    // Known to arrive: drawn in full. Suspected to leave: an outline of dashes.
    const attrs =
      flow.from === 'KAZ'
        ? { class: 'f-paper s-ink', 'stroke-width': 1.6, 'stroke-dasharray': '5 3.5' }
        : { class: 'f-west halo' };
    return [{ ...band, attrs: { d: arrowPath(arrow), ...attrs } }];
  }
  const thread: Mark = {
    key: `${key}-thread`,
    tag: 'path',
    attrs: { d: threadPath(arrow), class: `f-none s-${tone}`, 'stroke-width': 1 },
  };
  return [{ ...band, cell: [row, column] }, thread];
}

/** Discs that cover an arrow, with the room that labels leave around it. */
const discsOf = ({ arrow }: Drawn, clear: number): Disc[] => {
  const points = along(arrow, 36);
  return points.map(([x, y]) => {
    const toTip = Math.hypot(arrow.to[0] - x, arrow.to[1] - y);
    const across = toTip > arrow.head.length ? arrow.width : (arrow.head.width * toTip) / arrow.head.length;
    return { x, y, r: across / 2 + clear };
  });
};

const short = (words: Words, code: string, frame: Frame): string =>
  code === 'EU27' && frame.name === 'phone' ? words.t('eu') : words.country(code);

/** Two reference arrows per scale, and what they count: side by side, or one above the other beside a shallow map. */
function legend(state: FlowState, flows: Flow[], frame: Frame, words: Words): { marks: Mark[]; boxes: Box[] } {
  const { kind } = state;
  if (kind === 'schematic') return { marks: [], boxes: [] };
  const { box, font, name } = frame;
  const size = name === 'phone' || name === 'wide' ? font : font * 0.9;
  const stacked = name === 'social';
  const scales = [...new Set(flows.map(({ currency }) => currency))];
  const columnWidth = stacked ? font * 12 : scales.length === 1 ? Math.min(box.width, font * 30) : box.width / 2;
  const shaft = font * 2.6;
  const copy = (currency: Currency): string => {
    const key = currency === 'EUR' ? 'euros' : 'dollars';
    return words.t(name === 'phone' || stacked ? `${key}-short` : key, periodsOf(state, words));
  };
  const blocks = scales.map((currency) => {
    const lines = wrap(copy(currency), columnWidth - font, size, 'sans');
    const arrows = REFERENCES[kind][currency].map((value) => {
      const width = widthOf(value, kind, name);
      const head = headFor(width, font);
      return { value, width, head, row: Math.max(size * 1.3, head.width + 3) };
    });
    const width = Math.max(
      ...lines.map((line) => textWidth(line, size)),
      ...arrows.map(
        ({ head, value }) =>
          shaft + head.length + font * 0.5 + textWidth(words.money(value, currency), size, 'sans-strong'),
      ),
    );
    const height = lines.length * size * LEADING + 4 + arrows.reduce((sum, { row }) => sum + row, 0);
    return { currency, lines, arrows, width, height };
  });
  const gap = font * 0.5;
  const height = stacked
    ? blocks.reduce((sum, block) => sum + block.height + gap, -gap)
    : Math.max(...blocks.map((block) => block.height));
  const top = box.y + box.height - height;
  let [across, down] = [box.x, top];
  const marks = blocks.map(({ currency, lines, arrows, width: wide, height: own }): Mark => {
    const left = across;
    let y = down;
    if (stacked) down += own + gap;
    else across += wide + font * 2;
    const tone = kind === 'roundabout' && currency === 'EUR' ? 'west' : 'muted';
    const key = `scale-${currency}`;
    const children = lines.map((text, index): Mark => {
      y += size * LEADING;
      return {
        key: `${key}-line-${index}`,
        tag: 'text',
        attrs: { x: left, y: y - size * 0.26, 'font-size': size, class: 'halo-land' },
        text,
      };
    });
    y += 4;
    for (const { value, width, head, row } of arrows) {
      const middle = y + row / 2;
      const arrow: Arrow = { from: [left, middle], to: [left + shaft + head.length, middle], bend: 0.001, width, head };
      const each = `${key}-${value / 1e9}`;
      children.push(
        { key: each, tag: 'path', attrs: { d: arrowPath(arrow), class: `f-${tone} halo` } },
        {
          key: `${each}-thread`,
          tag: 'path',
          attrs: { d: threadPath(arrow), class: `f-none s-${tone}`, 'stroke-width': 1 },
        },
        {
          key: `${each}-text`,
          tag: 'text',
          attrs: {
            x: arrow.to[0] + font * 0.5,
            y: middle + size * 0.35,
            'font-size': size,
            class: 't-strong halo-land',
          },
          text: words.money(value, currency),
        },
      );
      y += row;
    }
    return { key, tag: 'g', children };
  });
  return {
    marks,
    boxes: [
      {
        x: box.x,
        y: top - 4,
        width: stacked ? Math.max(...blocks.map(({ width }) => width)) : across - font * 2 - box.x,
        height: height + 4,
      },
    ],
  };
}

function labels(state: FlowState, drawn: Drawn[], camera: Camera, frame: Frame, words: Words): Label[] {
  const { kind } = state;
  const { font } = frame;
  const size = frame.name === 'phone' ? font : font * 1.05;
  const screen = (code: string): Pick<Label, 'at' | 'towards' | 'home'> => {
    const spot = SPOTS[kind][code];
    if (!spot) throw new Error(`flows: expected a label place for ${code} in "${kind}", found none`);
    const [x, y] = onScreen(project(spot.at), camera);
    return {
      at: [Math.max(frame.box.x + font * 3, x), y],
      towards: spot.towards,
      ...(code === 'KAZ' ? { home: code } : {}),
    };
  };
  const name = (code: string): Line => ({
    text: short(words, code, frame),
    class: 't-serif t-strong',
    ink: `t-${hue(code)}`,
    size,
  });
  const amount = ({ flow }: Drawn): Line => ({ text: amountOf(flow, words), class: 't-strong', ink: '', size });
  const before = ({ flow }: Drawn): Line[] =>
    flow.was === undefined || frame.name === 'phone' || frame.name === 'social'
      ? []
      : [{ text: words.t('was', { amount: amountBefore(flow, words) }), class: '', ink: 't-muted', size: font }];
  const fromWest = drawn.filter(({ flow }) => flow.from === 'EU27');
  if (kind === 'schematic') return [];
  if (kind === 'turnover') {
    return [
      ...drawn.map((one): Label => ({
        key: `label-${one.flow.to}`,
        lines: [name(one.flow.to), amount(one)],
        ...screen(one.flow.to),
      })),
      { key: 'label-KAZ', lines: [name('KAZ')], ...screen('KAZ') },
    ];
  }
  const places = fromWest.map((one): Label => ({
    key: `label-${one.flow.to}`,
    lines: [name(one.flow.to), amount(one), ...before(one)],
    ...screen(one.flow.to),
  }));
  const onward = drawn
    .filter(({ flow }) => flow.currency === 'USD')
    .map((one): Label => {
      const points = along(one.arrow, 20);
      const [x, y] = points[one.flow.from === 'KGZ' ? 17 : 11] ?? one.arrow.to;
      return {
        key: `amount-${one.flow.from}-RUS`,
        lines: [{ text: amountOf(one.flow, words), class: 't-strong', ink: `t-${hue(one.flow.from)}`, size }],
        at: [x, y],
        towards: one.flow.from === 'KGZ' ? 0 : 180,
      };
    });
  return [...places, { key: 'label-EU27', lines: [name('EU27')], ...screen('EU27') }, ...onward];
}

/**
 * The arrows of a flow map, their labels and their legend, under the atlas's camera. Arrows are curved, of constant
 * width, at most eight; a band's width is its value and nothing else, and a hairline along its middle keeps the thinnest visible.
 */
export function flowMarks(state: FlowState, camera: Camera, frame: Frame, words: Words): Mark[] {
  const { flows } = flowModel(state);
  const drawn = flows.map((flow, row) => drawnArrow(flow, row, state, camera, frame));
  const lit: readonly string[] = LIT_FOR[state.kind];
  const toneAt = (code: string): string =>
    code === 'sea' || code === 'lake' ? 'water' : lit.includes(code) ? hue(code) : 'land';
  const scale = legend(state, flows, frame, words);
  const discs = drawn.flatMap((one) => discsOf(one, frame.name === 'phone' ? 3.5 : 5));
  const placed = place(
    labels(state, drawn, camera, frame, words),
    discs,
    scale.boxes,
    frame.box,
    survey(camera, frame),
    toneAt,
  );
  return [
    { key: 'flows', tag: 'g', children: drawn.flatMap((one) => arrowMarks(one, state)) },
    { key: 'flow-labels', tag: 'g', children: placed.map((label) => labelMark(label, camera)) },
    ...(scale.marks.length ? [{ key: 'flow-scale', tag: 'g', children: scale.marks } satisfies Mark] : []),
  ];
}
