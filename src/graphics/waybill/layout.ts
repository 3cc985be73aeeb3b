import { textWidth, wrap } from '../shared/measure.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { pointsPath, shapePath, wanderAt, wanderingLine, type Shape } from './icons.ts';
import { ENTRIES, STAGES, type Stage, type WaybillModel } from './model.ts';
import { tenth } from '../shared/round.ts';

export function layout(_: WaybillModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  return { marks: frame.name === 'phone' ? northward(frame, words) : eastward(frame, words) };
}

type Anchor = 'start' | 'middle' | 'end';

const text = (
  key: string,
  x: number,
  y: number,
  size: number,
  content: string,
  style = '',
  anchor: Anchor = 'start',
): Mark => ({
  key,
  tag: 'text',
  attrs: { ...(style ? { class: style } : {}), x: tenth(x), y: tenth(y), 'font-size': size, 'text-anchor': anchor },
  text: content,
});

/** Lines of one label, the first on `y`. */
const lines = (
  key: string,
  x: number,
  y: number,
  size: number,
  parts: readonly string[],
  style = '',
  anchor: Anchor = 'start',
): Mark[] => parts.map((part, index) => text(`${key}-${index}`, x, y + index * size * 1.2, size, part, style, anchor));

/** A drawn thing: its body in the colour of paper, its lines in ink. */
function icon(
  key: string,
  body: Shape,
  outline: Shape,
  x: number,
  y: number,
  size: number,
  weight: number,
  stage?: Stage,
): Mark[] {
  return [
    { key: `${key}-body`, tag: 'path', attrs: { class: 'f-paper', d: shapePath(body, x, y, size) } },
    {
      key,
      tag: 'path',
      attrs: {
        class: 'f-none s-ink',
        'stroke-width': weight,
        'stroke-linejoin': 'round',
        d: shapePath(outline, x, y, size),
      },
      ...(stage ? { cell: [STAGES.indexOf(stage), 0] as [number, number] } : {}),
    },
  ];
}

/** The lorry stands on two wheels, which its outline leaves out. */
function lorry(x: number, y: number, size: number, weight: number): Mark[] {
  const wheel = (at: number, key: string): Mark => ({
    key: `wheel-${key}`,
    tag: 'circle',
    attrs: {
      class: 'f-paper s-ink',
      'stroke-width': weight,
      cx: tenth(x + (at * size) / 2),
      cy: tenth(y + size * 0.25),
      r: tenth(size * 0.13),
    },
  });
  return [
    ...icon('lorry', 'lorryBody', 'lorry', x, y, size, weight, 'leave'),
    wheel(-0.9, 'back'),
    wheel(0.85, 'front'),
  ];
}

/** A satellite with a stroke across it: nothing follows the goods from above. */
function noSatellite(x: number, y: number, size: number, weight: number): Mark[] {
  const arm = size * 0.46;
  return [
    {
      key: 'satellite',
      tag: 'path',
      attrs: {
        class: 'f-none s-muted',
        'stroke-width': weight * 0.85,
        'stroke-linejoin': 'round',
        d: shapePath('satellite', x, y, size),
      },
    },
    {
      key: 'satellite-struck',
      tag: 'line',
      attrs: {
        class: 's-ink',
        'stroke-width': weight * 1.3,
        x1: tenth(x - arm),
        y1: tenth(y + arm * 0.8),
        x2: tenth(x + arm),
        y2: tenth(y - arm * 0.8),
      },
    },
  ];
}

const ring = (place: string, x: number, y: number, font: number): Mark => ({
  key: `ring-${place}`,
  tag: 'circle',
  attrs: { class: 'f-paper s-ink', 'stroke-width': tenth(font / 8), cx: x, cy: y, r: tenth(font * 0.3) },
});

const arrowHead = (x: number, y: number, size: number, up: boolean): string =>
  up
    ? `M${tenth(x - size * 0.55)} ${tenth(y + size)}L${tenth(x)} ${tenth(y)}L${tenth(x + size * 0.55)} ${tenth(y + size)}`
    : `M${tenth(x - size)} ${tenth(y - size * 0.55)}L${tenth(x)} ${tenth(y)}L${tenth(x - size)} ${tenth(y + size * 0.55)}`;

/** The two countries as strips of ground between wandering edges; `outer` is the edge of the union, `inner` its inside line. */
function ground(outer: [number, number][], inner: [number, number][], close: [number, number][]): Mark[] {
  const kazakhstan = `${pointsPath([...outer, ...[...inner].reverse()])}Z`;
  const russia = `${pointsPath([...inner, ...close])}Z`;
  return [
    { key: 'ground-KAZ', tag: 'path', attrs: { class: 'f-kaz-soft', opacity: 0.6, d: kazakhstan }, origin: 'land-KAZ' },
    { key: 'ground-RUS', tag: 'path', attrs: { class: 'f-rus-soft', d: russia } },
    { key: 'ground-RUS-hatch', tag: 'path', attrs: { class: 'f-rus-hatch', opacity: 0.35, d: russia } },
  ];
}

/** Left to right: outside, Kazakhstan, Russia. */
function eastward(frame: Frame, words: Words): Mark[] {
  const { box, name } = frame;
  const wide = name === 'wide';
  const social = name === 'social';
  const font = wide ? 18 : social ? 21 : frame.font;
  const weight = font / 9;
  const line = font * 1.2;
  const at = (x: number, y: number): [number, number] => [tenth(box.x + box.width * x), tenth(box.y + box.height * y)];
  const top = box.y;
  const bottom = box.y + box.height;
  const swing = font * 0.8;

  const outerX = box.x + box.width * 0.175;
  const innerX = box.x + box.width * 0.8;
  const outer = wanderingLine(outerX, top, bottom, swing, true);
  const inner = wanderingLine(innerX, top, bottom, -swing, true);
  const right = box.x + box.width;
  const route = box.y + box.height * (wide ? 0.62 : 0.58);
  const marks = ground(outer, inner, [
    [right, bottom],
    [right, top],
  ]);

  const [crateX] = at(0.345, 0);
  const [gateX] = at(0.525, 0);
  const [lorryX] = at(0.695, 0);
  const size = Math.min(box.width * 0.09, box.height * (wide ? 0.155 : 0.135));

  // Three ways in, one way on.
  const entries = ENTRIES.map(({ place, from }, index) => {
    const share = (wide ? [0.34, 0.62, 0.9] : [0.28, 0.58, 0.88])[index] ?? 0;
    const y = tenth(top + box.height * share);
    const x = wanderAt(outerX, share, swing);
    return { place, from, x, y };
  });
  const start = box.x + 2;
  const join = crateX - size * 0.85;
  marks.push({
    key: 'ways-in',
    tag: 'path',
    attrs: {
      class: 'line s-ink',
      'stroke-width': weight,
      d: entries
        .map(
          ({ x, y }) =>
            `M${start} ${y}L${x} ${y}C${tenth((x + join) / 2)} ${y} ${tenth((x + join) / 2)} ${tenth(route)} ${tenth(join)} ${tenth(route)}`,
        )
        .join(''),
    },
  });
  marks.push({
    key: 'union-edge',
    tag: 'path',
    attrs: { class: 'line s-ink', 'stroke-width': weight * 1.5, d: pointsPath(outer) },
  });
  marks.push({
    key: 'border-line',
    tag: 'path',
    attrs: { class: 'line dots s-ink', 'stroke-width': weight * 1.5, d: pointsPath(inner) },
  });
  for (const { place, from, x, y } of entries) {
    marks.push(ring(place, x, y, font));
    marks.push(
      text(`entry-${place}`, x - font * 0.7, y - font * 0.5, font, words.place(place), 't-strong halo', 'end'),
    );
    marks.push(text(`from-${place}`, start, y + font * 1.15, font, words.t(`from-${from}`), 't-muted'));
  }

  // The gate: a bar across the way, the sheet over it, a dotted line to the office.
  const sheetY = tenth(route - size * (social ? 1.5 : 1.75));
  const officeY = tenth(top + (wide ? 0.16 : 0.15) * box.height);
  const tip = right - font * 0.6;
  marks.push(
    {
      key: 'wait',
      tag: 'line',
      attrs: {
        class: 's-ink dash',
        'stroke-width': weight,
        x1: tenth(crateX + size * 0.7),
        x2: tenth(gateX - weight * 2),
        y1: route,
        y2: route,
      },
    },
    {
      key: 'gate',
      tag: 'line',
      attrs: {
        class: 's-ink',
        'stroke-width': weight * 2.4,
        x1: gateX,
        x2: gateX,
        y1: tenth(route - size * 0.5),
        y2: tenth(route + size * 0.5),
      },
    },
    {
      key: 'way-on',
      tag: 'path',
      attrs: {
        class: 'line s-ink',
        'stroke-width': weight * 1.6,
        d: `M${tenth(gateX + weight * 2)} ${tenth(route)}L${tenth(tip)} ${tenth(route)}`,
      },
      tween: 'draw',
    },
    {
      key: 'way-head',
      tag: 'path',
      attrs: { class: 'line s-ink', 'stroke-width': weight * 1.6, d: arrowHead(tip, route, font * 0.75, false) },
    },
    {
      key: 'filing',
      tag: 'line',
      attrs: {
        class: 's-ink dots',
        'stroke-width': weight * 1.3,
        x1: gateX,
        x2: gateX,
        y1: tenth(route - size * 0.6),
        y2: tenth(officeY + size * 0.5),
      },
    },
    ...icon('office', 'officeBody', 'office', gateX, officeY, size, weight),
    ...icon('sheet', 'sheetBody', 'sheet', gateX, sheetY, size * 1.05, weight, 'file'),
    ...icon('crate', 'crateBody', 'crate', crateX, route - size * 0.08, size * 1.15, weight, 'enter'),
    ...lorry(lorryX, route - size * 0.34, size * 0.85, weight),
    ...noSatellite(lorryX, officeY + size * 0.1, size, weight),
  );

  // Names on the ground, then what happens, under the way.
  const nameSize = wide ? 19 : font;
  const middleOf = (content: string, from: number, to: number): number =>
    (from + to) / 2 -
    (textWidth(content.toUpperCase(), nameSize, 'serif-strong') + content.length * nameSize * 0.22) / 2;
  const [kaz, rus] = [words.country('KAZ'), words.country('RUS')];
  marks.push(text('ground-KAZ-name', outerX + font * 1.6, bottom - font * 0.9, nameSize, kaz, 't-name t-kaz'));
  marks.push(text('ground-RUS-name', middleOf(rus, innerX, right), bottom - font * 0.9, nameSize, rus, 't-name t-rus'));
  const under = route + size * 0.5 + line * 1.15;
  marks.push(
    ...lines(
      'say-enter',
      crateX - size * 0.1,
      under,
      font,
      wrap(words.t('enter'), box.width * 0.15, font),
      '',
      'middle',
    ),
  );
  marks.push(
    ...lines('say-file', gateX, under, font, wrap(words.t('file'), box.width * 0.19, font), 't-strong', 'middle'),
  );
  marks.push(
    ...lines('say-leave', lorryX, under, font, wrap(words.t('leave'), box.width * 0.13, font), 't-strong', 'middle'),
  );
  const cross = wrap(words.t('cross'), right - innerX - font * 1.6, font);
  marks.push(
    ...lines(
      'say-cross',
      innerX + swing + font * 0.4,
      route - font * 1.1 - (cross.length - 1) * line,
      font,
      cross,
      'halo-rus',
    ),
  );
  marks.push(
    ...lines(
      'say-office',
      gateX - size * 0.75,
      officeY - font * 0.1,
      font,
      wrap(words.t('office'), box.width * 0.2, font),
      't-muted',
      'end',
    ),
  );
  marks.push(
    ...lines(
      'say-satellite',
      lorryX,
      officeY + size * 0.72 + font * 0.4,
      font,
      wrap(words.t('satellite'), box.width * 0.16, font),
      't-muted',
      'middle',
    ),
  );
  return marks;
}

/** Bottom to top, as the goods travel north: outside, Kazakhstan, Russia. */
function northward(frame: Frame, words: Words): Mark[] {
  const { box, font } = frame;
  const weight = 1.6;
  const line = font * 1.2;
  const [left, right, top, bottom] = [box.x, box.x + box.width, box.y, box.y + box.height];
  const swing = 7;
  const outerY = top + box.height * 0.845;
  const innerY = top + box.height * 0.215;
  const outer = wanderingLine(outerY, left, right, swing, false);
  const inner = wanderingLine(innerY, left, right, swing, false);
  const marks = ground(outer, inner, [
    [right, top],
    [left, top],
  ]);

  const x = left + 62;
  const size = 34;
  const crateY = top + box.height * 0.66;
  const gateY = top + box.height * 0.49;
  const lorryY = top + box.height * 0.325;
  const entries = [...ENTRIES].reverse().map(({ place }, index) => {
    const share = [0.12, 0.5, 0.84][index] ?? 0;
    return { place, x: tenth(left + box.width * share), y: wanderAt(outerY, share, swing) };
  });
  const join = crateY + size * 0.52;
  marks.push({
    key: 'ways-in',
    tag: 'path',
    attrs: {
      class: 'line s-ink',
      'stroke-width': weight,
      d: entries
        .map(
          (entry) =>
            `M${entry.x} ${bottom}L${entry.x} ${entry.y}C${entry.x} ${tenth(entry.y - 18)} ${x} ${tenth(join + 18)} ${x} ${tenth(join)}`,
        )
        .join(''),
    },
  });
  marks.push({
    key: 'union-edge',
    tag: 'path',
    attrs: { class: 'line s-ink', 'stroke-width': 2.4, d: pointsPath(outer) },
  });
  marks.push({
    key: 'border-line',
    tag: 'path',
    attrs: { class: 'line dots s-ink', 'stroke-width': 2.4, d: pointsPath(inner) },
  });
  for (const entry of entries) {
    marks.push(ring(entry.place, entry.x, entry.y, font));
    marks.push(
      text(
        `entry-${entry.place}`,
        entry.x + font * 0.5,
        bottom - font * 0.5,
        font,
        words.place(entry.place),
        't-strong halo',
      ),
    );
  }
  const tip = top + 8;
  const sheetX = x + 52;
  marks.push(
    {
      key: 'wait',
      tag: 'line',
      attrs: {
        class: 's-ink dash',
        'stroke-width': weight,
        x1: x,
        x2: x,
        y1: tenth(crateY - size * 0.5),
        y2: tenth(gateY + 3),
      },
    },
    {
      key: 'gate',
      tag: 'line',
      attrs: { class: 's-ink', 'stroke-width': 3.6, x1: x - 18, x2: x + 18, y1: gateY, y2: gateY },
    },
    {
      key: 'way-on',
      tag: 'path',
      attrs: { class: 'line s-ink', 'stroke-width': 2.4, d: `M${x} ${tenth(gateY - 3)}L${x} ${tip}` },
      tween: 'draw',
    },
    {
      key: 'way-head',
      tag: 'path',
      attrs: { class: 'line s-ink', 'stroke-width': 2.4, d: arrowHead(x, tip, 10, true) },
    },
    {
      key: 'filing',
      tag: 'line',
      attrs: { class: 's-ink dots', 'stroke-width': 2, x1: x + 22, x2: tenth(sheetX - 14), y1: gateY, y2: gateY },
    },
    ...icon('sheet', 'sheetBody', 'sheet', sheetX, gateY, size * 0.95, weight, 'file'),
    ...icon('crate', 'crateBody', 'crate', x, crateY, size, weight, 'enter'),
    ...lorry(x, lorryY, size * 0.9, weight),
  );
  const textX = sheetX + 26;
  const room = right - textX - 4;
  const middle = (y: number, parts: readonly string[]): number => y - ((parts.length - 1) * line) / 2 + font * 0.35;
  const file = wrap(words.t('file-short'), room, font, 'sans-strong');
  const leave = wrap(words.t('leave-short'), room, font, 'sans-strong');
  const enter = wrap(words.t('enter'), right - x - 40, font);
  marks.push(...lines('say-enter', x + 32, middle(crateY, enter), font, enter));
  marks.push(...lines('say-file', textX, middle(gateY, file), font, file, 't-strong'));
  marks.push(...lines('say-leave', x + 32, middle(lorryY, leave), font, leave, 't-strong'));
  marks.push(...noSatellite(right - 26, lorryY - 4, 30, weight));
  marks.push(text('say-satellite-0', right - 6, lorryY + font * 1.6, font, words.t('satellite'), 't-muted', 'end'));
  marks.push(
    text(
      'ground-KAZ-name',
      right - capitals(words.country('KAZ'), font) - 4,
      crateY - size * 0.5,
      font,
      words.country('KAZ'),
      't-name t-kaz',
    ),
  );
  marks.push(text('ground-RUS-name', x + 32, top + font * 1.25, font, words.country('RUS'), 't-name t-rus halo-rus'));
  marks.push(text('say-cross', x + 32, top + font * 2.7, font, words.t('cross'), 'halo-rus'));
  return marks;
}

/** Letters set wide apart are wider than they measure: spacing is 0.22 em. */
const capitals = (content: string, size: number): number =>
  textWidth(content.toUpperCase(), size, 'serif-strong') + content.length * size * 0.22;
