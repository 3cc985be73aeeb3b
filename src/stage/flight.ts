import type { View } from './view.ts';

/** How much the flight rises rather than crawls: the value that the paper's readers preferred, near the square root of 2. */
const RHO = Math.SQRT2;

/** What a camera sees: the middle of the window and its width, in units of the ground. */
interface Window {
  cx: number;
  cy: number;
  width: number;
}

/**
 * A camera's flight between two windows on a plane, on the path along which the ground seems to pass most evenly: away,
 * across and down on one arc.
 * Jarke J. van Wijk and Wim A. A. Nuij, "Smooth and Efficient Zooming and Panning", IEEE Symposium on Information
 * Visualization, 2003, equations 9 and 10.
 * @returns the window at `t` of the flight, from 0 to 1
 */
export function flight(from: Window, to: Window): (t: number) => Window {
  const [dx, dy] = [to.cx - from.cx, to.cy - from.cy];
  const distance = Math.hypot(dx, dy);
  const ratio = to.width / from.width;
  // Straight up or down: the width changes at a constant ratio.
  if (distance < 1e-6) return (t) => ({ cx: from.cx + dx * t, cy: from.cy + dy * t, width: from.width * ratio ** t });
  const slope = (width: number, sign: 1 | -1): number =>
    (to.width ** 2 - from.width ** 2 + sign * RHO ** 4 * distance ** 2) / (2 * width * RHO ** 2 * distance);
  const start = -Math.asinh(slope(from.width, 1));
  const end = -Math.asinh(slope(to.width, -1));
  const reach = from.width / (RHO ** 2 * distance);
  return (t) => {
    const at = start + (end - start) * t;
    // cosh r0 tanh r - sinh r0, written so that nothing is lost over short distances.
    const share = (reach * Math.sinh(at - start)) / Math.cosh(at);
    return {
      cx: from.cx + dx * share,
      cy: from.cy + dy * share,
      width: (from.width * Math.cosh(start)) / Math.cosh(at),
    };
  };
}

/**
 * The same between two transforms of the map, in a sheet of that size.
 * @returns the transform at `t` of the flight, from 0 to 1
 */
export function cameraFlight(from: View, to: View, sheet: { width: number; height: number }): (t: number) => View {
  const seen = ({ x, y, k }: View): Window => ({
    cx: (sheet.width / 2 - x) / k,
    cy: (sheet.height / 2 - y) / k,
    width: sheet.width / k,
  });
  const path = flight(seen(from), seen(to));
  return (t) => {
    const { cx, cy, width } = path(t);
    const k = sheet.width / width;
    return { k, x: sheet.width / 2 - cx * k, y: sheet.height / 2 - cy * k };
  };
}
