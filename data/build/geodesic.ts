/** Distances on the WGS84 ellipsoid. */
import type { Position } from './border-plane.ts';

/** WGS84, metres. */
const MAJOR = 6378137;
const FLATTENING = 1 / 298.257223563;

/** Kilometres between two places (degrees) along the ellipsoid: Vincenty's inverse formula. */
export function geodesic([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const radians = Math.PI / 180;
  const minor = MAJOR * (1 - FLATTENING);
  const L = (lon2 - lon1) * radians;
  const U1 = Math.atan((1 - FLATTENING) * Math.tan(lat1 * radians));
  const U2 = Math.atan((1 - FLATTENING) * Math.tan(lat2 * radians));
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(U1), Math.cos(U1), Math.sin(U2), Math.cos(U2)];
  let lambda = L;
  for (let turn = 0; turn < 200; turn += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinS = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL);
    if (sinS === 0) return 0;
    const cosS = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (cosU1 * cosU2 * sinL) / sinS;
    const cos2A = 1 - sinA * sinA;
    const cos2M = cos2A === 0 ? 0 : cosS - (2 * sinU1 * sinU2) / cos2A;
    const C = (FLATTENING / 16) * cos2A * (4 + FLATTENING * (4 - 3 * cos2A));
    const next = L + (1 - C) * FLATTENING * sinA * (sigma + C * sinS * (cos2M + C * cosS * (2 * cos2M ** 2 - 1)));
    const settled = Math.abs(next - lambda) < 1e-12;
    lambda = next;
    if (!settled) continue;
    const u2 = (cos2A * (MAJOR ** 2 - minor ** 2)) / minor ** 2;
    const A = 1 + (u2 / 16384) * (4096 + u2 * (u2 * (320 - 175 * u2) - 768));
    const B = (u2 / 1024) * (256 + u2 * (u2 * (74 - 47 * u2) - 128));
    const curve = cosS * (2 * cos2M ** 2 - 1) - (B / 6) * cos2M * (4 * sinS ** 2 - 3) * (4 * cos2M ** 2 - 3);
    return (minor * A * (sigma - B * sinS * (cos2M + (B / 4) * curve))) / 1000;
  }
  throw new Error(`No geodesic between ${lon1},${lat1} and ${lon2},${lat2}: expected places that are not opposite`);
}
