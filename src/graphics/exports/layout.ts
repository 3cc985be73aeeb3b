import { scaleLinear } from 'd3-scale';
import { textWidth } from '../shared/measure.ts';
import type { Box, Frame, Mark, Scene, Words } from '../shared/scene.ts';
import type { ExportsModel } from './model.ts';
import { textPen, type TextPen } from '../shared/text.ts';

interface Pen {
  words: Words;
  font: number;
  line: number;
  narrow: boolean;
  text: TextPen;
}

/** Amounts as the axis counts them: billions, two decimals below ten and one above. */
const billions = (value: number, words: Words): string => words.number(value / 1e9, value < 1e10 ? 2 : 1);

const print = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Between a bar and the labels to its right, in sizes of the text. */
const GAP = 1.1;

const bar = (
  key: string,
  x: number,
  y: number,
  width: number,
  foot: number,
  style: string,
  cell: [number, number],
): Mark => ({
  key,
  tag: 'rect',
  attrs: { class: style, x, y, width, height: foot - y },
  cell,
});

/** Feet, years and heading of a panel; heights are left to it. */
function panel(name: string, box: Box, most: number, width: number, pen: Pen) {
  const { words, font, line, narrow, text } = pen;
  const foot = box.y + box.height - line * 1.15;
  const top = box.y + line * (narrow ? 3.1 : 3.4);
  const y = scaleLinear([0, most], [foot, top]);

  const between = width * 0.42;
  const lefts = [box.x, box.x + width + between] as const;
  const marks: Mark[] = [
    text(`${name}-head`, box.x, box.y + font * 0.95, words.t(`${name}-head`), 't-strong'),
    text(`${name}-unit`, box.x, box.y + font * 0.95 + line, words.t(narrow ? 'axis-short' : 'axis'), 't-muted'),
    {
      key: `${name}-axis`,
      tag: 'line',
      attrs: { class: 'axis-strong', x1: box.x, x2: lefts[1] + width, y1: foot, y2: foot },
    },
    ...lefts.map((x, index) => {
      const year = words.date(index === 0 ? '2021' : '2022', 'year');
      return text(`${name}-year-${index}`, x + width / 2, foot + line, year, 't-muted', 'middle');
    }),
  ];
  return { marks, y, foot, lefts };
}

function toRussia({ russia }: ExportsModel, box: Box, pen: Pen, width: number): Mark[] {
  const { words, font, line, text } = pen;
  const { marks, y, foot, lefts } = panel('russia', box, russia[2022], width, pen);
  const [first, second] = lefts;
  const aside = second + width + GAP * font;
  const rise = (value: number, decimals: number) => words.t('rise', { value: words.percent(value, decimals) });
  const [known, final] = [y(russia.preliminary), y(russia[2022])];
  // The two heights are close: each label keeps to its own side of the step between them.
  const finalY = final - line * 1.05 + font * 0.35;
  const knownY = Math.max(known + font * 0.95, finalY + line * 2.3);
  const middle = known - (known - final) / 2;
  return [
    ...marks,
    bar('bar-2021', first, y(russia[2021]), width, foot, 'f-kaz', [0, 1]),
    bar('bar-2022', second, known, width, foot, 'f-kaz', [0, 2]),
    bar('bar-2022-final', second, final, width, known, 'f-kaz-hatch s-kaz-ink', [1, 2]),
    {
      key: 'bar-2022-leaders',
      tag: 'path',
      attrs: {
        class: 'leader',
        d: `M${print(second + width, middle)}L${print(aside - font * 0.3, finalY - font * 0.35)}M${print(second + width, known)}L${print(aside - font * 0.3, knownY - font * 0.35)}`,
      },
    },
    text(
      'value-2021',
      first + width / 2,
      y(russia[2021]) - font * 0.4,
      billions(russia[2021], words),
      't-strong',
      'middle',
    ),
    text('value-final', aside, finalY, billions(russia[2022], words), 't-strong'),
    text(
      'rise-final',
      aside + textWidth(billions(russia[2022], words), font, 'sans-strong') + font * 0.5,
      finalY,
      rise(russia.rise, 1),
      't-strong t-kaz',
    ),
    text('what-final', aside, finalY + line * 0.95, words.t('final'), 't-muted'),
    text('value-preliminary', aside, knownY, billions(russia.preliminary, words), 't-strong'),
    text(
      'rise-preliminary',
      aside + textWidth(billions(russia.preliminary, words), font, 'sans-strong') + font * 0.5,
      knownY,
      rise(russia.risePreliminary, 0),
      't-strong t-kaz',
    ),
    ...words
      .t('preliminary', { date: words.date('2023-03', 'month-year') })
      .split(', ')
      .map((part, index) =>
        text(`what-preliminary-${index}`, aside, knownY + line * (0.95 + index * 0.95), part, 't-muted'),
      ),
  ];
}

function toAll({ russia, total, share }: ExportsModel, box: Box, pen: Pen, width: number): Mark[] {
  const { words, font, narrow, text } = pen;
  const { marks, y, foot, lefts } = panel('total', box, total[2022], width, pen);
  const parts = [russia[2021], russia[2022]] as const;
  const totals = [total[2021], total[2022]] as const;
  const shares = [share[2021], share[2022]] as const;
  const years = ['2021', '2022'] as const;
  const rise = words.t('rise', { value: words.percent(total.rise, 1) });
  return [
    ...marks,
    ...years.flatMap((year, index) => {
      const x = lefts[index] ?? box.x;
      const [part, whole, percent] = [parts[index] ?? 0, totals[index] ?? 0, shares[index] ?? 0];
      return [
        bar(`total-${year}`, x, y(whole), width, y(part), 'f-kaz-soft', [2, index + 1]),
        bar(`total-rus-${year}`, x, y(part), width, foot, 'f-kaz', [3, index + 1]),
        text(`total-value-${year}`, x + width / 2, y(whole) - font * 0.4, billions(whole, words), 't-strong', 'middle'),
        text(
          `total-share-${year}`,
          x + width / 2,
          y(part) - font * 0.4,
          words.t('share-short', { share: words.percent(percent, 1) }),
          't-strong',
          'middle',
        ),
      ];
    }),
    text('total-rise', lefts[1] + width + font * 0.5, y(total[2022]) + font * 0.95, rise, 't-strong t-kaz'),
    text(
      'total-share-label',
      lefts[1] + width + font * 0.5,
      foot - font * 0.3,
      words.t(narrow ? 'share-label-short' : 'share-label'),
      't-muted',
    ),
  ];
}

export function layout(model: ExportsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { box, name } = frame;
  const font = name === 'wide' ? 16 : frame.font;
  const narrow = name === 'phone';
  const pen: Pen = {
    words,
    font,
    line: font * 1.25,
    narrow,
    text: textPen(font),
  };
  const widest = font * (narrow ? 3.4 : 6.2);
  const labels = Math.max(
    ...words
      .t('preliminary', { date: words.date('2023-03', 'month-year') })
      .split(', ')
      .map((part) => textWidth(part, font)),
    textWidth(billions(model.russia[2022], words), font, 'sans-strong') +
      font * 0.5 +
      textWidth(words.t('rise', { value: words.percent(model.russia.rise, 1) }), font, 'sans-strong'),
  );
  const right = Math.max(
    textWidth(words.t(narrow ? 'share-label-short' : 'share-label'), font),
    textWidth(words.t('rise', { value: words.percent(model.total.rise, 1) }), font, 'sans-strong'),
  );
  const between = font * (narrow ? 1 : 3);
  const barWidth = Math.min(widest, (box.width - labels - right - between - (GAP + 0.5) * font) / 2 / 2.42);
  const first: Box = { ...box, width: barWidth * 2.42 + GAP * font + labels };
  const x = box.x + first.width + between;
  const second: Box = { ...box, x, width: box.x + box.width - x };
  return { marks: [...toRussia(model, first, pen, barWidth), ...toAll(model, second, pen, barWidth)] };
}
