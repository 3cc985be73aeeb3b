import type { ClaimId } from '../../data/claim-ids.ts';
import { globeGraticule, globeLand, globeOutline, type GlobePlace } from '../basemap/globe.ts';
import { UNKNOWN } from '../shared/hues.ts';
import { textWidth } from '../shared/measure.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Words } from '../shared/scene.ts';
import { smallSize } from '../shared/sizes.ts';
import { penOf, type Pen } from '../shared/text.ts';
import { mapOf, type BorderModel } from './model.ts';
import { placeLine, type PlacedLine } from './place-line.ts';
import { pointsText } from './points.ts';

/** What it is written with. */
interface Page {
  frame: Frame;
  /** Size of ordinary text. */
  font: number;
  pen: Pen;
  words: Words;
}

type PlacedMap = PlacedLine['map'];
type Laid = PlacedLine['laid'];
type PlacedDistance = PlacedLine['distances'][number];

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

const globeMarks = (globe: GlobePlace): Mark[] => [
  { key: 'globe', tag: 'path', attrs: { class: 'f-water', d: globeOutline(globe) } },
  { key: 'globe-land', tag: 'path', attrs: { class: 'f-land', d: globeLand(globe) } },
  ...(globe.coarse
    ? []
    : [
        {
          key: 'globe-graticule',
          tag: 'path',
          attrs: { class: 'f-none s-water-ink', d: globeGraticule(globe), 'stroke-width': 0.6, opacity: 0.25 },
        } satisfies Mark,
      ]),
];

/** Kazakhstan's name on its small map, where it fits, and the names of where the line begins and ends. */
function nameMarks({ name: { at, room }, east, shore }: PlacedMap, { pen, font, words, frame }: Page): Mark[] {
  if (frame.name === 'phone' || frame.name === 'social') return [];
  const content = words.country('KAZ').toLocaleUpperCase(words.locale);
  const width = textWidth(content, pen.size, 'serif-strong') + content.length * pen.size * 0.22;
  return [
    ...(width > room * 0.72
      ? []
      : [pen.text({ key: 'border-name', x: at[0], y: at[1], content, class: 't-name t-on-kaz', anchor: 'middle' })]),
    pen.text({
      key: 'border-west',
      x: shore[0],
      y: shore[1] + font * 1.1,
      content: words.place('caspian-sea'),
      class: 't-sea',
    }),
    pen.text({ key: 'border-east', x: east[0] + font * 0.4, y: east[1] + font * 0.1, content: words.place('altai') }),
  ];
}

/**
 * The shortest way from London to Vancouver, and on it, hatched, what the map does not draw of the border, up to its length
 * on the ground. All of it comes with the line, which is laid on it, and so do its words.
 */
const arcMark = ({ y, left, drawn, ground, cities, band }: Laid, written: Mark[]): Mark => ({
  key: 'arc',
  tag: 'g',
  tween: 'arrive',
  children: [
    {
      key: 'distance-london-vancouver',
      tag: 'line',
      attrs: { class: 's-ink', x1: tenth(left), x2: tenth(ground), y1: tenth(y), y2: tenth(y), 'stroke-width': 0.9 },
      cell: [2, 1],
    },
    {
      key: 'border-rest',
      tag: 'rect',
      attrs: { class: UNKNOWN, x: tenth(drawn), y: tenth(y - band / 2), width: tenth(ground - drawn), height: band },
      cell: [0, 1],
    },
    {
      key: 'arc-ends',
      tag: 'path',
      attrs: {
        class: 'f-none s-ink',
        d: cities.map((x) => `M${tenth(x)} ${tenth(y - band)}v${tenth(2 * band)}`).join(''),
        'stroke-width': 1.5,
      },
    },
    ...written,
  ],
});

/** The line laid along the arc as far as the map draws it. */
const laidMark = ({ y, left, drawn, weight }: Laid, { transform }: PlacedMap): Mark => ({
  key: 'border-50m',
  tag: 'polyline',
  attrs: {
    class: 'f-none s-ink',
    points: pointsText([
      [left, y],
      [drawn, y],
    ]),
    'data-from': `#geo-border-kaz-rus ${transform}`,
    'stroke-width': weight,
    'stroke-linejoin': 'round',
  },
  tween: 'bend',
  cell: [1, 1],
});

/** The two lengths of the border above the line, the two cities and how far apart they are under it. */
function arcWords({ y, left, ground, band }: Laid, drawnClaim: ClaimId, { pen, font, words }: Page): Mark[] {
  const above = y - band - font * 0.3;
  const under = y + band + font * 0.9;
  const drawn = words.t('drawn', { length: words.claim(drawnClaim) });
  const onGround = words.t('ground', { length: words.claim('border-7600') });
  const fits = textWidth(drawn + onGround, pen.size, 'sans-strong') + font < ground - left;
  return [
    pen.text({
      key: 'border-drawn',
      x: left,
      y: above,
      content: drawn,
      class: 't-strong',
    }),
    pen.text({
      key: 'border-ground',
      x: ground,
      y: fits ? above : above - font * 1.2,
      content: onGround,
      class: 't-strong',
      anchor: 'end',
    }),
    pen.text({ key: 'vancouver', x: left, y: under, content: words.t('vancouver') }),
    pen.text({ key: 'london', x: ground, y: under, content: words.t('london'), anchor: 'end' }),
    pen.text({
      key: 'distance-london-vancouver-km',
      x: (left + ground) / 2,
      y: under,
      content: words.claim('distance-london-vancouver'),
      class: 't-strong',
      anchor: 'middle',
    }),
  ];
}

/** A known distance at the same scale, its name above it and its length at its end. */
function distanceMarks({ id, claim, y, right }: PlacedDistance, row: number, left: number, page: Page): Mark[] {
  const { pen, font, words } = page;
  const key = `distance-${id}`;
  return [
    {
      key,
      tag: 'line',
      attrs: { class: 's-muted', x1: tenth(left), x2: tenth(right), y1: tenth(y), y2: tenth(y), 'stroke-width': 2 },
      cell: [row + 2, 1],
    },
    pen.text({ key: `${key}-name`, x: left, y: y - font * 0.5, content: words.t(id) }),
    pen.text({
      key: `${key}-km`,
      x: right + font * 0.5,
      y: y + font * 0.34,
      content: words.claim(claim),
      class: 't-strong',
    }),
  ];
}

/**
 * The border on its small map, and the same line laid at the same scale on the globe along the shortest way from
 * Vancouver to London, its bends turned out and nothing stretched; then what the map leaves out, hatched, up to the length
 * on the ground; then other known distances at that scale.
 */
export function lineMarks(model: BorderModel, frame: Frame, words: Words): Mark[] {
  const { map, globe, laid, left, distances } = placeLine(model, frame, words);
  const small = smallSize(frame, 0.9);
  const page: Page = { frame, font: frame.font, pen: penOf(small, small), words };
  return [
    ...globeMarks(globe),
    ...mapMarks(map),
    arcMark(laid, arcWords(laid, mapOf(model.maps, '50m').claim, page)),
    laidMark(laid, map),
    ...nameMarks(map, page),
    ...distances.slice(1).flatMap((distance, index) => distanceMarks(distance, index + 1, left, page)),
  ];
}
