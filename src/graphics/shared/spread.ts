import { member } from './member.ts';

/** A stretch of labels that touch: their common shift, and how many there are. */
interface Block {
  sum: number;
  count: number;
}

/**
 * Centres for labels of the given sizes, in order along a line, as near as can be to where they are wanted
 * (least squares), never overlapping and never outside `low`–`high`.
 * @throws when they do not fit
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  [low, high]: readonly [low: number, high: number],
  gap = 0,
): number[] {
  const offsets: number[] = [];
  let total = 0;
  for (const size of sizes) {
    offsets.push(total + size / 2);
    total += size + gap;
  }
  const room = high - low - (total - gap);
  if (sizes.length > 0 && room < -0.01) {
    throw new Error(`Labels need ${Math.round(total - gap)} units and have ${Math.round(high - low)}`);
  }
  const blocks: Block[] = [];
  wanted.forEach((want, index) => {
    let block: Block = { sum: want - member(offsets, index), count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  const shifts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return shifts.map((shift, index) => Math.min(Math.max(shift, low), low + Math.max(room, 0)) + member(offsets, index));
}
