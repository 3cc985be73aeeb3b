import { textWidth, wrap } from '../shared/measure.ts';
import type { Frame, FrameName, Mark, Scene, Words } from '../shared/scene.ts';
import type { SquaresModel } from './model.ts';
import { COLUMNS, SIDE, hatchPath, sideOf, squaresPath } from './world.ts';

/** Size of ordinary text and of the amount that counts, and the side of the square that says the scale. */
const SIZES: Record<FrameName, { font: number; big: number; key: number }> = {
  phone: { font: 14, big: 27, key: 16 },
  wide: { font: 16, big: 42, key: 24 },
  card: { font: 15, big: 32, key: 20 },
  social: { font: 24, big: 46, key: 30 },
  print: { font: 13, big: 28, key: 18 },
};

const LEADING = 1.28;

interface Sheet {
  frame: Frame;
  words: Words;
  font: number;
  big: number;
  key: number;
  line: number;
  /** True where words stand beside the squares, not over and under them. */
  beside: boolean;
}

/** A view of the ground: where its origin stands on the sheet, and how large a unit is. */
interface View {
  x: number;
  y: number;
  k: number;
}

interface Picture {
  view: View;
  /** Marks on the ground, in its units. */
  ground: Mark[];
  /** Marks on the sheet. */
  words: Mark[];
}

/** First figures of what the key may be worth. */
const ROUND = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.5, 2.8, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10];

/** The largest size of a square, up to `room`, at which the key square is worth a round amount: what the key says is exact. */
function scaleFor(room: number, key: number, unit: number): { pitch: number; worth: number } {
  const least = unit * (key / room) ** 2;
  const magnitude = 10 ** Math.floor(Math.log10(least));
  const worth = Math.round((ROUND.find((figure) => figure * magnitude >= least - 1e-9) ?? 10) * magnitude);
  return { pitch: key * Math.sqrt(unit / worth), worth };
}

const text = (
  key: string,
  x: number,
  y: number,
  content: string,
  size: number,
  style = '',
  anchor = 'start',
): Mark => ({
  key,
  tag: 'text',
  attrs: {
    ...(style ? { class: style } : {}),
    x,
    y,
    'font-size': size,
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
  },
  text: content,
});

/** Lines of one paragraph from the baseline `y`; keys are numbered. */
function paragraph(
  key: string,
  x: number,
  y: number,
  content: string,
  width: number,
  { font, line }: Sheet,
  style = '',
): Mark[] {
  return wrap(content, width, font, style.includes('strong') ? 'sans-strong' : 'sans').map((part, index) =>
    text(`${key}-${index}`, x, y + index * line, part, font, style),
  );
}

/** The key: a small empty square whose size never changes, and what its area is worth in this view. */
function scaleKey(sheet: Sheet, worth: number, x: number, bottom: number): Mark[] {
  const { words, key, font, frame } = sheet;
  const content = words.t(frame.name === 'phone' || frame.name === 'social' ? 'scale-short' : 'scale', {
    amount: words.t('dollars', { number: words.number(worth) }),
  });
  return [
    {
      key: 'scale-key',
      tag: 'rect',
      attrs: { class: 'f-paper s-ink', 'stroke-width': 1.2, x, y: bottom - key, width: key, height: key },
    },
    {
      ...text('scale-label', x + key + font * 0.6, bottom - key / 2 + font * 0.34, content, font, 't-muted halo'),
      tween: 'count-ratio',
      value: worth,
    },
  ];
}

/** The amount in large figures; it counts from view to view. */
const amount = (sheet: Sheet, value: number, x: number, y: number): Mark => ({
  ...text('value-label', x, y, sheet.words.t('dollars', { number: sheet.words.number(value) }), sheet.big, 't-strong'),
  tween: 'count-ratio',
  value,
});

/** The first square, and the ring that tells it from the others: it lies in the gap, with paper on both sides. */
function first(pitch: number, cell: [number, number] = [0, 1]): Mark[] {
  const box = { x: 0, y: 0, width: SIDE, height: SIDE };
  const ring = pitch < 2 ? 0 : Math.min(2.4, Math.max(1.2, pitch * 0.13));
  const paper = pitch < 2 ? 0 : ring + Math.min(3, Math.max(0.9, pitch * 0.08));
  return [
    {
      key: 'square-first',
      tag: 'rect',
      attrs: { class: 'f-kaz s-paper fixed-stroke', 'stroke-width': paper, ...box },
      cell,
    },
    { key: 'square-ring', tag: 'rect', attrs: { class: 'f-none s-ink fixed-stroke', 'stroke-width': ring, ...box } },
  ];
}

const rest = (model: SquaresModel, gap: number, cell: [number, number]): Mark => ({
  key: 'squares-rest',
  tag: 'path',
  attrs: {
    class: 'f-kaz s-paper fixed-stroke',
    'stroke-width': gap,
    d: squaresPath(1, model.advanced.whole, COLUMNS, SIDE),
  },
  cell,
});

/** Distance between hatching lines along an edge, on the sheet. */
const hatchGap = (font: number): number => font * 0.5;

/** What parts two squares of that size on the sheet. */
const gapOf = (pitch: number): number => Math.min(3, pitch * 0.13);

interface Line {
  key: string;
  content: string;
  style?: string;
}

/** The amount and what it is, from the point given down. Returns the y under them. */
function headed(
  sheet: Sheet,
  value: number,
  lines: Line[],
  x: number,
  width: number,
): { marks: Mark[]; bottom: number } {
  const { big, line, frame } = sheet;
  const marks = [amount(sheet, value, x, frame.box.y + big * 0.78)];
  let y = frame.box.y + big * 0.78 + line * 1.15;
  for (const { key, content, style } of lines) {
    const set = paragraph(key, x, y, content, width, sheet, style ?? '');
    marks.push(...set);
    y += set.length * line;
  }
  return { marks, bottom: y - line };
}

/** Width of the column of words where they stand beside the squares. */
const columnWidth = ({ frame }: Sheet): number => frame.box.width * 0.4;

function one(model: SquaresModel, sheet: Sheet): Picture {
  const { words, beside, frame, font, key } = sheet;
  const { box } = frame;
  const foot = box.y + box.height;
  const lines = [{ key: 'note', content: words.t('note') }];
  if (beside) {
    const { pitch, worth } = scaleFor(box.height - 4, key, model.unit);
    const x = box.x + pitch + font * 1.6;
    return {
      view: { x: box.x + 1, y: foot - pitch - 1, k: pitch / SIDE },
      ground: first(pitch),
      words: [
        ...headed(sheet, model.advanced.before, lines, x, columnWidth(sheet)).marks,
        ...scaleKey(sheet, worth, x, foot),
      ],
    };
  }
  const { marks, bottom } = headed(sheet, model.advanced.before, lines, box.x, box.width);
  const top = bottom + font * 0.85;
  const { pitch, worth } = scaleFor(Math.min(box.width, foot - top - key - font * 0.9), key, model.unit);
  const x = frame.name === 'phone' ? box.x + (box.width - pitch) / 2 : box.x + 1;
  return {
    view: { x, y: top, k: pitch / SIDE },
    ground: first(pitch),
    words: [...marks, ...scaleKey(sheet, worth, box.x, foot)],
  };
}

function many(model: SquaresModel, sheet: Sheet): Picture {
  const { words, beside, frame, font, line, key } = sheet;
  const { box } = frame;
  const foot = box.y + box.height;
  const rows = model.advanced.whole / COLUMNS;
  const over = line * 1.25;
  const lines = [
    { key: 'note', content: words.t('note'), style: 't-strong' },
    { key: 'rounding', content: words.t('rounding') },
  ];
  const rival = words.t('rival');
  const picture = (x: number, y: number, pitch: number, labels: Mark[]): Picture => ({
    view: { x, y, k: pitch / SIDE },
    ground: [rest(model, gapOf(pitch), [1, 1]), ...first(pitch)],
    words: [
      {
        key: 'first-leader',
        tag: 'path',
        attrs: {
          class: 'leader',
          d: `M${(x + pitch / 2).toFixed(1)} ${(y - 2).toFixed(1)}v-${(font * 0.75).toFixed(1)}h${(font * 0.5).toFixed(1)}`,
        },
      },
      text('first-label', x + pitch / 2 + font * 0.75, y - font * 0.45, words.t('first'), font),
      ...labels,
    ],
  });
  if (beside) {
    const width = columnWidth(sheet);
    const { pitch, worth } = scaleFor(
      Math.min((box.width - width - font * 1.6) / COLUMNS, (box.height - over) / rows),
      key,
      model.unit,
    );
    const x = box.x + COLUMNS * pitch + font * 1.6;
    const { marks, bottom } = headed(sheet, model.advanced.after, lines, x, width);
    return picture(box.x + 1, foot - rows * pitch - 1, pitch, [
      ...marks,
      ...paragraph('rival', x, bottom + line * 1.6, rival, width, sheet, 't-muted'),
      ...scaleKey(sheet, worth, x, foot),
    ]);
  }
  const { marks, bottom } = headed(sheet, model.advanced.after, lines, box.x, box.width);
  const top = bottom + font * 0.75 + over;
  const { pitch, worth } = scaleFor(
    Math.min((box.width - 2) / COLUMNS, (foot - top - key - font * 0.8) / rows),
    key,
    model.unit,
  );
  return picture(box.x + 1, top, pitch, [
    ...marks,
    text('rival', box.x + box.width, foot - key / 2 + font * 0.34, rival, font, 't-muted halo', 'end'),
    ...scaleKey(sheet, worth, box.x, foot),
  ]);
}

/** What is written over a count's squares: ratio and the interval of its roundings, both amounts, who counted. */
function countLines(
  name: 'advanced' | 'microchips',
  model: SquaresModel,
  { words, frame }: Sheet,
): [string, string, string, string] {
  const { low, high } = model[name];
  return [
    words.t(`${name}-ratio`),
    words.t('interval', { low: words.number(low, 0), high: words.number(high, 0) }),
    words.t(frame.name === 'phone' || frame.name === 'social' ? `${name}-values` : `${name}-years`),
    words.t(`${name}-who`),
  ];
}

function countLabels(
  name: 'advanced' | 'microchips',
  x: number,
  y: number,
  lines: ReturnType<typeof countLines>,
  { font, line }: Sheet,
): Mark[] {
  const [ratio, interval, values, who] = lines;
  return [
    text(`${name}-ratio`, x, y, ratio, font * 1.35, 't-strong t-kaz'),
    text(
      `${name}-interval`,
      x + textWidth(ratio, font * 1.35, 'sans-strong') + font * 0.45,
      y,
      interval,
      font,
      't-muted',
    ),
    text(`${name}-values`, x, y + line * 1.05, values, font, 't-strong'),
    text(`${name}-who`, x, y + line * 2.05, who, font, 't-muted'),
  ];
}

function counts(model: SquaresModel, sheet: Sheet): Picture {
  const { frame, words, font, line, key, beside } = sheet;
  const { box } = frame;
  const { advanced, microchips, unit } = model;
  const large = sideOf(microchips.before, unit) / SIDE;
  const between = font * 1.8;
  const top = box.y + line * 3.45;
  const foot = box.y + box.height;
  const height = foot - top - (beside ? 2 : key + font * 0.8);
  const aside = beside ? font * 12.5 : 0;
  // The arrangement of the second count that lets squares be largest.
  const [narrowLines, broadLines] = [countLines('advanced', model, sheet), countLines('microchips', model, sheet)];
  const [ratio, ...others] = narrowLines;
  const labels = Math.max(
    textWidth(ratio, font * 1.35, 'sans-strong') + font * 0.45 + textWidth(narrowLines[1], font),
    ...others.map((part) => textWidth(part, font, 'sans-strong')),
  );
  const fits = [7, 8, 9, 10, 11, 12, 13].map((columns) => {
    const rows = Math.ceil(microchips.whole / columns);
    const width = box.width - between - aside;
    const wide = Math.min(width / (COLUMNS + columns * large), (width - labels) / (columns * large));
    return { columns, rows, room: Math.min(wide, height / (rows * large)) };
  });
  const best = fits.reduce((found, fit) => (fit.room > found.room ? fit : found));
  const { pitch, worth } = scaleFor(best.room, key, unit);
  const view = { x: box.x + 1, y: top, k: pitch / SIDE };
  const side = SIDE * large;
  const left = Math.max(COLUMNS * pitch, labels) + between;
  const x = (left - 1) / view.k;
  const full = Math.floor(microchips.whole / best.columns);
  const over = microchips.whole - full * best.columns;
  const gap = hatchGap(font) / view.k;
  const hatch =
    hatchPath(x, 0, best.columns * side, full * side, gap) +
    (over > 0 ? hatchPath(x, full * side, over * side, side, gap) : '');
  const right = box.x + left + best.columns * large * pitch + font * 1.6;
  const under = top + (advanced.whole / COLUMNS) * pitch + line * 1.7;
  return {
    view,
    ground: [
      rest(model, gapOf(pitch), [0, 2]),
      ...first(pitch),
      {
        key: 'rival-ground',
        tag: 'path',
        attrs: { class: 'f-kaz-soft', d: squaresPath(1, microchips.whole, best.columns, side, x), opacity: 0.55 },
        cell: [1, 2],
      },
      {
        key: 'rival-hatch',
        tag: 'path',
        attrs: { class: 'f-none s-kaz fixed-stroke', 'stroke-width': font / 10, d: hatch },
      },
      {
        key: 'rival-edges',
        tag: 'path',
        attrs: {
          class: 'f-none s-paper fixed-stroke',
          'stroke-width': gapOf(pitch * large),
          d: squaresPath(1, microchips.whole, best.columns, side, x),
        },
      },
      {
        key: 'rival-first',
        tag: 'rect',
        attrs: { class: 'f-none s-ink fixed-stroke', 'stroke-width': 2, x, y: 0, width: side, height: side },
        cell: [1, 1],
      },
    ],
    words: [
      ...countLabels('advanced', box.x, box.y + font * 1.05, narrowLines, sheet),
      ...countLabels('microchips', box.x + left, box.y + font * 1.05, broadLines, sheet),
      ...(beside
        ? paragraph('why', right, top + font * 0.85, words.t('why'), box.x + box.width - right, sheet, 't-muted')
        : paragraph('why', box.x, under, words.t('why'), left - between * 0.6, sheet, 't-muted')),
      ...scaleKey(sheet, worth, beside ? right : box.x, foot),
    ],
  };
}

function speck(model: SquaresModel, sheet: Sheet): Picture {
  const { frame, words, font, line, key, beside } = sheet;
  const { box } = frame;
  const { allied, imports, unit, advanced } = model;
  const foot = box.y + box.height;
  const narrow = frame.name === 'phone';
  const column = narrow ? 116 : box.width * (beside ? 0.5 : 0.34);
  const height = box.height - (beside ? 0 : key + font * 0.8);
  const width = box.width - column;
  const { pitch, worth } = scaleFor(Math.sqrt((width * height * unit) / imports.after), key, unit);
  const k = pitch / SIDE;
  const lost = sideOf(allied.lost, unit);
  // The two small areas, one over the other or, on a low sheet, one beside the other.
  const half = beside ? column / 2 : column;
  const lostBottom = box.y + lost * k;
  const lostLines = paragraph(
    'lost-what',
    box.x,
    lostBottom + line * 2.15,
    words.t(narrow ? 'lost-what' : 'lost-what-long'),
    half - font,
    sheet,
  );
  const patchHeight = (advanced.whole / COLUMNS) * pitch;
  const view = beside
    ? { x: box.x + half, y: lostBottom - patchHeight, k }
    : { x: box.x, y: lostBottom + line * (2.4 + lostLines.length + (narrow ? 0.4 : 1)), k };
  const patchBottom = view.y + patchHeight;
  const [lostX, lostY] = [(box.x - view.x) / k, (box.y - view.y) / k];
  const all = { x: (box.x + column - view.x) / k, y: lostY, height: height / k };
  const allWidth = (SIDE ** 2 * imports.after) / unit / all.height;
  const inside = { x: box.x + column + font, width: allWidth * k - font * 2 };
  const title = font * (narrow ? 1.15 : 1.35);
  const what = paragraph(
    'all-what',
    inside.x,
    box.y + font * 1.9 + line * 1.2,
    words.t('all-what'),
    inside.width,
    sheet,
  );
  return {
    view,
    ground: [
      {
        key: 'area-all',
        tag: 'rect',
        attrs: {
          class: 'f-none s-rus fixed-stroke',
          'stroke-width': font / 9,
          x: all.x,
          y: all.y,
          width: allWidth,
          height: all.height,
        },
        cell: [4, 1],
      },
      {
        key: 'area-lost',
        tag: 'rect',
        attrs: {
          class: 'f-none s-west fixed-stroke',
          'stroke-width': font / 10,
          x: lostX,
          y: lostY,
          width: lost,
          height: lost,
        },
        cell: [3, 1],
      },
      {
        key: 'lost-hatch',
        tag: 'path',
        attrs: {
          class: 'f-none s-west fixed-stroke',
          'stroke-width': font / 12,
          d: hatchPath(lostX, lostY, lost, lost, hatchGap(font) / k),
        },
      },
      rest(model, 0, [0, 1]),
      ...first(pitch),
    ],
    words: [
      text('lost-value', box.x, lostBottom + line * 1.15, words.t('lost-value'), font, 't-strong t-west'),
      ...lostLines,
      text('advanced-values', view.x, patchBottom + line * 1.15, words.t('patch-value'), font, 't-strong t-kaz'),
      ...paragraph('patch-what', view.x, patchBottom + line * 2.15, words.t('patch-what'), half - font, sheet),
      text(
        'all-value',
        inside.x,
        box.y + font * 1.9,
        words.t(narrow ? 'all-value-short' : 'all-value'),
        title,
        't-strong t-rus',
      ),
      ...what,
      ...paragraph(
        'scopes',
        inside.x,
        box.y + font * 1.9 + line * (1.8 + what.length),
        words.t('scopes'),
        inside.width,
        sheet,
        't-muted',
      ),
      ...scaleKey(sheet, worth, box.x, foot),
    ],
  };
}

const PICTURES = { one, many, counts, speck } as const;

export function layout(model: SquaresModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { font, big, key } = SIZES[frame.name];
  const picture = PICTURES[model.view](model, {
    frame,
    words,
    font,
    big,
    key,
    line: font * LEADING,
    beside: frame.name === 'social',
  });
  const { x, y, k } = picture.view;
  return {
    marks: [
      {
        key: 'squares',
        tag: 'g',
        attrs: { transform: `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${Number(k.toFixed(5))})` },
        tween: 'zoom',
        origin: 'bar-2021',
        children: picture.ground,
      },
      ...picture.words,
    ],
  };
}
