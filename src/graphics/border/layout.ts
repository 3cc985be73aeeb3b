import { textWidth } from '../shared/measure.ts';
import type { Frame, Mark, Words } from '../shared/scene.ts';
import { extentOf, lengthOf, type BorderModel, type MeasuredMap } from './model.ts';
import { tenth } from '../shared/round.ts';

const asPoints = (points: readonly number[]): string => {
  const print = (value = 0): number => Number(value.toFixed(1));
  const pairs: string[] = [];
  for (let index = 0; index + 1 < points.length; index += 2)
    pairs.push(`${print(points[index])},${print(points[index + 1])}`);
  return pairs.join(' ');
};

/** Kilometres on the plane to units of the sheet. */
const placed = (points: readonly number[], k: number, x: number, y: number): number[] =>
  points.map((value, index) => value * k + (index % 2 === 0 ? x : y));

const text = (
  key: string,
  x: number,
  y: number,
  size: number,
  content: string,
  more: Record<string, string | number> = {},
): Mark => ({
  key,
  tag: 'text',
  attrs: { x: tenth(x), y: tenth(y), 'font-size': size, ...more },
  text: content,
});

/** Font sizes: ordinary, and the one of remarks. */
const sizes = (frame: Frame): { font: number; small: number } => ({
  font: frame.font,
  small: frame.name === 'phone' ? frame.font : frame.name === 'wide' ? 14.5 : frame.font * 0.9,
});

const byId = (model: BorderModel, id: MeasuredMap['id']): MeasuredMap => {
  const found = model.maps.find((map) => map.id === id);
  if (!found) throw new Error(`border: expected a map ${id}, found none`);
  return found;
};

/** Hairlines from the ends of the border on the map to the ends of the line laid straight. */
function leaders(west: number[], east: number[], left: number, right: number, lineY: number, font: number): Mark[] {
  const lead = (key: string, [x = 0, y = 0]: number[], to: number): Mark => {
    const goal = lineY - font * (key.endsWith('west') ? 2 : 0.6);
    const start = y + font * 0.7;
    const middle = (start + goal) / 2;
    return {
      key,
      tag: 'path',
      attrs: {
        d: `M${tenth(x)} ${tenth(start)}C${tenth(x)} ${tenth(middle)} ${tenth(to)} ${tenth(middle)} ${tenth(to)} ${tenth(goal)}`,
        class: 'leader dash',
      },
    };
  };
  return [lead('border-lead-west', west, left), lead('border-lead-east', east, right)];
}

/** Kazakhstan's name on its small map, where it fits. */
function nameOnMap(words: Words, frame: Frame, x: number, y: number, width: number): Mark[] {
  const { small } = sizes(frame);
  const name = words.country('KAZ').toLocaleUpperCase(words.locale);
  if (textWidth(name, small, 'serif-strong') + name.length * small * 0.22 > width * 0.72) return [];
  return [text('border-name', x, y, small, name, { 'text-anchor': 'middle', class: 't-name t-on-kaz' })];
}

/** Length that fills the sheet, in kilometres. */
const REACH = 7700;

/**
 * The border on its small map, and the same line laid straight below at the same scale, its bends turned out and nothing
 * stretched; then what the map leaves out, hatched, up to the length on the ground; then known distances at that scale.
 */
function line(model: BorderModel, frame: Frame, words: Words): Mark[] {
  const { box } = frame;
  const { font, small } = sizes(frame);
  const beside = frame.name === 'social';
  const map = byId(model, '50m');
  const drawnKm = words.claimValue(map.claim);
  const groundKm = words.claimValue('border-7600');
  const lineWidth = beside ? box.width * 0.68 : box.width;
  const k = lineWidth / REACH;
  // The base map's own line and country, at the size that makes the line as long as the map it is taken from measures.
  const mapK = (k * drawnKm) / lengthOf(model.onAtlas);
  const ground = model.extent;
  const mapLeft = beside ? box.x + box.width - ground.width * mapK : box.x + (box.width - ground.width * mapK) / 2;
  const mapTop = box.y + font * 1.3;
  const [x, y] = [mapLeft - ground.left * mapK, mapTop - ground.top * mapK];
  const onMap = placed(model.onAtlas, mapK, x, y);
  const standing = `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${mapK.toFixed(5)})`;
  const [west, east] = [onMap.slice(0, 2), onMap.slice(-2)];

  const below = beside ? box.y : mapTop + ground.height * mapK;
  const room = box.y + box.height - below;
  const pitch = Math.min(font * 4, room * 0.19);
  const band = Math.max(7, font * 0.6);
  // What is left over is shared out above and below the straight line.
  const spare = Math.max(0, room - font * 5.4 - band - pitch * model.distances.length);
  const lineY = below + font * 2.3 + spare * 0.4;
  const end = box.x + drawnKm * k;
  const far = box.x + groundKm * k;
  const first = lineY + band + font * 1.6;
  const bases = model.distances.map((_, row) => first + pitch * (row + 1) - pitch * 0.12);

  const marks: Mark[] = [
    { key: 'border-land', tag: 'use', attrs: { href: '#geo-KAZ', transform: standing, class: 'f-kaz' } },
    {
      key: 'border-ghost',
      tag: 'use',
      attrs: {
        href: '#geo-border-kaz-rus',
        transform: standing,
        class: 'f-none s-ink',
        'stroke-width': 1.4,
        'stroke-linejoin': 'round',
      },
    },
    ...(beside ? [] : leaders(west, east, box.x, end, lineY, font)),
    {
      key: 'border-guide',
      tag: 'path',
      attrs: {
        d: `M${tenth(far)} ${tenth(lineY + band + font * 1.5)}V${tenth((bases[0] ?? lineY) - font * 1.7)}`,
        class: 'f-none s-ink',
        'stroke-width': 0.9,
      },
    },
    ...(beside
      ? []
      : [
          text(
            'border-west',
            (west[0] ?? 0) - font * 0.5,
            (west[1] ?? 0) + font * 0.35,
            small,
            words.place('caspian-sea'),
            { 'text-anchor': 'end', class: 't-sea' },
          ),
          text('border-east', (east[0] ?? 0) + font * 0.5, (east[1] ?? 0) + font * 0.1, small, words.place('altai')),
        ]),
    {
      key: 'border-rest',
      tag: 'rect',
      attrs: { x: tenth(end), y: tenth(lineY - band / 2), width: tenth(far - end), height: band, class: 'f-hatch' },
      cell: [0, 1],
    },
    {
      key: 'border-end',
      tag: 'line',
      attrs: {
        x1: tenth(far),
        x2: tenth(far),
        y1: tenth(lineY - band),
        y2: tenth(lineY + band),
        class: 's-ink',
        'stroke-width': 1.5,
      },
    },
    {
      key: 'border-50m',
      tag: 'polyline',
      attrs: {
        points: asPoints([box.x, lineY, end, lineY]),
        'data-from': `#geo-border-kaz-rus ${standing}`,
        class: 'f-none s-ink',
        'stroke-width': 3.4,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      },
      tween: 'bend',
      cell: [1, 1],
    },
    ...nameOnMap(
      words,
      frame,
      mapLeft + ground.width * mapK * 0.52,
      mapTop + ground.height * mapK * 0.6,
      ground.width * mapK,
    ),
    text(
      'border-drawn',
      box.x,
      lineY - band - font * 0.35,
      small,
      words.t('drawn', { length: words.claim(map.claim) }),
      { class: 't-strong' },
    ),
    text(
      'border-ground',
      far,
      lineY + band + font * 1.05,
      small,
      words.t('ground', { length: words.claim('border-7600') }),
      { 'text-anchor': 'end', class: 't-strong' },
    ),
  ];

  model.distances.forEach(({ id, claim }, row) => {
    const base = bases[row] ?? 0;
    const reach = box.x + words.claimValue(claim) * k;
    marks.push(
      {
        key: `distance-${id}`,
        tag: 'line',
        attrs: {
          x1: tenth(box.x),
          x2: tenth(reach),
          y1: tenth(base),
          y2: tenth(base),
          class: row === 0 ? 's-ink' : 's-muted',
          'stroke-width': row === 0 ? 2.6 : 2,
        },
        cell: [row + 2, 1],
      },
      {
        key: `distance-${id}-ends`,
        tag: 'path',
        attrs: {
          d: `M${tenth(box.x)} ${tenth(base - 4)}v8M${tenth(reach)} ${tenth(base - 4)}v8`,
          class: 'f-none s-muted',
          'stroke-width': 1.5,
        },
      },
      text(`distance-${id}-name`, box.x, base - font * 0.55, small, words.t(id)),
      text(`distance-${id}-km`, reach, base - font * 0.55, small, words.claim(claim), {
        'text-anchor': 'end',
        class: 't-strong',
      }),
    );
  });
  return marks;
}

/** Lengths on one scale from zero: three maps, each with its drawing and a stretch of it enlarged, then the ground. */
function lengths(model: BorderModel, frame: Frame, words: Words): Mark[] {
  const { box } = frame;
  const { font, small } = sizes(frame);
  const AXIS = 8000;
  const k = box.width / AXIS;
  const lists = frame.name === 'wide' || frame.name === 'card' || frame.name === 'print';
  const bar = frame.name === 'phone' ? 5 : 6;
  const axisHeight = small * 1.5;
  const rivalPitch = lists ? small * (frame.name === 'wide' ? 1.5 : 1.22) : 0;
  const groundHeight = lists ? small * 1.85 + bar + 4 + rivalPitch * model.rivals.length : small * 3.1 + bar + 4;
  const rowHeight = (box.height - axisHeight - groundHeight) / model.maps.length;
  const lift = font * 0.75;
  const shapeHeight = rowHeight - bar - lift - (frame.name === 'phone' ? 6 : 9);

  const whole = extentOf(model.maps.flatMap(({ points }) => points));
  const shapeK = Math.min(shapeHeight / whole.height, (box.width * 0.4) / whole.width);
  const part = extentOf(model.maps.flatMap(({ stretch }) => stretch));
  const partK = Math.min(shapeHeight / part.height, (box.width * 0.24) / part.width);
  const partX = box.x + whole.width * shapeK + font * 1.4;

  const marks: Mark[] = [];
  model.maps.forEach((map, row) => {
    const top = box.y + row * rowHeight;
    const base = top + rowHeight - bar - 3;
    const length = words.claimValue(map.claim);
    const shape = placed(map.points, shapeK, box.x - whole.left * shapeK, top + lift - whole.top * shapeK);
    const detail = placed(map.stretch, partK, partX - part.left * partK, top + lift - part.top * partK);
    const middle = top + lift + shapeHeight / 2;
    const place = {
      x: box.x + (part.left - whole.left) * shapeK - 3,
      y: top + lift + (part.top - whole.top) * shapeK - 3,
    };
    const labelX = partX + part.width * partK + font * 0.9;
    const copy = words.t(frame.name === 'phone' ? 'scale-short' : 'scale', {
      one: words.number(1),
      scale: words.number(map.denominator),
    });
    marks.push(
      {
        key: `border-${map.id}`,
        tag: 'polyline',
        attrs: {
          points: asPoints(shape),
          class: 'f-none s-ink',
          'stroke-width': map.id === '110m' ? 1.6 : 1.4,
          'stroke-linejoin': 'round',
        },
        ...(map.id === '50m' ? { tween: 'bend' as const } : {}),
      },
      {
        key: `stretch-${map.id}-place`,
        tag: 'rect',
        attrs: {
          x: tenth(place.x),
          y: tenth(place.y),
          width: tenth(part.width * shapeK + 6),
          height: tenth(part.height * shapeK + 6),
          class: 'f-none s-muted',
          'stroke-width': 0.8,
        },
      },
      {
        key: `stretch-${map.id}`,
        tag: 'polyline',
        attrs: {
          points: asPoints(detail),
          class: 'f-none s-ink',
          'stroke-width': frame.name === 'phone' ? 1.5 : 1.8,
          'stroke-linejoin': 'round',
        },
      },
      text(`scale-${map.id}`, labelX, middle + small * 0.35, small, copy),
      text(`length-${map.id}-km`, box.x + length * k + 7, base + bar / 2 + font * 0.34, font, words.claim(map.claim), {
        class: 't-strong',
      }),
      {
        key: `length-${map.id}`,
        tag: 'rect',
        attrs: { x: box.x, y: tenth(base), width: tenth(length * k), height: bar, class: 'f-ink' },
        cell: [row, 1],
      },
    );
  });

  const groundTop = box.y + rowHeight * model.maps.length + small * 0.35;
  const values = model.rivals.map(({ claim }) => words.claimValue(claim));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const note = words.claimValue('border-7600');
  const barY = groundTop + small * 1.5;
  const rowOf = model.maps.length;
  marks.push(
    text(
      'ground-name',
      box.x,
      groundTop + small * 1.08,
      small,
      words.t('ground', { length: words.claim('border-7600') }),
      { class: 't-strong' },
    ),
    {
      key: 'on-the-ground',
      tag: 'rect',
      attrs: { x: box.x, y: tenth(barY), width: tenth(least * k), height: bar, class: 'f-ink' },
      cell: [rowOf, 1],
    },
    {
      key: 'ground-range',
      tag: 'rect',
      attrs: {
        x: tenth(box.x + least * k),
        y: tenth(barY),
        width: tenth((most - least) * k),
        height: bar,
        class: 'f-hatch',
      },
    },
    {
      key: 'ground-note',
      tag: 'line',
      attrs: {
        x1: tenth(box.x + note * k),
        x2: tenth(box.x + note * k),
        y1: tenth(barY - 4),
        y2: tenth(barY + bar + 4),
        class: 's-ink',
        'stroke-width': 1.6,
      },
    },
  );
  if (lists) {
    model.rivals.forEach(({ id, claim }, index) => {
      const value = words.claimValue(claim);
      const y = barY + bar + 4 + rivalPitch * (index + 0.78);
      const name = words.t(id);
      const x = box.x + value * k;
      const printed = words.claim(claim);
      const from = box.x + textWidth(name, small) + 8;
      const to = x - 10 - textWidth(printed, small, 'sans-strong') - 8;
      marks.push(
        text(`rival-${id}`, box.x, y, small, name),
        {
          key: `rival-${id}-leader`,
          tag: 'path',
          attrs: {
            d: `M${tenth(from)} ${tenth(y - small * 0.3)}H${tenth(to)}`,
            class: 'f-none s-rule dots',
            'stroke-width': 1.4,
          },
        },
        text(`rival-${id}-km`, x - 10, y, small, printed, { 'text-anchor': 'end', class: 't-strong' }),
        {
          key: `rival-${id}-dot`,
          tag: 'circle',
          attrs: { cx: tenth(x), cy: tenth(y - small * 0.32), r: 3.2, class: 'f-paper s-ink', 'stroke-width': 1.6 },
          cell: [rowOf + 1 + index, 1],
        },
      );
    });
  } else {
    const shortest = model.rivals.find(({ claim }) => words.claimValue(claim) === least);
    const longest = model.rivals.find(({ claim }) => words.claimValue(claim) === most);
    marks.push(
      text(
        'ground-rivals',
        box.x + most * k,
        barY + bar + 4 + small * 1.05,
        small,
        words.t('range', { least: words.claim(shortest?.claim ?? ''), most: words.claim(longest?.claim ?? '') }),
        {
          'text-anchor': 'end',
        },
      ),
    );
  }

  const axisY = box.y + box.height - axisHeight + 3;
  const ticks = [0, 2000, 4000, 6000, 8000];
  marks.push({
    key: 'km-axis',
    tag: 'path',
    attrs: {
      d:
        ticks.map((tick) => `M${tenth(box.x + tick * k)} ${tenth(axisY)}v5`).join('') +
        `M${box.x} ${tenth(axisY)}H${tenth(box.x + AXIS * k)}`,
      class: 'axis',
    },
  });
  ticks.forEach((tick, index) => {
    const anchor = index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle';
    const printed = index === ticks.length - 1 ? words.km(tick) : words.number(tick);
    marks.push(
      text(`km-${tick}`, box.x + tick * k, axisY + 5 + small * 0.95, small, printed, {
        'text-anchor': anchor,
        class: 't-muted',
      }),
    );
  });
  return marks;
}

export const borderLayout = (model: BorderModel, frame: Frame, words: Words): { marks: Mark[] } => ({
  marks: model.show === 'line' ? line(model, frame, words) : lengths(model, frame, words),
});
