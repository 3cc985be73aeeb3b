import type { Mark } from './scene.ts';

export type Anchor = 'start' | 'middle' | 'end';

/** Writes a text mark: its key, the place of its baseline (user units), its words, classes, anchor and font size. */
export type TextPen = (
  key: string,
  x: number,
  y: number,
  content: string,
  style?: string,
  anchor?: Anchor,
  size?: number,
) => Mark;

/** A pen that writes in one font size unless told otherwise. */
export const textPen =
  (usual: number): TextPen =>
  (key, x, y, content, style = '', anchor = 'start', size = usual) => ({
    key,
    tag: 'text',
    attrs: {
      ...(style ? { class: style } : {}),
      x,
      y,
      'font-size': size,
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    },
    text: content,
  });
