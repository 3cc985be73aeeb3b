/** Member states as bars, ranked by what they declare more for the destinations together, or by how many times as much. */
import { extent } from 'd3-array';
import { BEFORE, type RecordFile } from './record.ts';
import { text, type Drawn, type Picture, type Sheet } from './sheet.ts';
import type { State } from './state.ts';
import { ranked, ratioShort } from './tell.ts';
import { euros, monthName, nameOf, say, type ExploreWords } from './words.ts';

const ROW = 22;
const TOP = 4;
const NAMES = 8.6;
const VALUES = 6.4;

/** What the bars measure. */
export const measured = ({ rank, month }: State, words: ExploreWords): string =>
  say(words, rank === 'rise' ? 'rankRise' : 'rankRatio', {
    before: monthName(words, BEFORE),
    after: monthName(words, month),
  });

/** The drawing of the ranking of a state. */
export function ranking(record: RecordFile, state: State, { width, font }: Sheet, words: ExploreWords): Picture {
  const all = ranked(record, state);
  const [left, right] = [font * NAMES, width - font * VALUES];
  const measure = ({ before, after, ratio, isSmall }: (typeof all)[number]): number =>
    state.rank === 'rise' ? after.value - before.value : isSmall ? 0 : (ratio ?? 0);
  const [least = 0, most = 1] = extent([0, ...all.map(measure)]);
  const x = (value: number): number => left + ((right - left) * (value - least)) / Math.max(most - least, 1e-9);
  const marks: Drawn[] = [];
  all.forEach((row, index) => {
    const { member, before, after, ratio, isSmall } = row;
    const y = TOP + index * ROW;
    const value = measure(row);
    const isOwn = member === state.from;
    const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
    marks.push(
      text(`member-${member}`, left - 8, y + ROW * 0.68, nameOf(words, member), {
        anchor: 'end',
        className: isOwn ? 't-west' : '',
        member,
      }),
      {
        key: `bar-${member}`,
        tag: 'rect',
        member,
        attrs: {
          class: isOwn ? 'f-west' : 'f-west-soft',
          x: from,
          y: y + 4,
          width: Math.max(to - from, 0.5),
          height: ROW - 8,
        },
      },
      text(
        `value-${member}`,
        to + 6,
        y + ROW * 0.68,
        state.rank === 'rise'
          ? `${after.value >= before.value ? '+' : ''}${euros(words, after.value - before.value)}`
          : isSmall
            ? say(words, 'smallShort')
            : ratioShort(words, ratio),
        { className: 't-muted', member },
      ),
    );
  });
  marks.push({
    key: 'zero',
    tag: 'line',
    attrs: { class: 'axis-strong', x1: x(0), x2: x(0), y1: TOP, y2: TOP + all.length * ROW },
  });
  return { width, height: TOP + all.length * ROW + 4, font, marks };
}
