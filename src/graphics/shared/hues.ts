import type { CountryCode } from '../../i18n/names.ts';

/** The colours that mean someone: Kazakhstan, Russia, those who sanction, the countries between, the other partners. */
export const HUES = ['kaz', 'rus', 'west', 'hub', 'east'] as const;
export type Hue = (typeof HUES)[number];

/** A hue, or one of the two greys that mean nobody. */
export type Tone = Hue | 'ink' | 'muted';

/** A lighter version of a hue. */
export type Shade = 'soft';

/** Classes of marks.css. The letters of a hue are set in its ink, which is dark enough to be read. */
export type StrokeClass = `s-${Tone}` | `s-${Hue}-ink`;
export type TextClass = '' | `t-${Hue}` | 't-muted';

/** Whose colour is whose, the same in every picture. */
const HUE_OF = {
  KAZ: 'kaz',
  RUS: 'rus',
  EU27: 'west',
  USA: 'west',
  GBR: 'west',
  KGZ: 'hub',
  ARM: 'hub',
  GEO: 'hub',
  UZB: 'hub',
  TJK: 'hub',
  ARE: 'hub',
  CHN: 'east',
  TUR: 'east',
} as const satisfies Partial<Record<CountryCode, Hue>>;

/** A country or bloc that has a colour. */
export type HuedCode = keyof typeof HUE_OF;

/** The colour of a country or bloc, by ISO alpha-3 code or EU27. */
export const hueOf = <Code extends HuedCode>(code: Code): (typeof HUE_OF)[Code] => HUE_OF[code];

/** Whether a country or bloc has a colour; where it has none it is drawn as plain land, or muted. */
export const isHued = (code: string): code is HuedCode => Object.hasOwn(HUE_OF, code);

/** What the ribbons of exports are filled with: a ground so large takes the sender's deep blue. Letters on it. */
export const RIBBON = 'f-west-deep';
export const ON_RIBBON = 't-on-west';

/** Hatching, which means one thing: not known, not measured. */
export const UNKNOWN = 'f-unknown';

/** Class that fills with a tone, or with a shade of a hue. */
export function fillClass(tone: Tone): `f-${Tone}`;
export function fillClass(hue: Hue, shade: Shade): `f-${Hue}-${Shade}`;
export function fillClass(tone: Tone, shade?: Shade): string {
  return shade ? `f-${tone}-${shade}` : `f-${tone}`;
}

/** Class that strokes with a tone, or with the ink of a hue. */
export function strokeClass(tone: Tone): `s-${Tone}`;
export function strokeClass(hue: Hue, shade: 'ink'): `s-${Hue}-ink`;
export function strokeClass(tone: Tone, shade?: 'ink'): string {
  return shade ? `s-${tone}-${shade}` : `s-${tone}`;
}

/** Class of letters in a tone; ink is what letters are without one. */
export const textClass = (tone: Tone): TextClass => (tone === 'ink' ? '' : `t-${tone}`);
