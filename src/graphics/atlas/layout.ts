import type { Frame, Mark, Words } from '../shared/scene.ts';
import { wrap } from '../shared/measure.ts';
import { tenth } from '../shared/round.ts';
import { textPen } from '../shared/text.ts';
import { flowMarks } from '../flows/marks.ts';
import {
  cameraFor,
  cameraTransform,
  onScreen,
  project,
  standing,
  type Camera,
  type LonLat,
  type Point,
} from '../basemap/cameras.ts';
import { PITCHES } from '../basemap/defs.ts';
import { survey } from '../basemap/ground.ts';
import { placeName, placePlace, placeRemark, placeSea, Sheet, type Label } from '../basemap/labels.ts';
import { PIPELINE, placeAt, type AtlasModel, type LitCode, type Note, type Tone } from './model.ts';

/** Larger than any screen the map may bleed over. */
const SHEET = { x: -6000, y: -6000, width: 13000, height: 13000 };

/** Colour of letters by the ground's tone and the subject's. */
const INK_OF: Record<string, string> = {
  kaz: 't-kaz',
  rus: 't-rus',
  west: 't-west',
  hub: 't-hub',
  east: 't-east',
  ink: '',
};

const haloOf = (ground: string): string => (ground === 'kaz' ? 'halo-kaz' : `halo-${ground}`);

/** Letters on a ground: on saffron the ink is dark in both themes. */
const lettersOn = (ground: string, tone: string): string =>
  ground === 'kaz' ? 't-on-kaz halo-kaz' : `${INK_OF[tone] ?? ''} ${haloOf(ground)}`.trim();

const pointOf = (at: LonLat | string): Point => (typeof at === 'string' ? placeAt(at).at : project(at));

// ---- Ground ----

const use = (key: string, id: string, name: string, more: Record<string, string | number> = {}): Mark => ({
  key,
  tag: 'use',
  attrs: { href: `#geo-${id}`, class: name, ...more },
});

/** A line on a casing of paper, so that it reads over every ground in both themes. */
const cased = (key: string, d: string, name: string): Mark[] => [
  {
    key: `${key}-casing`,
    tag: 'path',
    attrs: {
      d,
      class: 'f-none s-paper fixed-stroke',
      'stroke-width': 5.4,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      opacity: 0.85,
    },
  },
  {
    key,
    tag: 'path',
    attrs: { d, class: `f-none ${name} fixed-stroke`, 'stroke-width': 2.4, 'stroke-linejoin': 'round' },
  },
];

/** Countries that have a shape of their own, drawn in this order under lakes and borders. */
const SHAPES = [
  'EU27',
  'GBR',
  'UKR',
  'BLR',
  'TUR',
  'GEO',
  'ARM',
  'AZE',
  'UZB',
  'TKM',
  'KGZ',
  'TJK',
  'ARE',
  'CHN',
  'MNG',
  'KAZ',
] as const;

function fillOf(model: AtlasModel, code: string): string {
  const tone = model.groundOf(code);
  return tone === 'land' || tone === 'union' || tone === 'kaz' ? `f-${tone}` : `f-${tone}-soft`;
}

/** The dots whose pitch on the sheet comes closest to six units. */
const dotsFor = (camera: Camera): number =>
  PITCHES.reduce(
    (best, pitch, step) =>
      Math.abs(Math.log((pitch * camera.k) / 6)) < Math.abs(Math.log(((PITCHES[best] ?? 1) * camera.k) / 6))
        ? step
        : best,
    0,
  );

/**
 * Russia is drawn first, flat and hatched over the whole sheet outside the camera, and shows through the hole that the
 * sea leaves: so its hatching keeps one pitch at every camera and stands still, as printed, while the map moves over it.
 */
function ground(model: AtlasModel, camera: Camera): Mark[] {
  const russia = model.groundOf('RUS');
  const marks: Mark[] = [{ key: 'ground', tag: 'rect', attrs: { ...SHEET, class: fillOf(model, 'RUS') } }];
  if (russia === 'rus')
    marks.push({ key: 'ground-hatch', tag: 'rect', attrs: { ...SHEET, class: 'f-rus-hatch', opacity: 0.5 } });

  const children: Mark[] = [
    use('sea', 'sea', 'f-water', { 'fill-rule': 'evenodd' }),
    use('land', 'land', 'f-land'),
    ...SHAPES.map((code) => use(`land-${code}`, code, fillOf(model, code))),
  ];
  for (const code of ['EU27', 'GBR'] as const) {
    if (model.groundOf(code) === 'west')
      children.push(use(`dots-${code}`, code, `f-map-dots-${dotsFor(camera)}`, { opacity: 0.55 }));
  }
  children.push(
    use('borders', 'borders', 'f-none s-border', { 'stroke-width': 0.9, 'stroke-linejoin': 'round' }),
    use('lakes', 'lakes', 'f-water'),
    use('graticule', 'graticule', 'f-none s-water-ink', { 'stroke-width': 0.6, opacity: 0.16 }),
  );
  if (model.border === 'line')
    children.push(
      use('border', 'border-kaz-rus', 'f-none s-ink', {
        'stroke-width': 2.2,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      }),
    );
  if (model.border === 'dotted')
    children.push(
      use('border-dotted', 'border-kaz-rus', 'f-none s-ink dots', { 'stroke-width': 2.6, 'stroke-linejoin': 'round' }),
    );
  if (model.pipeline) {
    const points = PIPELINE.map(({ at }) => at.join(' '));
    children.push(...cased('pipeline', `M${points.join('L')}`, 's-ink dash'));
  }
  for (const leg of model.legs ?? []) {
    const { d } = arc(pointOf(leg.from), pointOf(leg.to), leg.bend);
    children.push(...cased(`leg-${leg.id}`, d, `s-${leg.tone}${leg.dashed ? ' dash' : ''}`));
  }
  marks.push({ key: 'map', tag: 'g', attrs: { transform: cameraTransform(camera) }, tween: 'camera', children });
  if (model.list) marks.push({ key: 'veil', tag: 'rect', attrs: { ...SHEET, class: 'f-paper', opacity: 0.8 } });
  return marks;
}

function arc(from: Point, to: Point, bend: number): { d: string; control: Point } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const control: Point = [(from[0] + to[0]) / 2 + dy * bend * 2, (from[1] + to[1]) / 2 - dx * bend * 2];
  return { d: `M${from.map(tenth).join(' ')}Q${control.map(tenth).join(' ')} ${to.map(tenth).join(' ')}`, control };
}

/** Points along an arc, for labels to keep clear of. */
const alongArc = (from: Point, control: Point, to: Point): Point[] =>
  Array.from({ length: 41 }, (_, step) => {
    const t = step / 40;
    const u = 1 - t;
    return [
      u * u * from[0] + 2 * u * t * control[0] + t * t * to[0],
      u * u * from[1] + 2 * u * t * control[1] + t * t * to[1],
    ];
  });

// ---- What is written ----

/** Sizes a name may have, largest first, in shares of the frame's ordinary text. */
const NAME_SIZES: Record<'subject' | 'neighbour' | 'other', readonly number[]> = {
  subject: [2, 1.7, 1.4, 1.2, 1],
  neighbour: [1.25, 1.1, 1, 0.9],
  other: [1, 0.9],
};

/** No text on a phone is smaller than the ordinary size. */
const sizesFor = (frame: Frame, shares: readonly number[]): number[] => {
  const least = frame.name === 'phone' ? frame.font : frame.name === 'wide' ? 14.5 : frame.font * 0.86;
  return [...new Set(shares.map((share) => Math.max(least, Number((share * frame.font).toFixed(1)))))];
};

const ringOf = (frame: Frame): number => (frame.name === 'social' ? 5 : 3.4);

function textMarks(
  key: string,
  label: Label,
  camera: Camera,
  name: string,
  sizes?: readonly number[],
  classes?: readonly string[],
): Mark {
  const rotate: Record<string, string> = label.turn ? { transform: `rotate(${tenth(label.turn)})` } : {};
  return standing(
    key,
    label.origin,
    camera,
    label.lines.map((line, index) => ({
      key: `${key}-${index}`,
      tag: 'text',
      attrs: {
        x: tenth(line.x),
        y: tenth(line.y),
        'font-size': sizes?.[index] ?? label.size,
        ...(line.anchor === 'start' ? {} : { 'text-anchor': line.anchor }),
        class: classes?.[index] ?? name,
        ...rotate,
      },
      text: line.text,
    })),
  );
}

const toneOfName = (model: AtlasModel, code: string): string => {
  const tone = model.groundOf(code);
  return tone === 'union' ? 'ink' : tone === 'land' ? 'muted' : tone;
};

function nameMark(model: AtlasModel, code: string, label: Label, camera: Camera): Mark {
  const tone = toneOfName(model, code);
  const underfoot = model.groundOf(label.ground);
  const letters = tone === 'muted' && underfoot !== 'kaz' ? `t-muted ${haloOf(underfoot)}` : lettersOn(underfoot, tone);
  return textMarks(`name-${code}`, label, camera, `t-name ${letters}`);
}

/** Countries without a shape of their own: where their names stand. */
const NAME_AT: Record<string, LonLat> = {
  AFG: [65.5, 33.6],
  IND: [77.5, 24.5],
  IRN: [54.5, 33],
  PAK: [66.4, 28.2],
};

/** Seas: how far from their point, in map units, their names may stand. */
const SEA_AT: Record<string, { at: LonLat; reach: number; lake?: true }> = {
  'caspian-sea': { at: [50.6, 41.6], reach: 75 },
  'black-sea': { at: [34, 43.2], reach: 80 },
  'aral-sea': { at: [59.3, 45], reach: 45, lake: true },
  balkhash: { at: [75.2, 46.3], reach: 45, lake: true },
};

function noteMarks(note: Note, sheet: Sheet, model: AtlasModel, camera: Camera, words: Words): Mark[] {
  const { font, name } = sheet.frame;
  const at = onScreen(pointOf(note.at), camera);
  const small = Math.max(name === 'phone' ? font : name === 'wide' ? 14.5 : font * 0.9, font * 0.92);
  const below = name === 'phone' && note.brief !== undefined ? note.brief : note.small;
  const texts = note.sign
    ? [{ text: words.t(note.label), size: font * 3, face: 'serif-strong' as const }]
    : [
        {
          text: words.t(note.label),
          size: name === 'phone' ? font : font * 1.1,
          face: 'sans-strong' as const,
        },
        ...(below ? [{ text: words.t(below), size: small, face: 'sans' as const }] : []),
      ];
  const found = placeRemark(sheet, texts, at, {
    towards: note.towards,
    measure: name === 'phone' ? (note.narrow ?? 28) : (note.measure ?? 30),
    reach: name === 'phone' ? 120 : 200,
    onRing: typeof note.at === 'string' && !note.leader,
    ...(note.close ? { close: true } : { offGround: 100 }),
  });
  if (!found) throw new Error(`No room for the remark "${note.id}" on the ${name} frame: shorten it or move it`);
  const { label, sizes, parts } = found;
  const letters = lettersOn(model.groundOf(label.ground), note.tone ?? 'ink');
  const classes = parts.map((part) =>
    `${part === 0 ? (note.sign ? 't-serif t-strong' : 't-strong') : ''} ${letters}`.trim(),
  );
  const marks: Mark[] = [];
  if (note.leader) {
    const xs = label.boxes.map((box) => [box.x, box.x + box.width]).flat();
    const ys = label.boxes.map((box) => [box.y, box.y + box.height]).flat();
    const near: Point = [
      Math.min(Math.max(at[0], Math.min(...xs) - 3), Math.max(...xs) + 3),
      Math.min(Math.max(at[1], Math.min(...ys) - 1), Math.max(...ys) + 1),
    ];
    sheet.ink(alongArc(near, at, at));
    marks.push(
      standing(`remark-${note.id}-leader`, at, camera, [
        {
          key: `remark-${note.id}-line`,
          tag: 'path',
          attrs: {
            d: `M${tenth(near[0] - at[0])} ${tenth(near[1] - at[1])}L0 0`,
            class: 'f-none s-ink',
            'stroke-width': 1,
          },
        },
      ]),
    );
  }
  marks.push(textMarks(`remark-${note.id}`, label, camera, '', sizes, classes));
  return marks;
}

/** A list over a map that has stepped back: each entry under a rule, the entries as far apart as fills the height. */
function listMarks(list: NonNullable<AtlasModel['list']>, { box, font, name }: Frame, words: Words): Mark[] {
  const large = font * (name === 'phone' ? 1.3 : 1.7);
  const small = font * (name === 'phone' ? 1 : 1.15);
  const pitch = Math.min(box.height / list.length, font * 7.5);
  const top = box.y + (box.height - pitch * list.length) / 2;
  const pen = textPen(small);
  return list.flatMap(({ id, label, small: below }, row) => {
    const rule = top + row * pitch;
    let y = rule + large * 0.45;
    const lines = [
      ...wrap(words.t(label), box.width, large, 'serif-strong').map((text) => ({
        text,
        size: large,
        style: 't-serif t-strong',
      })),
      ...wrap(words.t(below), box.width, small).map((text) => ({ text, size: small, style: '' })),
    ];
    return [
      {
        key: `list-${id}-rule`,
        tag: 'line' as const,
        attrs: {
          class: 's-ink',
          'stroke-width': 1,
          x1: box.x,
          x2: box.x + box.width,
          y1: tenth(rule),
          y2: tenth(rule),
        },
      },
      ...lines.map(({ text, size, style }, line) => {
        y += size * 1.22;
        return pen(`list-${id}-${line}`, box.x, tenth(y), text, style, 'start', size);
      }),
    ];
  });
}

/** Points along a straight line, close enough that none of the sheet's cells is jumped. */
function alongLine([ax, ay]: Point, [bx, by]: Point): Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 4));
  return Array.from({ length: steps + 1 }, (_, step): Point => [
    ax + ((bx - ax) * step) / steps,
    ay + ((by - ay) * step) / steps,
  ]);
}

/** Points along an outline of lines and arcs of circles (absolute M, L, A, Z). */
function outline(d: string): Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command = '', text = ''] of d.matchAll(/([MLAZ])([^MLAZ]*)/g)) {
    const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (command === 'A') {
      const [radius = 1, , , , sweep = 0, x = 0, y = 0] = numbers;
      const [dx, dy] = [x - at[0], y - at[1]];
      const chord = Math.hypot(dx, dy) || 1;
      const rise = Math.sqrt(Math.max(0, radius ** 2 - chord ** 2 / 4)) * (sweep ? 1 : -1);
      const centre: Point = [at[0] + dx / 2 - (dy / chord) * rise, at[1] + dy / 2 + (dx / chord) * rise];
      const start = Math.atan2(at[1] - centre[1], at[0] - centre[0]);
      const turn = 2 * Math.asin(Math.min(1, chord / (2 * radius))) * (sweep ? 1 : -1);
      const steps = Math.max(2, Math.ceil((Math.abs(turn) * radius) / 4));
      for (let step = 0; step <= steps; step += 1) {
        const angle = start + (turn * step) / steps;
        points.push([centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]);
      }
      at = [x, y];
      continue;
    }
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const next: Point = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
      if (command === 'L' || index > 0) points.push(...alongLine(at, next));
      at = next;
    }
  }
  return points;
}

/** Boxes and points of marks drawn by others, for labels to keep clear of. */
function keepClear(sheet: Sheet, marks: readonly Mark[]): void {
  const visit = (list: readonly Mark[], dx: number, dy: number): void => {
    for (const mark of list) {
      const [, tx = '0', ty = '0'] =
        /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(String(mark.attrs?.['transform'] ?? '')) ?? [];
      const [ox, oy] = [dx + Number(tx), dy + Number(ty)];
      if (mark.tag === 'text' && mark.text) {
        const size = Number(mark.attrs?.['font-size'] ?? sheet.frame.font);
        const width = mark.text.length * size * 0.56;
        const anchor = mark.attrs?.['text-anchor'];
        const x =
          ox + Number(mark.attrs?.['x'] ?? 0) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
        sheet.take([{ x, y: oy + Number(mark.attrs?.['y'] ?? 0) - size * 0.8, width, height: size }]);
      }
      if (mark.tag === 'path')
        sheet.ink(outline(String(mark.attrs?.['d'] ?? '')).map(([x, y]): Point => [x + ox, y + oy]));
      if (mark.children) visit(mark.children, ox, oy);
    }
  };
  visit(marks, 0, 0);
}

/** Slope of the parallel at a point of the sheet, softened: names follow the map's curve without climbing. */
const APEX_Y = ((): number => {
  const [a, b] = [project([95, 60]), project([95, 20])];
  return a[1] - (a[0] * (b[1] - a[1])) / (b[0] - a[0]);
})();
const slope = (x: number, camera: Camera, frame: Frame): number => {
  const mapX = (x - camera.x) / camera.k;
  const mapY = (frame.box.y + frame.box.height / 2 - camera.y) / camera.k;
  const degrees = (-Math.atan2(mapX, mapY - APEX_Y) * 180) / Math.PI;
  return Math.max(-9, Math.min(9, degrees * 0.6));
};

function written(model: AtlasModel, camera: Camera, frame: Frame, words: Words, flows: readonly Mark[]): Mark[] {
  const sheet = new Sheet(frame, survey(camera, frame));
  keepClear(sheet, flows);
  const ring = ringOf(frame);
  const marks: Mark[] = [];

  for (const leg of model.legs ?? []) {
    const [from, to] = [onScreen(pointOf(leg.from), camera), onScreen(pointOf(leg.to), camera)];
    sheet.ink(alongArc(from, arc(from, to, leg.bend).control, to));
  }
  if (model.pipeline) {
    PIPELINE.slice(1).forEach(({ at }, index) => {
      sheet.ink(alongArc(onScreen(PIPELINE[index]?.at ?? at, camera), onScreen(at, camera), onScreen(at, camera)));
    });
  }
  const visible = model.marked
    .map((place) => ({ ...place, on: onScreen(place.at, camera) }))
    .filter(
      ({ on: [x, y] }) =>
        x > frame.box.x + ring &&
        y > frame.box.y + ring &&
        x < frame.box.x + frame.box.width - ring &&
        y < frame.box.y + frame.box.height - ring,
    );
  sheet.take(
    visible.map(({ on: [x, y] }) => ({ x: x - ring - 1, y: y - ring - 1, width: ring * 2 + 2, height: ring * 2 + 2 })),
  );

  for (const note of model.notes ?? []) marks.push(...noteMarks(note, sheet, model, camera, words));

  const name = (code: string): void => {
    const text = words.country(code).toLocaleUpperCase(words.locale);
    const kind =
      code === 'KAZ' || code === 'RUS'
        ? 'subject'
        : model.lit.includes(code as LitCode) || model.union
          ? 'neighbour'
          : 'other';
    const rough = NAME_AT[code];
    const wished = model.nameAt?.[code] ?? rough;
    const wish = wished ? onScreen(project(wished), camera) : undefined;
    const ground = rough ? 'land' : code;
    const label = placeName(
      sheet,
      ground,
      text,
      sizesFor(frame, NAME_SIZES[kind]),
      (x) => slope(x, camera, frame),
      wish,
      kind === 'subject' ? 1 : kind === 'neighbour' ? 0.75 : 0.5,
    );
    if (label) {
      marks.push(nameMark(model, code, label, camera));
      return;
    }
    if (rough || kind === 'other') return;
    // No room for spaced capitals: the name as it is written, on its country if it can be, tied to it if not.
    const plain = words.country(code);
    const [size = frame.font] = sizesFor(frame, [1]);
    const set = placeName(sheet, code, plain, [size], () => 0, wish, 0.97, 0);
    if (set) {
      const letters = lettersOn(model.groundOf(set.ground), toneOfName(model, code));
      marks.push(textMarks(`name-${code}`, set, camera, `t-serif t-strong ${letters}`));
      return;
    }
    if (kind === 'subject') return;
    const seen = sheet.survey.middle(ground, frame.box);
    if (seen.cells === 0) return;
    const aside = placeRemark(sheet, [{ text: plain, size, face: 'serif-strong' }], [seen.x, seen.y], {
      towards: 90,
      measure: 40,
      reach: 90,
      nearest: 0,
      ground,
    });
    if (!aside) return;
    const [one] = aside.label.boxes;
    const letters = lettersOn(model.groundOf(aside.label.ground), toneOfName(model, code));
    // A country too small for its name is tied to it.
    if (one && seen.cells < 40 && Math.abs(one.y + one.height / 2 - seen.y) > size * 1.2) {
      marks.push(
        standing(`name-${code}-leader`, [seen.x, seen.y], camera, [
          {
            key: `name-${code}-line`,
            tag: 'path',
            attrs: {
              d: `M0 0L${tenth(one.x + one.width / 2 - seen.x)} ${tenth(one.y > seen.y ? one.y - 1 - seen.y : one.y + one.height + 1 - seen.y)}`,
              class: 'f-none s-ink',
              'stroke-width': 1,
            },
          },
        ]),
      );
    }
    marks.push(textMarks(`name-${code}`, aside.label, camera, `t-serif t-strong ${letters}`));
  };
  const subjects = model.names.filter((code) => code === 'KAZ' || code === 'RUS');
  subjects.forEach(name);

  const named = new Set(model.notes?.filter(({ leader }) => !leader).map(({ at }) => at));
  for (const { id, on, kind } of visible) {
    if (named.has(id)) {
      marks.push(standing(`place-${id}`, on, camera, [ringMark(id, kind, ring)]));
      continue;
    }
    const capital = id === 'astana';
    const size = frame.font;
    const label = placePlace(
      sheet,
      words.place(id),
      on,
      size,
      capital ? 'sans-strong' : 'sans',
      ring,
      id === model.marked[0]?.id ? Infinity : kind === 'crossing' ? 40 : 20,
    );
    if (!label && kind === 'crossing') {
      marks.push(standing(`place-${id}`, on, camera, [ringMark(id, kind, ring)]));
      continue;
    }
    if (!label) continue;
    const letters = lettersOn(model.groundOf(label.ground), 'ink');
    const text = textMarks(`place-${id}`, label, camera, `${capital ? 't-strong ' : ''}${letters}`);
    marks.push({ ...text, children: [ringMark(id, kind, ring), ...(text.children ?? [])] });
  }

  model.names.filter((code) => code !== 'KAZ' && code !== 'RUS').forEach(name);

  for (const id of model.seas ?? []) {
    const sea = SEA_AT[id];
    if (!sea || (sea.lake && frame.name === 'phone')) continue;
    const size = frame.name === 'phone' ? frame.font : Math.max(frame.font, frame.name === 'wide' ? 15 : 0);
    const label = placeSea(
      sheet,
      words.place(id),
      onScreen(project(sea.at), camera),
      size,
      Math.min(160, sea.reach * camera.k),
      sea.lake === true,
    );
    if (!label) continue;
    const underfoot = model.groundOf(label.ground);
    marks.push(
      textMarks(`sea-${id}`, label, camera, `t-sea ${underfoot === 'kaz' ? 't-on-kaz ' : ''}${haloOf(underfoot)}`),
    );
  }

  for (const leg of model.legs ?? [])
    marks.push(head(leg.id, pointOf(leg.from), pointOf(leg.to), leg.bend, leg.tone, camera, frame));
  return marks;
}

const ringMark = (id: string, kind: string, ring: number): Mark =>
  kind === 'crossing'
    ? { key: `place-${id}-ring`, tag: 'circle', attrs: { r: ring, class: 'f-ink s-paper', 'stroke-width': 1.2 } }
    : { key: `place-${id}-ring`, tag: 'circle', attrs: { r: ring, class: 'f-paper s-ink', 'stroke-width': 1.5 } };

/** The head of a leg, at its end. */
function head(id: string, from: Point, to: Point, bend: number, tone: Tone, camera: Camera, frame: Frame): Mark {
  const { control } = arc(from, to, bend);
  const degrees = (Math.atan2(to[1] - control[1], to[0] - control[0]) * 180) / Math.PI;
  const size = frame.font * 0.72;
  const back = ringOf(frame) + 1.5;
  return standing(`leg-${id}-end`, onScreen(to, camera), camera, [
    {
      key: `leg-${id}-head`,
      tag: 'path',
      attrs: {
        d: `M${tenth(-back)} 0l${tenth(-size)} ${tenth(-size * 0.45)}v${tenth(size * 0.9)}z`,
        transform: `rotate(${tenth(degrees)})`,
        class: `f-${tone}`,
      },
    },
  ]);
}

/** The base map under its camera, then what stands on it. */
export function atlasLayout(model: AtlasModel, frame: Frame, words: Words): { marks: Mark[]; bleed: true } {
  const camera = cameraFor(model.camera, frame);
  const flows = model.flows ? flowMarks(model.flows, camera, frame, words) : [];
  const over = model.list ? listMarks(model.list, frame, words) : written(model, camera, frame, words, flows);
  return { marks: [...ground(model, camera), ...flows, ...over], bleed: true };
}
