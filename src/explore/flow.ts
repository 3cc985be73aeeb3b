/** What one reporter declares for its destinations over twelve months, as arrows on the map: declared, not routes. */
import { arrowPath, headFor } from '../graphics/shared/arrow.ts';
import { sumTo, SPAN, type RecordFile } from './record.ts';
import { LOOKS, text, type Drawn, type Picture, type Sheet } from './sheet.ts';
import type { State } from './state.ts';
import { euros, nameOf, type ExploreWords } from './words.ts';

/** The map as it was laid out when the site was built: its size and where things are on it. */
export interface MapPlan {
  width: number;
  height: number;
  /** Where arrows leave, by reporter, and where they arrive, by destination. */
  from: Readonly<Record<string, readonly [number, number]>>;
  to: Readonly<Record<string, readonly [number, number]>>;
}

/** Width of the widest arrow, as a share of the map's. */
const WIDEST = 0.045;
const BEND: Readonly<Record<string, number>> = { RUS: 0.16, KAZ: 0.12, KGZ: -0.1, ARM: -0.16, GEO: 0.08 };
/** Where a name stands from the tip: sizes of the text to the right and down, and which end of it is there. */
const LABELS: Readonly<Record<string, readonly [number, number, string]>> = {
  RUS: [0.2, -1.6, 'start'],
  KAZ: [0.6, -0.6, 'start'],
  KGZ: [-0.2, 1.6, 'middle'],
  ARM: [0.5, 1.3, 'start'],
  GEO: [-0.6, 0.9, 'end'],
};

/** The largest sum over twelve months of any destination shown: widths are shares of it, so that they can be compared as months pass. */
function largest(record: RecordFile, { from, to }: State): number {
  let most = 1;
  for (const destination of to) {
    const series = record.values[from]?.[destination] ?? [];
    let sum = 0;
    series.forEach((value, index) => {
      sum += (value ?? 0) - (index >= SPAN ? (series[index - SPAN] ?? 0) : 0);
      if (index >= SPAN - 1) most = Math.max(most, sum);
    });
  }
  return most;
}

/** The arrows and names of a state, to be laid over the map. */
export function flow(record: RecordFile, state: State, plan: MapPlan, { font }: Sheet, words: ExploreWords): Picture {
  const start = plan.from[state.from] ?? [0, 0];
  const most = largest(record, state);
  const marks: Drawn[] = [];
  for (const to of state.to) {
    const end = plan.to[to];
    if (!end) continue;
    const { value } = sumTo(record, state.from, [to], state.month);
    const width = (WIDEST * plan.width * value) / most;
    const { hue } = LOOKS[to] ?? { hue: 'hub' };
    if (value > 0)
      marks.push({
        key: `arrow-${to}`,
        tag: 'path',
        to,
        attrs: {
          class: `f-${hue} s-paper`,
          'stroke-width': 0.8,
          d: arrowPath({
            from: [start[0], start[1]],
            to: [end[0], end[1]],
            bend: BEND[to] ?? 0.1,
            width: Math.max(width, 0.8),
            head: headFor(Math.max(width, 0.8), font),
          }),
        },
      });
    const [dx, dy, anchor] = LABELS[to] ?? [0.5, 0, 'start'];
    const [x, y] = [end[0] + dx * font, end[1] + dy * font];
    marks.push(
      text(`to-${to}`, x, y, nameOf(words, to), { anchor, className: 'halo', to }),
      text(`sum-${to}`, x, y + font * 1.1, euros(words, value), { anchor, className: 'halo', to }),
    );
  }
  marks.push({
    key: 'start',
    tag: 'circle',
    attrs: { class: 'f-west s-paper', cx: start[0], cy: start[1], r: font * 0.3 },
  });
  return { width: plan.width, height: plan.height, font, marks };
}
