import type { ClaimId } from '../../data/claim-ids.ts';
import { BORDER, KAZAKHSTAN } from '../basemap/outlines.ts';
import { UNKNOWN } from '../shared/hues.ts';
import { textWidth } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import { boxAround, lengthOf, type Point } from '../shared/plane.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Words } from '../shared/scene.ts';
import { smallSize } from '../shared/sizes.ts';
import { penOf, type Pen } from '../shared/text.ts';
import { mapOf, type BorderModel } from './model.ts';
import { pointsText } from './points.ts';

/** Length that fills the frame, in kilometres. */
const REACH = 7700;

/** The small map the line is taken from. */
interface PlacedMap {
  /** Where map units stand on the frame, as a `transform`. */
  transform: string;
  /** Right under it. */
  foot: number;
  /** The ends of the border on it, west and east. */
  ends: [west: Point, east: Point];
  /** Middle of its country's name, and the room there is for it. */
  name: { at: Point; room: number };
}

/** Where the line is laid straight: at a height, from the left edge of what can be read. */
interface Straight {
  y: number;
  left: number;
  /** End of what the map draws, and of the line on the ground. */
  drawn: number;
  ground: number;
  /** Height of the band that stands for what the map leaves out. */
  band: number;
}

interface PlacedDistance {
  id: string;
  claim: ClaimId;
  y: number;
  /** Where it ends. */
  right: number;
}

interface PlacedLine {
  map: PlacedMap;
  straight: Straight;
  distances: PlacedDistance[];
  /** The map stands beside the lines instead of above them. */
  beside: boolean;
}

/** What it is written with. */
interface Page {
  /** Size of ordinary text. */
  font: number;
  pen: Pen;
  words: Words;
}

/** User units of a kilometre: one scale for the map, the line laid straight and the distances. */
const scaleOn = ({ box, name }: Frame): number => (box.width * (name === 'social' ? 0.68 : 1)) / REACH;

/** The base map's own line and country, at the size that makes the line as long as the map it is taken from measures. */
function placeMap({ box, font, name }: Frame, drawn: number): PlacedMap {
  const k = drawn / lengthOf(BORDER);
  const country = boxAround(KAZAKHSTAN);
  const spare = box.width - country.width * k;
  const left = box.x + (name === 'social' ? spare : spare / 2);
  const top = box.y + font * 1.3;
  const [x, y] = [left - country.x * k, top - country.y * k];
  const onFrame = ([mapX, mapY]: Point): Point => [x + mapX * k, y + mapY * k];
  return {
    transform: `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${k.toFixed(5)})`,
    foot: top + country.height * k,
    ends: [onFrame(member(BORDER, 0)), onFrame(member(BORDER, -1))],
    name: {
      at: [left + country.width * k * 0.52, top + country.height * k * 0.6],
      room: country.width * k,
    },
  };
}

/** The line, hatching and distances share out what height the map leaves. */
function placeLine({ maps, distances }: BorderModel, frame: Frame, words: Words): PlacedLine {
  const { box, font } = frame;
  const k = scaleOn(frame);
  const drawn = words.claimValue(mapOf(maps, '50m').claim) * k;
  const map = placeMap(frame, drawn);
  const beside = frame.name === 'social';
  const above = beside ? box.y : map.foot;
  const room = box.y + box.height - above;
  const pitch = Math.min(font * 4, room * 0.19);
  const band = Math.max(7, font * 0.6);
  // What is left over is shared out above and below the straight line.
  const spare = Math.max(0, room - font * 5.4 - band - pitch * distances.length);
  const y = above + font * 2.3 + spare * 0.4;
  return {
    map,
    beside,
    straight: { y, left: box.x, drawn: box.x + drawn, ground: box.x + words.claimValue('border-7600') * k, band },
    distances: distances.map(({ id, claim }, row) => ({
      id,
      claim,
      y: y + band + font * 1.6 + pitch * (row + 0.88),
      right: box.x + words.claimValue(claim) * k,
    })),
  };
}

/** A curve from an end of the border on the map to where that end lies on the straight line. */
function lead(key: string, [x, y]: Point, to: Point, font: number): Mark {
  const start = y + font * 0.7;
  const middle = tenth((start + to[1]) / 2);
  const [fromX, toX] = [tenth(x), tenth(to[0])];
  return {
    key,
    tag: 'path',
    attrs: {
      class: 'leader dash',
      d: `M${fromX} ${tenth(start)}C${fromX} ${middle} ${toX} ${middle} ${toX} ${tenth(to[1])}`,
    },
  };
}

const mapMarks = ({ transform }: PlacedMap): Mark[] => [
  { key: 'border-land', tag: 'use', attrs: { class: 'f-kaz-ground', href: '#geo-KAZ', transform } },
  {
    key: 'border-ghost',
    tag: 'use',
    attrs: {
      class: 'f-none s-ink',
      href: '#geo-border-kaz-rus',
      transform,
      'stroke-width': 1.4,
      'stroke-linejoin': 'round',
    },
  },
];

/** What ties the map to the lines under it: curves from its ends, and the names of where they are. */
function endMarks({ map: { ends }, straight }: PlacedLine, { pen, font, words }: Page): [leads: Mark[], names: Mark[]] {
  const [west, east] = ends;
  return [
    [
      lead('border-lead-west', west, [straight.left, straight.y - font * 2], font),
      lead('border-lead-east', east, [straight.drawn, straight.y - font * 0.6], font),
    ],
    [
      pen.text({
        key: 'border-west',
        x: west[0] - font * 0.5,
        y: west[1] + font * 0.35,
        content: words.place('caspian-sea'),
        class: 't-sea',
        anchor: 'end',
      }),
      pen.text({
        key: 'border-east',
        x: east[0] + font * 0.5,
        y: east[1] + font * 0.1,
        content: words.place('altai'),
      }),
    ],
  ];
}

/** From the end of the line on the ground down to the distances it is compared with. */
const guideMark = ({ straight: { ground, y, band }, distances }: PlacedLine, font: number): Mark => ({
  key: 'border-guide',
  tag: 'path',
  attrs: {
    class: 'f-none s-ink',
    d: `M${tenth(ground)} ${tenth(y + band + font * 1.5)}V${tenth(member(distances, 0).y - font * 1.7)}`,
    'stroke-width': 0.9,
  },
});

/** The line laid straight; then, hatched, what the map leaves out, up to the length on the ground. */
const straightMarks = ({ y, left, drawn, ground, band }: Straight, { transform }: PlacedMap): Mark[] => [
  {
    key: 'border-rest',
    tag: 'rect',
    attrs: { class: UNKNOWN, x: tenth(drawn), y: tenth(y - band / 2), width: tenth(ground - drawn), height: band },
    cell: [0, 1],
  },
  {
    key: 'border-end',
    tag: 'line',
    attrs: {
      class: 's-ink',
      x1: tenth(ground),
      x2: tenth(ground),
      y1: tenth(y - band),
      y2: tenth(y + band),
      'stroke-width': 1.5,
    },
  },
  {
    key: 'border-50m',
    tag: 'polyline',
    attrs: {
      class: 'f-none s-ink',
      points: pointsText([
        [left, y],
        [drawn, y],
      ]),
      'data-from': `#geo-border-kaz-rus ${transform}`,
      'stroke-width': 3.4,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    },
    tween: 'bend',
    cell: [1, 1],
  },
];

/** Kazakhstan's name on its small map, where it fits. */
function nameMarks({ name: { at, room } }: PlacedMap, { pen, words }: Page): Mark[] {
  const content = words.country('KAZ').toLocaleUpperCase(words.locale);
  const width = textWidth(content, pen.size, 'serif-strong') + content.length * pen.size * 0.22;
  if (width > room * 0.72) return [];
  return [pen.text({ key: 'border-name', x: at[0], y: at[1], content, class: 't-name t-on-kaz', anchor: 'middle' })];
}

/** The two lengths of the border: on this map, above the line, and on the ground, under its end. */
const lengthMarks = ({ y, left, ground, band }: Straight, drawnClaim: ClaimId, { pen, font, words }: Page): Mark[] => [
  pen.text({
    key: 'border-drawn',
    x: left,
    y: y - band - font * 0.35,
    content: words.t('drawn', { length: words.claim(drawnClaim) }),
    class: 't-strong',
  }),
  pen.text({
    key: 'border-ground',
    x: ground,
    y: y + band + font * 1.05,
    content: words.t('ground', { length: words.claim('border-7600') }),
    class: 't-strong',
    anchor: 'end',
  }),
];

/** A known distance at the same scale, the nearest to the border's length drawn darkest. */
function distanceMarks({ id, claim, y, right }: PlacedDistance, row: number, left: number, page: Page): Mark[] {
  const { pen, font, words } = page;
  const key = `distance-${id}`;
  const nearest = row === 0;
  return [
    {
      key,
      tag: 'line',
      attrs: {
        class: nearest ? 's-ink' : 's-muted',
        x1: tenth(left),
        x2: tenth(right),
        y1: tenth(y),
        y2: tenth(y),
        'stroke-width': nearest ? 2.6 : 2,
      },
      cell: [row + 2, 1],
    },
    {
      key: `${key}-ends`,
      tag: 'path',
      attrs: {
        class: 'f-none s-muted',
        d: `M${tenth(left)} ${tenth(y - 4)}v8M${tenth(right)} ${tenth(y - 4)}v8`,
        'stroke-width': 1.5,
      },
    },
    pen.text({ key: `${key}-name`, x: left, y: y - font * 0.55, content: words.t(id) }),
    pen.text({
      key: `${key}-km`,
      x: right,
      y: y - font * 0.55,
      content: words.claim(claim),
      class: 't-strong',
      anchor: 'end',
    }),
  ];
}

/**
 * The border on its small map, and the same line laid straight below at the same scale, its bends turned out and nothing
 * stretched; then what the map leaves out, hatched, up to the length on the ground; then known distances at that scale.
 */
export function lineMarks(model: BorderModel, frame: Frame, words: Words): Mark[] {
  const placed = placeLine(model, frame, words);
  const { map, straight, distances, beside } = placed;
  const small = smallSize(frame, 0.9);
  const page: Page = { font: frame.font, pen: penOf(small, small), words };
  const [leads, ends] = beside ? [[], []] : endMarks(placed, page);
  return [
    ...mapMarks(map),
    ...leads,
    guideMark(placed, frame.font),
    ...ends,
    ...straightMarks(straight, map),
    ...nameMarks(map, page),
    ...lengthMarks(straight, mapOf(model.maps, '50m').claim, page),
    ...distances.flatMap((distance, row) => distanceMarks(distance, row, straight.left, page)),
  ];
}
