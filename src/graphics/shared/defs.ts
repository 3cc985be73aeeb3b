import { HUES } from './hues.ts';

/**
 * Patterns that fills refer to: hatching for what is missing, contested or Russian ground, dots for the countries that
 * sanction. Once per document; colours come from the sheet. Pattern units are user units of the drawing.
 */
export const DEFS = [
  '<defs>',
  ...(['ink', ...HUES] as const).map(
    (hue) =>
      `<pattern id="hatch-${hue}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
      `<path d="M0 3H6" class="s-${hue}" stroke-width="1.4"/></pattern>`,
  ),
  '<pattern id="dots-west" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1" class="f-west"/></pattern>',
  '</defs>',
].join('');
