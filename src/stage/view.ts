import { between, hundredth, numbersOf } from './numbers.ts';

/** What "translate(x,y) scale(k)" says. */
export interface View {
  x: number;
  y: number;
  k: number;
}

/** What "translate(x,y) scale(kx,ky)" says: a mark on its way out of another is stretched. */
export interface Stretch {
  x: number;
  y: number;
  kx: number;
  ky: number;
}

const part = (transform: string | null, name: string): number[] =>
  numbersOf(new RegExp(`${name}\\(([^)]*)\\)`).exec(transform ?? '')?.[1] ?? '');

/** A transform as numbers; parts that are missing are neutral. */
export function stretchOf(transform: string | null): Stretch {
  const [x = 0, y = 0] = part(transform, 'translate');
  const [kx = 1, ky = kx] = part(transform, 'scale');
  return { x, y, kx, ky };
}

/** The same of a transform that stretches nothing. */
export function viewOf(transform: string | null): View {
  const { x, y, kx } = stretchOf(transform);
  return { x, y, k: kx };
}

const scale = (k: number): number => Math.round(k * 1e5) / 1e5;

/** A stretch as a transform, in the form in which drawings have theirs. */
export const stretched = ({ x, y, kx, ky }: Stretch): string =>
  `translate(${hundredth(x)},${hundredth(y)}) scale(${scale(kx)}${kx === ky ? '' : `,${scale(ky)}`})`;

/** The stretch at `t` of the even way between two. */
export const stretchAt = (from: Stretch, to: Stretch, t: number): Stretch => ({
  x: between(from.x, to.x, t),
  y: between(from.y, to.y, t),
  kx: between(from.kx, to.kx, t),
  ky: between(from.ky, to.ky, t),
});
