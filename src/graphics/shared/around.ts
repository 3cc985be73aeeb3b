/** A place to try: how far from the point in user units, how far from the preferred way in degrees, and which way it is. */
export interface Try {
  away: number;
  turn: number;
  cos: number;
  sin: number;
}

/**
 * Places to try around a point, the nearest first and the preferred way before the others, on both sides of it.
 * @param towards the preferred way: degrees, 0 = east, 90 = south
 */
export function* around(towards: number, nearest: number, reach: number, step: number): Generator<Try> {
  for (let away = nearest; away <= reach; away += step) {
    // At the point itself every way is the same.
    for (let turn = 0; turn <= (away === 0 ? 0 : 180); turn += 15) {
      for (const side of turn === 0 || turn === 180 ? [1] : [1, -1]) {
        const angle = ((towards + side * turn) * Math.PI) / 180;
        yield { away, turn, cos: Math.cos(angle), sin: Math.sin(angle) };
      }
    }
  }
}
