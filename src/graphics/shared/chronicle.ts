import { scaleLinear } from 'd3-scale';
import { textWidth, wrap } from './measure.ts';
import type { Frame, Mark } from './scene.ts';
import { spread } from './spread.ts';
import { hundredth } from './round.ts';

/** One dated act beside the axis of time. */
export interface ChronicleEvent {
  id: string;
  /** First and last day, as `dayOf` counts. */
  from: number;
  to: number;
  /** Side of the axis, on sheets wide enough for two. */
  side: 'left' | 'right';
  hue: 'kaz' | 'west' | 'ink';
  /** The mark is drawn hollow: after the note. */
  open?: boolean;
  /** The mark is crossed out: a statement taken back. */
  crossed?: boolean;
  date: string;
  text: string;
  /** Row of the figure's table; below 0 for a landmark that is not in it. */
  row: number;
}

export interface ChronicleTime {
  from: number;
  to: number;
  /** Days that carry a tick. */
  ticks: readonly number[];
  /** A stretch of the axis drawn heavier, and what is said of it beside its middle where there is a left column. */
  strong?: { from: number; to: number; text: string };
  /** A stretch of the axis drawn as a hatched band: after the note. */
  hatched?: readonly [number, number];
}

/** What is written over the two columns, and at the head of the axis. */
export interface ChronicleHeads {
  left: string;
  right: string;
}

/** How far from the axis each mark stands on its side, so that marks of one day or of months that touch stay apart. */
function ranked(events: readonly ChronicleEvent[], y: (day: number) => number, radius: number): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const side of ['left', 'right'] as const) {
    const ends: number[] = [];
    for (const event of events.filter((candidate) => candidate.side === side)) {
      const middle = y((event.from + event.to) / 2);
      const half = Math.max(radius, (y(event.to) - y(event.from)) / 2);
      let rank = ends.findIndex((end) => middle - half >= end - radius * 0.3);
      if (rank < 0) rank = ends.length;
      ends[rank] = middle + half;
      ranks.set(event.id, rank);
    }
  }
  return ranks;
}

/**
 * A vertical axis of true time with its acts beside it: one column of labels on a phone, one on each side elsewhere.
 * A label stands as near its day as its neighbours allow; a leader says which day.
 */
export function chronicle(
  events: readonly ChronicleEvent[],
  time: ChronicleTime,
  heads: ChronicleHeads,
  frame: Frame,
  font: number,
): Mark[] {
  const { box } = frame;
  const twoSided = frame.name !== 'phone';
  const radius = font * (frame.name === 'social' ? 0.3 : 0.36);
  const line = font * 1.22;
  const between = font * 0.8;
  const top = box.y + (twoSided ? line * 1.35 : 0);
  const bottom = box.y + box.height;
  const y = scaleLinear([time.from, time.to], [top + line / 2, bottom - line / 2]);
  const band = time.hatched ? radius * 1.7 : 0;
  const ranks = ranked(events, y, radius);
  const reach = (side: ChronicleEvent['side']): number =>
    band / 2 +
    radius *
      (0.15 +
        2.2 * (1 + Math.max(-1, ...events.filter((event) => event.side === side).map(({ id }) => ranks.get(id) ?? 0))));
  const spine = twoSided ? box.x + box.width / 2 : box.x + reach('left');

  const marks: Mark[] = [];
  if (time.hatched) {
    const [from, to] = time.hatched.map((day) => y(day)) as [number, number];
    marks.push(
      {
        key: 'time-hatched',
        tag: 'rect',
        attrs: { class: 'f-hatch', opacity: 0.6, x: spine - band / 2, y: from, width: band, height: to - from },
      },
      {
        key: 'time-hatched-edge',
        tag: 'path',
        attrs: {
          class: 'leader',
          d: `M${hundredth(spine - band / 2)} ${hundredth(from)}V${hundredth(to)}M${hundredth(spine + band / 2)} ${hundredth(from)}V${hundredth(to)}`,
        },
      },
    );
  } else {
    marks.push({
      key: 'time-axis',
      tag: 'line',
      attrs: { class: 's-ink', 'stroke-width': 1, x1: spine, x2: spine, y1: y(time.from), y2: y(time.to) },
    });
  }
  if (time.ticks.length > 0) {
    const half = radius * 0.6;
    marks.push({
      key: 'time-ticks',
      tag: 'path',
      attrs: {
        class: 'leader',
        d: time.ticks.map((day) => `M${hundredth(spine - half)} ${hundredth(y(day))}h${hundredth(2 * half)}`).join(''),
      },
    });
  }
  if (time.strong) {
    const { from, to } = time.strong;
    marks.push({
      key: 'time-strong',
      tag: 'line',
      attrs: { class: 's-ink', 'stroke-width': hundredth(font / 4), x1: spine, x2: spine, y1: y(from), y2: y(to) },
    });
  }

  const leaders: Mark[] = [];
  const glyphs: Mark[] = [];
  const labels: Mark[] = [];

  const draw = (column: readonly ChronicleEvent[], side: -1 | 1): void => {
    const dates = Math.max(...column.map(({ date }) => textWidth(date, font, 'sans-strong')));
    const lead = reach(side === 1 ? 'right' : 'left') + radius * (twoSided ? 3.6 : 2.8);
    const edge = spine + side * lead;
    const textEdge = edge + side * (dates + between);
    const textRoom = side === 1 ? box.x + box.width - textEdge : textEdge - box.x;
    const set = column.map((event) => ({
      event,
      lines: wrap(event.text, textRoom, font),
      at: y((event.from + event.to) / 2),
    }));
    const heights = set.map(({ lines }) => lines.length * line);
    const spare = (bottom - top - heights.reduce((sum, height) => sum + height, 0)) / Math.max(1, heights.length - 1);
    const air = twoSided ? Math.min(line * 0.28, Math.max(0, spare)) : 0;
    const centres = spread(
      set.map(({ at }, index) => at + ((heights[index] ?? line) - line) / 2),
      heights,
      [top, bottom],
      air,
    );
    set.forEach(({ event, lines, at }, index) => {
      const own: -1 | 1 = event.side === 'left' ? -1 : 1;
      const [from, to] = [y(event.from), y(event.to)];
      const long = to - from > radius * 2;
      const [glyphTop, glyphHeight] = long ? [from + 0.5, to - from] : [at - radius, radius * 2];
      const x = spine + own * (band / 2 + radius * (1.15 + 2.2 * (ranks.get(event.id) ?? 0)));
      const first = (centres[index] ?? at) - (heights[index] ?? line) / 2 + line / 2;
      const bend = edge - side * radius * 1.3;
      leaders.push({
        key: `leader-${event.id}`,
        tag: 'path',
        attrs: {
          class: 'leader',
          d: `M${hundredth(x)} ${hundredth(at)}H${hundredth(edge - side * radius * 2.4)}L${hundredth(bend)} ${hundredth(first)}H${hundredth(edge - side * 4)}`,
        },
      });
      glyphs.push({
        key: `act-${event.id}`,
        tag: 'rect',
        attrs: {
          class: event.open ? `f-paper s-${event.hue}` : `f-${event.hue} s-paper`,
          'stroke-width': event.open ? hundredth(font / 8) : 1,
          x: x - radius,
          y: glyphTop,
          width: radius * 2,
          height: glyphHeight,
          rx: event.hue === 'west' ? 0 : radius,
        },
        ...(event.row >= 0 ? { cell: [event.row, 2] as [number, number] } : {}),
      });
      if (event.crossed) {
        const arm = hundredth(radius * 0.7);
        glyphs.push({
          key: `cross-${event.id}`,
          tag: 'path',
          attrs: {
            class: `s-${event.hue}-ink`,
            'stroke-width': hundredth(font / 8),
            d: `M${hundredth(x - arm)} ${hundredth(at - arm)}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`,
          },
        });
      }
      const anchor = side === 1 ? 'start' : 'end';
      const tone = event.hue === 'ink' ? '' : ` t-${event.hue}`;
      labels.push({
        key: `date-${event.id}`,
        tag: 'text',
        attrs: { class: `t-strong${tone}`, x: edge, y: first + font * 0.35, 'font-size': font, 'text-anchor': anchor },
        text: event.date,
      });
      lines.forEach((text, row) => {
        labels.push({
          key: `text-${event.id}-${row}`,
          tag: 'text',
          attrs: { x: textEdge, y: first + row * line + font * 0.35, 'font-size': font, 'text-anchor': anchor },
          text,
        });
      });
    });
    if (twoSided) {
      if (side === -1 && time.strong) {
        const middle = y((time.strong.from + time.strong.to) / 2) + font * 0.35;
        labels.push({
          key: 'time-strong-text',
          tag: 'text',
          attrs: { class: 't-muted', x: spine - radius * 2, y: middle, 'font-size': font, 'text-anchor': 'end' },
          text: time.strong.text,
        });
      }
      labels.push({
        key: `head-${side === 1 ? 'right' : 'left'}`,
        tag: 'text',
        attrs: {
          class: 't-muted',
          x: edge,
          y: box.y + font * 0.85,
          'font-size': font,
          'text-anchor': side === 1 ? 'start' : 'end',
        },
        text: side === 1 ? heads.right : heads.left,
      });
    }
  };

  if (twoSided) {
    draw(
      events.filter(({ side }) => side === 'left'),
      -1,
    );
    draw(
      events.filter(({ side }) => side === 'right'),
      1,
    );
  } else {
    draw(events, 1);
  }
  return [...marks, ...leaders, ...glyphs, ...labels];
}
