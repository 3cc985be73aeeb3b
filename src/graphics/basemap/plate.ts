import { fillClass, strokeClass } from '../shared/hues.ts';
import type { Mark } from '../shared/scene.ts';
import { cameraTransform, type Camera } from './cameras.ts';
import { PITCHES } from './defs.ts';
import type { Ground } from './ground.ts';
import { SHAPES } from './outlines.ts';
import { toneOf, type Lighting } from './tones.ts';

/** What the base map shows of itself. */
export interface Plate extends Lighting {
  /** The line between Kazakhstan and Russia. */
  border: 'line' | 'dotted' | 'hidden';
}

/** Larger than any screen the map may bleed over. */
export const BEYOND = { x: -6000, y: -6000, width: 13000, height: 13000 };

const use = (key: string, id: string, attrs: Record<string, string | number>): Mark => ({
  key,
  tag: 'use',
  attrs: { href: `#geo-${id}`, ...attrs },
});

function fillOf(plate: Plate, ground: Ground): string {
  const tone = toneOf(ground, plate);
  if (tone === 'land' || tone === 'union' || tone === 'water') return `f-${tone}`;
  return tone === 'kaz' ? 'f-kaz-ground' : fillClass(tone, 'soft');
}

/** The dots whose pitch on the frame comes closest to six units. */
function dotsFor(camera: Camera): number {
  const misses = PITCHES.map((pitch) => Math.abs(Math.log((pitch * camera.k) / 6)));
  return misses.indexOf(Math.min(...misses));
}

function borderMarks({ border }: Plate): Mark[] {
  if (border === 'line')
    return [
      use('border', 'border-kaz-rus', {
        class: 'f-none s-ink',
        'stroke-width': 2.2,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      }),
    ];
  if (border === 'dotted')
    return [
      use('border-dotted', 'border-kaz-rus', {
        class: 'f-none s-ink dots',
        'stroke-width': 2.6,
        'stroke-linejoin': 'round',
      }),
    ];
  return [];
}

/**
 * Outlines of what is tinted, so that it is told from its neighbours by more than its tint: in print, in grey, in any
 * eyes. Russia is the hole in the sea, whose edge is its own.
 */
function edgeMarks(plate: Plate): Mark[] {
  const edge = (code: Ground, id: string): Mark[] => {
    const tone = toneOf(code, plate);
    if (tone === 'land' || tone === 'water') return [];
    const stroke = tone === 'union' ? strokeClass('muted') : strokeClass(tone, 'ink');
    return [use(`edge-${code}`, id, { class: `f-none ${stroke}`, 'stroke-width': 0.9, 'stroke-linejoin': 'round' })];
  };
  return [...edge('RUS', 'sea'), ...SHAPES.flatMap((code) => edge(code, code))];
}

/**
 * The base map under its camera. Russia is drawn first, flat over the whole frame outside the camera, and shows through
 * the hole that the sea leaves.
 * @param routes marks in map units that fly with the map
 */
export function plateMarks(plate: Plate, camera: Camera, routes: readonly Mark[] = []): Mark[] {
  const dotted = toneOf('EU27', plate) === 'west';
  const children: Mark[] = [
    use('sea', 'sea', { class: 'f-water', 'fill-rule': 'evenodd' }),
    use('land', 'land', { class: 'f-land' }),
    ...SHAPES.map((code) => use(`land-${code}`, code, { class: fillOf(plate, code) })),
    ...(dotted ? [use('dots-EU27', 'EU27', { class: `f-map-dots-${dotsFor(camera)}`, opacity: 0.55 })] : []),
    use('borders', 'borders', { class: 'f-none s-border', 'stroke-width': 0.9, 'stroke-linejoin': 'round' }),
    ...edgeMarks(plate),
    use('lakes', 'lakes', { class: 'f-water' }),
    use('graticule', 'graticule', { class: 'f-none s-water-ink', 'stroke-width': 0.6, opacity: 0.16 }),
    ...borderMarks(plate),
    ...routes,
  ];
  return [
    { key: 'ground', tag: 'rect', attrs: { ...BEYOND, class: fillOf(plate, 'RUS') } },
    { key: 'map', tag: 'g', attrs: { transform: cameraTransform(camera) }, tween: 'camera', children },
  ];
}
