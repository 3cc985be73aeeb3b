import type { Mark } from '../graphics/shared/scene.ts';

/** A drawing of the explorer is made for one of two widths, in px at scale 1. */
export interface Sheet {
  width: number;
  font: number;
}

export const SHEETS = { narrow: { width: 360, font: 14 }, wide: { width: 960, font: 16 } } as const;
/** The same for the map, which is drawn larger than it is shown. */
export const MAP_SHEETS = { narrow: { width: 360, font: 14 }, wide: { width: 1200, font: 19 } } as const;
export type SheetName = keyof typeof SHEETS;

/** A mark that stands for something: what is pointed at in one view is shown in the others. */
export interface Drawn extends Mark {
  /** The destination it is about. */
  to?: string;
  /** The member state it is about. */
  member?: string;
}

/** A drawing, its size and that of its text. */
export interface Picture {
  width: number;
  height: number;
  font: number;
  marks: Drawn[];
}

/** How a destination is drawn: its colour, and its dashes where a colour is shared. */
export const LOOKS: Readonly<Record<string, { hue: 'kaz' | 'rus' | 'hub'; dash?: string }>> = {
  KAZ: { hue: 'kaz' },
  RUS: { hue: 'rus' },
  KGZ: { hue: 'hub' },
  ARM: { hue: 'hub', dash: '7 3' },
  GEO: { hue: 'hub', dash: '2 3' },
};

export const text = (
  key: string,
  x: number,
  y: number,
  content: string,
  {
    anchor = 'start',
    className = '',
    ...rest
  }: { anchor?: string; className?: string } & Omit<Partial<Drawn>, 'anchor'> = {},
): Drawn => ({
  key,
  tag: 'text',
  attrs: {
    x,
    y,
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...(className ? { class: className } : {}),
  },
  text: content,
  ...rest,
});
