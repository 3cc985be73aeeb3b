import { textWidth, wrap } from '../shared/measure.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { SIDES, type QuotesModel, type Side } from './model.ts';

const HUES: Record<Side, string> = { washington: 'west', astana: 'kaz' };

export function layout(model: QuotesModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  return { marks: frame.name === 'phone' ? stacked(model, frame, words) : facing(model, frame, words) };
}

const said = (
  key: string,
  x: number,
  y: number,
  size: number,
  content: string,
  style: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Mark => ({
  key,
  tag: 'text',
  attrs: { ...(style ? { class: style } : {}), x, y, 'font-size': size, 'text-anchor': anchor },
  text: content,
});

/** Letters set wide apart are wider than they measure: spacing is 0.22 em. */
const capitals = (content: string, size: number): number =>
  textWidth(content.toUpperCase(), size, 'serif-strong') + content.length * size * 0.22;

/** One column under the other: the speaker's name on a rule of his colour, then his lines. */
function stacked(model: QuotesModel, frame: Frame, words: Words): Mark[] {
  const { box } = frame;
  const { font: small } = frame;
  const font = 15.5;
  const line = font * 1.22;
  const indent = font * 0.95;
  const sides = SIDES.map((side) => ({
    side,
    texts: model.matters.map((matter) => wrap(words.t(`${side}-${matter}-short`), box.width - indent, font, 'serif')),
  }));
  const count = sides.reduce((sum, { texts }) => sum + texts.reduce((lines, text) => lines + text.length, 0), 0);
  const heads = small * 2.3;
  const air = (box.height - count * line - heads * 2) / (model.matters.length * 2 + 1);
  const marks: Mark[] = [];
  let y = box.y;
  for (const { side, texts } of sides) {
    const hue = HUES[side];
    marks.push(
      {
        key: `rule-${side}`,
        tag: 'line',
        attrs: { class: `s-${hue}`, 'stroke-width': 3, x1: box.x, x2: box.x + box.width, y1: y + 1.5, y2: y + 1.5 },
      },
      said(`name-${side}`, box.x, y + small * 1.6, small, words.t(`${side}-name`), `t-name t-${hue}`),
      said(`who-${side}`, box.x + box.width, y + small * 1.6, small, words.t(`${side}-who`), 't-muted', 'end'),
    );
    y += heads;
    texts.forEach((lines, row) => {
      const matter = model.matters[row] ?? '';
      marks.push({
        key: `stroke-${side}-${matter}`,
        tag: 'line',
        attrs: {
          class: `s-${hue}`,
          'stroke-width': 1.5,
          x1: box.x,
          x2: box.x + font * 0.5,
          y1: y + line * 0.5,
          y2: y + line * 0.5,
        },
      });
      lines.forEach((text, index) => {
        marks.push({
          ...said(`${side}-${matter}-${index}`, box.x + indent, y + index * line + font * 0.92, font, text, 't-serif'),
          cell: [row, SIDES.indexOf(side) + 1],
        });
      });
      y += lines.length * line + air;
    });
    y += air;
  }
  return marks;
}

/** The two face each other across the matters they speak of. */
function facing(model: QuotesModel, frame: Frame, words: Words): Mark[] {
  const { box, name } = frame;
  const font = name === 'wide' ? 21 : name === 'social' ? 26 : name === 'card' ? 14.6 : frame.font * 1.1;
  const small = name === 'wide' ? 15 : name === 'social' ? 21 : frame.font;
  const line = font * (name === 'card' ? 1.2 : 1.27);
  const gutter = font * (name === 'social' ? 2.4 : 1.8);
  const measure = (box.width - gutter) / 2;
  const left: Record<Side, number> = { washington: box.x, astana: box.x + measure + gutter };
  const short = name === 'social' ? '-short' : '';

  const texts = model.matters.map((matter) => ({
    matter,
    columns: SIDES.map((side) => ({ side, lines: wrap(words.t(`${side}-${matter}${short}`), measure, font, 'serif') })),
  }));
  const rows = texts.map(({ columns }) => Math.max(...columns.map(({ lines }) => lines.length)) * line);
  const titles = SIDES.map((side) => ({ side, title: words.t(`${side}-name`), who: words.t(`${side}-who`) }));
  const fits = titles.every(
    ({ title, who }) => capitals(title, small * 1.1) + small * 0.6 + textWidth(who, small) <= measure,
  );
  const heads = small * (fits ? 3.1 : 4.3);
  const label = name === 'social' ? 0 : small * 1.6;
  const spare =
    (box.height - heads - rows.reduce((sum, height) => sum + height, 0) - label * rows.length) / rows.length;
  const air = Math.min(spare, font * 2);

  const marks: Mark[] = [];
  for (const { side, title, who } of titles) {
    const x = left[side];
    const hue = HUES[side];
    marks.push(
      {
        key: `rule-${side}`,
        tag: 'line',
        attrs: {
          class: `s-${hue}`,
          'stroke-width': small / 4.5,
          x1: x,
          x2: x + measure,
          y1: box.y + small / 9,
          y2: box.y + small / 9,
        },
      },
      said(`name-${side}`, x, box.y + small * 1.65, small * 1.1, title, `t-name t-${hue}`),
      said(
        `who-${side}`,
        fits ? x + measure : x,
        box.y + small * (fits ? 1.65 : 2.9),
        small,
        who,
        't-muted',
        fits ? 'end' : 'start',
      ),
    );
  }
  let y = box.y + heads;
  texts.forEach(({ matter, columns }, row) => {
    if (label > 0) marks.push(said(`matter-${matter}`, box.x, y + small * 0.9, small, words.t(matter), 't-muted'));
    if (row > 0 || label > 0) {
      const ruleY = label > 0 ? y - small * 0.5 : y - air / 2;
      marks.push({
        key: `rule-${matter}`,
        tag: 'line',
        attrs: { class: 'axis', x1: box.x, x2: box.x + box.width, y1: ruleY, y2: ruleY },
      });
    }
    for (const { side, lines } of columns) {
      lines.forEach((text, index) => {
        marks.push({
          ...said(
            `${side}-${matter}-${index}`,
            left[side],
            y + label + index * line + font * 0.9,
            font,
            text,
            't-serif',
          ),
          cell: [row, SIDES.indexOf(side) + 1],
        });
      });
    }
    y += label + (rows[row] ?? 0) + air;
  });
  return marks;
}
