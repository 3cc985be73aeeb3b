import type { ClaimId } from '../../data/claim-ids.ts';
import { UNKNOWN } from '../shared/hues.ts';
import { textWidth } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import { boxAround, type Point } from '../shared/plane.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Frame, Mark, Words } from '../shared/scene.ts';
import { smallSize } from '../shared/sizes.ts';
import { penOf, type Anchor, type Pen } from '../shared/text.ts';
import type { BorderModel, MeasuredMap } from './model.ts';
import { pointsText, scaled } from './points.ts';

/** The axis of lengths, in kilometres. */
const TICKS = [0, 2000, 4000, 6000, 8000];

/** Sizes on a frame, in user units. */
interface Measures {
  frame: Frame;
  font: number;
  small: number;
  /** Of a kilometre. */
  km: number;
  /** Height of a bar. */
  bar: number;
  /** Each length given for the ground has a row, with who gives it; otherwise their range is said. */
  listed: boolean;
  /** Height of a map's row, of a row of the list, and of the axis. */
  row: number;
  rival: number;
  axis: number;
}

function measuresOf({ maps, rivals }: BorderModel, frame: Frame): Measures {
  const { box, font, name } = frame;
  const small = smallSize(frame, 0.9);
  const bar = name === 'phone' ? 5 : 6;
  const listed = name === 'wide' || name === 'card' || name === 'print';
  const rival = listed ? small * (name === 'wide' ? 1.5 : 1.22) : 0;
  const axis = small * 1.5;
  const ground = (listed ? small * 1.85 : small * 3.1) + bar + 4 + rival * rivals.length;
  const row = (box.height - axis - ground) / maps.length;
  return { frame, font, small, km: box.width / member(TICKS, -1), bar, listed, row, rival, axis };
}

/** A map in its row: the border drawn whole, a stretch of it enlarged, its length as a bar. */
interface PlacedMap {
  map: MeasuredMap;
  whole: Point[];
  /** Where the stretch is on the whole. */
  window: Box;
  stretch: Point[];
  /** Its scale, to the right of the stretch. */
  label: Point;
  /** Top of its bar, and where it ends. */
  bar: { y: number; width: number };
}

function placeMaps({ maps }: BorderModel, { frame, font, km, bar, row }: Measures, words: Words): PlacedMap[] {
  const { box, name } = frame;
  const lift = font * 0.75;
  const height = row - bar - lift - (name === 'phone' ? 6 : 9);
  // One scale for the three drawings, one for the three stretches.
  const whole = boxAround(maps.flatMap(({ points }) => points));
  const stretch = boxAround(maps.flatMap((map) => map.stretch));
  const k = Math.min(height / whole.height, (box.width * 0.4) / whole.width);
  const larger = Math.min(height / stretch.height, (box.width * 0.24) / stretch.width);
  const right = box.x + whole.width * k + font * 1.4;
  return maps.map((map, index) => {
    const top = box.y + index * row;
    const drawn = top + lift;
    return {
      map,
      whole: scaled(map.points, k, whole, [box.x, drawn]),
      window: {
        x: box.x + (stretch.x - whole.x) * k - 3,
        y: drawn + (stretch.y - whole.y) * k - 3,
        width: stretch.width * k + 6,
        height: stretch.height * k + 6,
      },
      stretch: scaled(map.stretch, larger, stretch, [right, drawn]),
      label: [right + stretch.width * larger + font * 0.9, drawn + height / 2],
      bar: { y: top + row - bar - 3, width: words.claimValue(map.claim) * km },
    };
  });
}

/** A length given for the ground. */
interface PlacedRival {
  id: string;
  claim: ClaimId;
  /** In kilometres, and where it ends. */
  length: number;
  x: number;
  /** Baseline of its row, where it has one. */
  y: number;
}

/** The lengths given for the ground: a bar to the least, hatched to the most, a stroke at the usual figure. */
interface PlacedGround {
  /** Baseline of its heading, and top of its bar. */
  heading: number;
  bar: number;
  usual: number;
  /** From the least to the most. */
  rivals: PlacedRival[];
}

function placeGround(model: BorderModel, measures: Measures, words: Words): PlacedGround {
  const { frame, small, km, bar, row, rival } = measures;
  const { box } = frame;
  const top = box.y + row * model.maps.length + small * 0.35;
  const barTop = top + small * 1.5;
  return {
    heading: top + small * 1.08,
    bar: barTop,
    usual: box.x + words.claimValue('border-7600') * km,
    rivals: model.rivals.map(({ id, claim }, index) => {
      const length = words.claimValue(claim);
      return { id, claim, length, x: box.x + length * km, y: barTop + bar + 4 + rival * (index + 0.78) };
    }),
  };
}

/** What lengths are drawn with. */
interface Page {
  measures: Measures;
  pen: Pen;
  words: Words;
}

/** The border as a map draws it, where the stretch is on it, and the stretch. */
const drawingMarks = ({ map: { id }, whole, window, stretch }: PlacedMap, { name }: Frame): Mark[] => [
  {
    key: `border-${id}`,
    tag: 'polyline',
    attrs: {
      class: 'f-none s-ink',
      points: pointsText(whole),
      'stroke-width': id === '110m' ? 1.6 : 1.4,
      'stroke-linejoin': 'round',
    },
    ...(id === '50m' ? { tween: 'bend' as const } : {}),
  },
  {
    key: `stretch-${id}-place`,
    tag: 'rect',
    attrs: {
      class: 'f-none s-muted',
      x: tenth(window.x),
      y: tenth(window.y),
      width: tenth(window.width),
      height: tenth(window.height),
      'stroke-width': 0.8,
    },
  },
  {
    key: `stretch-${id}`,
    tag: 'polyline',
    attrs: {
      class: 'f-none s-ink',
      points: pointsText(stretch),
      'stroke-width': name === 'phone' ? 1.5 : 1.8,
      'stroke-linejoin': 'round',
    },
  },
];

function mapMarks(placed: PlacedMap, row: number, { measures, pen, words }: Page): Mark[] {
  const { map, label, bar } = placed;
  const { frame, font, small } = measures;
  const { box, name } = frame;
  const scale = { one: words.number(1), scale: words.number(map.denominator) };
  return [
    ...drawingMarks(placed, frame),
    pen.text({
      key: `scale-${map.id}`,
      x: label[0],
      y: tenth(label[1] + small * 0.35),
      content: words.t(name === 'phone' ? 'scale-short' : 'scale', scale),
    }),
    pen.text({
      key: `length-${map.id}-km`,
      x: tenth(box.x + bar.width + 7),
      y: bar.y + measures.bar / 2 + font * 0.34,
      content: words.claim(map.claim),
      class: 't-strong',
      size: font,
    }),
    {
      key: `length-${map.id}`,
      tag: 'rect',
      attrs: { class: 'f-ink', x: box.x, y: tenth(bar.y), width: tenth(bar.width), height: measures.bar },
      cell: [row, 1],
    },
  ];
}

function groundMarks({ heading, bar: top, usual, rivals }: PlacedGround, row: number, page: Page): Mark[] {
  const { measures, pen, words } = page;
  const { frame, bar, km } = measures;
  const { x: left } = frame.box;
  const [least, most] = [member(rivals, 0), member(rivals, -1)];
  return [
    pen.text({
      key: 'ground-name',
      x: left,
      y: heading,
      content: words.t('ground', { length: words.claim('border-7600') }),
      class: 't-strong',
    }),
    {
      key: 'on-the-ground',
      tag: 'rect',
      attrs: { class: 'f-ink', x: left, y: tenth(top), width: tenth(least.length * km), height: bar },
      cell: [row, 1],
    },
    {
      key: 'ground-range',
      tag: 'rect',
      attrs: {
        class: UNKNOWN,
        x: tenth(least.x),
        y: tenth(top),
        width: tenth((most.length - least.length) * km),
        height: bar,
      },
    },
    {
      key: 'ground-note',
      tag: 'line',
      attrs: {
        class: 's-ink',
        x1: tenth(usual),
        x2: tenth(usual),
        y1: tenth(top - 4),
        y2: tenth(top + bar + 4),
        'stroke-width': 1.6,
      },
    },
  ];
}

/** Who gives a length, dots to its end, and how much it is. */
function rivalMarks({ id, claim, x, y }: PlacedRival, row: number, { measures, pen, words }: Page): Mark[] {
  const { small, frame } = measures;
  const left = frame.box.x;
  const key = `rival-${id}`;
  const [name, printed] = [words.t(id), words.claim(claim)];
  const from = left + textWidth(name, small) + 8;
  const to = x - 10 - textWidth(printed, small, 'sans-strong') - 8;
  return [
    pen.text({ key, x: left, y, content: name }),
    {
      key: `${key}-leader`,
      tag: 'path',
      attrs: {
        class: 'f-none s-rule dots',
        d: `M${tenth(from)} ${tenth(y - small * 0.3)}H${tenth(to)}`,
        'stroke-width': 1.4,
      },
    },
    pen.text({ key: `${key}-km`, x: x - 10, y, content: printed, class: 't-strong', anchor: 'end' }),
    {
      key: `${key}-dot`,
      tag: 'circle',
      attrs: { class: 'f-paper s-ink', cx: tenth(x), cy: tenth(y - small * 0.32), r: 3.2, 'stroke-width': 1.6 },
      cell: [row, 1],
    },
  ];
}

/** The least and the most of the lengths given, in words under the end of the bar. */
function rangeMark({ bar: top, rivals }: PlacedGround, { measures, pen, words }: Page): Mark {
  const [least, most] = [member(rivals, 0), member(rivals, -1)];
  return pen.text({
    key: 'ground-rivals',
    x: most.x,
    y: top + measures.bar + 4 + measures.small * 1.05,
    content: words.t('range', { least: words.claim(least.claim), most: words.claim(most.claim) }),
    anchor: 'end',
  });
}

function axisMarks({ measures, pen, words }: Page): Mark[] {
  const { frame, km, axis, small } = measures;
  const { box } = frame;
  const y = box.y + box.height - axis + 3;
  const places = TICKS.map((tick) => ({ tick, x: box.x + tick * km }));
  const [first, last] = [member(places, 0), member(places, -1)];
  const anchorOf = (tick: number): Anchor => (tick === first.tick ? 'start' : tick === last.tick ? 'end' : 'middle');
  return [
    {
      key: 'km-axis',
      tag: 'path',
      attrs: {
        class: 'axis',
        d: `${places.map(({ x }) => `M${tenth(x)} ${tenth(y)}v5`).join('')}M${first.x} ${tenth(y)}H${tenth(last.x)}`,
      },
    },
    ...places.map(({ tick, x }) =>
      pen.text({
        key: `km-${tick}`,
        x,
        y: y + 5 + small * 0.95,
        content: tick === last.tick ? words.km(tick) : words.number(tick),
        class: 't-muted',
        anchor: anchorOf(tick),
      }),
    ),
  ];
}

/** Lengths on one scale from zero: three maps, each with its drawing and a stretch of it enlarged, then the ground. */
export function lengthsMarks(model: BorderModel, frame: Frame, words: Words): Mark[] {
  const measures = measuresOf(model, frame);
  const page: Page = { measures, pen: penOf(measures.small, measures.small), words };
  const ground = placeGround(model, measures, words);
  const row = model.maps.length;
  return [
    ...placeMaps(model, measures, words).flatMap((map, index) => mapMarks(map, index, page)),
    ...groundMarks(ground, row, page),
    ...(measures.listed
      ? ground.rivals.flatMap((rival, index) => rivalMarks(rival, row + 1 + index, page))
      : [rangeMark(ground, page)]),
    ...axisMarks(page),
  ];
}
