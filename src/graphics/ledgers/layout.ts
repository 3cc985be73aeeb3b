import { scaleLinear } from 'd3-scale';
import { textWidth } from '../shared/measure.ts';
import type { Box, Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { spread } from '../shared/spread.ts';
import type { LedgersModel, Receiver } from './model.ts';
import { textPen, type TextPen } from '../shared/text.ts';
import { tenth } from '../shared/round.ts';

const HUES: Record<Receiver, string> = { KGZ: 'hub', KAZ: 'kaz' };
/** Gridlines of each panel, euros: each panel has its own scale. */
const TICKS: Record<Receiver, number[]> = { KGZ: [1e9, 2e9], KAZ: [5e9, 10e9] };

export function layout(model: LedgersModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { box, name } = frame;
  const font = name === 'wide' ? 17 : name === 'social' ? 21 : frame.font;
  const beside = name === 'social';
  const gap = beside ? font * 2.5 : font * (name === 'phone' ? 0.6 : 1.2);
  const boxes: Box[] = beside
    ? [0.55, 0.45].map((share, index) => {
        const width = (box.width - gap) * share;
        return { x: index === 0 ? box.x : box.x + box.width - width, y: box.y, width, height: box.height };
      })
    : [0.58, 0.42].map((share, index) => {
        const height = (box.height - gap) * share;
        return { x: box.x, y: index === 0 ? box.y : box.y + box.height - height, width: box.width, height };
      });
  return {
    marks: model.books.map((_, index) => ({
      key: `book-${model.books[index]?.receiver ?? ''}`,
      tag: 'g',
      children: panel(model, index, boxes[index] ?? box, font, name, words),
    })),
  };
}

function panel(model: LedgersModel, index: number, box: Box, font: number, name: Frame['name'], words: Words): Mark[] {
  const book = model.books[index];
  if (!book) return [];
  const { receiver, entries } = book;
  const hue = HUES[receiver];
  const narrow = name === 'phone';
  const main = index === 0;
  const line = font * 1.2;
  const pen = textPen(font);
  const text: TextPen = (key, ...rest) => pen(`${key}-${receiver}`, ...rest);

  const last = entries.at(-1);
  if (!last) return [];
  // Three labels beside the last pair: what was written, and by whom; the words are said once where room is short.
  const height = box.height - line * 2.5;
  const spoken = main || name === 'social' || height > line * 8.6;
  const labels = [
    { key: 'sent', at: last.sent, said: spoken ? [words.t('sent')] : [], style: 't-west' },
    { key: 'missing', at: last.received + last.missing / 2, said: spoken ? [words.t('missing')] : [], style: '' },
    {
      key: 'received',
      at: last.received / 2,
      said: [
        ...(spoken ? [words.t('received')] : []),
        ...(spoken || name !== 'phone' ? [words.t(`${receiver}-dollars`)] : []),
      ],
      style: `t-${hue}`,
    },
  ].map((label) => ({ ...label, value: words.t(`${receiver}-${label.key}`) }));
  // The same in both panels, so that their years stand one under the other.
  const labelWidth = Math.max(
    ...['sent', 'missing', 'received', 'KGZ-dollars', 'KAZ-dollars'].map((key) => textWidth(words.t(key), font)),
    ...labels.map(({ value }) => textWidth(value, font, 'sans-strong')),
  );

  const ticks = TICKS[receiver];
  const axis =
    Math.max(
      ...Object.values(TICKS)
        .flat()
        .map((tick) => textWidth(words.money(tick, 'EUR'), font)),
    ) +
    font * 0.5;
  const left = box.x + axis;
  const reach = font * 1.1;
  const right = box.x + box.width - labelWidth - reach - font * 0.4;
  const top = box.y + line * 1.35;
  const foot = box.y + box.height - line * 1.15;
  const y = scaleLinear([0, last.sent], [foot, top]);
  const step = (right - left) / entries.length;
  const bar = step * 0.4;

  const title = words.t('flow', { country: words.country(receiver) });
  const ground: Mark[] = [
    text('title', box.x, box.y + font * 0.85, title, `t-strong t-${hue}`),
    ...ticks.flatMap((tick): Mark[] => [
      {
        key: `tick-${receiver}-${tick}`,
        tag: 'line',
        attrs: { class: 'axis', x1: left, x2: right, y1: y(tick), y2: y(tick) },
      },
      text(`tick-${tick}`, left - font * 0.45, y(tick) + font * 0.33, words.money(tick, 'EUR'), 't-muted', 'end'),
    ]),
    { key: `base-${receiver}`, tag: 'line', attrs: { class: 'axis-strong', x1: left, x2: right, y1: foot, y2: foot } },
  ];
  const bars: Mark[] = [];
  entries.forEach((entry, at) => {
    const x = tenth(left + step * at + step * 0.08);
    const second = tenth(x + bar + step * 0.04);
    const row = index * model.years.length + at;
    const level = tenth(y(entry.received));
    const head = tenth(y(entry.sent));
    bars.push(
      {
        key: `sent-${receiver}-${entry.year}`,
        tag: 'rect',
        attrs: { class: 'f-west', x, y: head, width: tenth(bar), height: tenth(foot - head) },
        cell: [row, 1],
      },
      {
        key: `missing-${receiver}-${entry.year}`,
        tag: 'rect',
        attrs: { class: 'f-hatch', x: second, y: head, width: tenth(bar), height: tenth(Math.max(0, level - head)) },
        cell: [row, 4],
      },
      {
        key: `received-${receiver}-${entry.year}`,
        tag: 'rect',
        attrs: {
          class: `f-paper s-${hue}`,
          'stroke-width': narrow ? 1.6 : 2,
          x: second,
          y: level,
          width: tenth(bar),
          height: tenth(foot - level),
        },
        cell: [row, 2],
      },
    );
    const shown = narrow || name === 'social' ? entry.year.slice(2) : entry.year;
    ground.push(
      text(
        `year-${entry.year}`,
        left + step * (at + 0.5),
        foot + line * 0.95,
        shown,
        at === entries.length - 1 ? 't-strong' : 't-muted',
        'middle',
      ),
    );
    if (main && entry.year === '2021') {
      ground.push(
        text('value-2021', second + bar, head - font * 0.45, words.money(entry.sent, 'EUR'), 't-west halo', 'end'),
      );
    }
  });

  ground.push(text('after', right + reach, foot + line * 0.95, words.t('after'), 't-muted'));
  const sizes = labels.map(({ said }) => line * (1 + said.length));
  // Labels start under the title where it is long.
  const low =
    box.x + textWidth(title, font, 'sans-strong') > right + reach - font ? top - font * 0.1 : top - font * 0.6;
  const centres = spread(
    labels.map(({ at }, order) => y(at) + (order === 0 ? (sizes[0] ?? 0) / 2 - font * 0.5 : 0)),
    sizes,
    low,
    foot + font * 0.15,
    font * 0.1,
  );
  const lastRight = tenth(left + step * (entries.length - 1) + step * 0.12 + bar * 2);
  const ends = labels.flatMap(({ key, at, value, said, style }, position): Mark[] => {
    const first = (centres[position] ?? 0) - (sizes[position] ?? 0) / 2 + font * 0.86;
    const x = right + reach;
    const target = tenth(y(at));
    const from = key === 'sent' ? tenth(lastRight - bar - step * 0.04) : lastRight;
    const bend = tenth(right + reach * 0.25);
    return [
      {
        key: `leader-${key}-${receiver}`,
        tag: 'path',
        attrs: {
          class: 'leader',
          d: `M${from} ${target}H${bend}L${tenth(x - font * 0.6)} ${tenth(first - font * 0.33)}H${tenth(x - font * 0.25)}`,
        },
      },
      text(`${key}-value`, x, first, value, `t-strong ${style}`.trim()),
      ...said.map((part, row) => text(`${key}-${row}`, x, first + line * (row + 1), part, 't-muted')),
    ];
  });
  return [...ground, ...bars, ...ends];
}
