import { wrap } from '../shared/measure.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import type { Tool, ToolsModel } from './model.ts';
import { hundredth } from '../shared/round.ts';

/** Outlines in a unit square about the origin, y downwards: moves, lines and arcs as [command, ...coordinates]. */
type Outline = readonly (readonly [string, ...number[]])[];

const PORTICO: Outline = [
  ['M', -0.5, -0.14],
  ['L', 0, -0.48],
  ['L', 0.5, -0.14],
  ['Z'],
  ['M', -0.36, -0.06],
  ['L', -0.36, 0.34],
  ['M', -0.12, -0.06],
  ['L', -0.12, 0.34],
  ['M', 0.12, -0.06],
  ['L', 0.12, 0.34],
  ['M', 0.36, -0.06],
  ['L', 0.36, 0.34],
  ['M', -0.46, 0.36],
  ['L', 0.46, 0.36],
  ['M', -0.52, 0.46],
  ['L', 0.52, 0.46],
];
const WORKS: Outline = [
  ['M', -0.5, 0.46],
  ['L', -0.5, -0.06],
  ['L', -0.17, -0.3],
  ['L', -0.17, -0.06],
  ['L', 0.16, -0.3],
  ['L', 0.16, -0.06],
  ['L', 0.5, -0.3],
  ['L', 0.5, 0.46],
  ['Z'],
];
const WORKS_DETAIL: Outline = [
  ['M', -0.42, -0.14],
  ['L', -0.42, -0.5],
  ['L', -0.28, -0.5],
  ['L', -0.28, -0.24],
  ['M', -0.12, 0.46],
  ['L', -0.12, 0.16],
  ['L', 0.12, 0.16],
  ['L', 0.12, 0.46],
];
const LOCK: Outline = [
  ['M', -0.34, -0.08],
  ['L', 0.34, -0.08],
  ['L', 0.34, 0.46],
  ['L', -0.34, 0.46],
  ['Z'],
  ['M', -0.2, -0.08],
  ['L', -0.2, -0.26],
  ['A', 0.2, 0.2, 0.2, -0.26],
  ['L', 0.2, -0.08],
];
const CRATE: Outline = [
  ['M', -0.42, -0.42],
  ['L', 0.42, -0.42],
  ['L', 0.42, 0.42],
  ['L', -0.42, 0.42],
  ['Z'],
  ['M', -0.42, -0.42],
  ['L', 0.42, 0.42],
  ['M', 0.42, -0.42],
  ['L', -0.42, 0.42],
];

/** An outline of the given size about a point, as path data. */
function drawn(outline: Outline, x: number, y: number, size: number): string {
  return outline
    .map(([command, ...c]) => {
      const [a = 0, b = 0, u = 0, v = 0] = c;
      if (command === 'Z') return 'Z';
      if (command === 'A')
        return `A${hundredth(a * size)} ${hundredth(b * size)} 0 0 1 ${hundredth(x + u * size)} ${hundredth(y + v * size)}`;
      return `${command}${hundredth(x + a * size)} ${hundredth(y + b * size)}`;
    })
    .join('');
}

const arrowhead = (x: number, y: number, size: number): string =>
  `M${hundredth(x - size)} ${hundredth(y - size * 0.55)}L${hundredth(x)} ${hundredth(y)}L${hundredth(x - size)} ${hundredth(y + size * 0.55)}`;

export function layout(model: ToolsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { box, name } = frame;
  const narrow = name === 'phone';
  const font = name === 'wide' ? 17 : frame.font;
  const line = font * 1.22;
  const marks: Mark[] = [];
  const plate = narrow ? box.width : box.width * (name === 'social' ? 0.46 : 0.57);
  const gutter = font * 1.8;
  const text = (key: string, x: number, y: number, content: string, style: string, anchor = 'start'): void => {
    marks.push({
      key,
      tag: 'text',
      attrs: { ...(style ? { class: style } : {}), x, y, 'font-size': font, 'text-anchor': anchor },
      text: content,
    });
  };

  // Who stands in each column, said once.
  const actors = [
    { id: 'washington', tone: 't-west', at: 0.13 },
    { id: 'firm', tone: 't-hub', at: 0.52 },
    { id: 'russia', tone: 't-rus', at: 0.88 },
  ] as const;
  const heads = actors.map(({ id }) =>
    wrap(words.t(`actor-${id}`), plate * (narrow ? 0.5 : id === 'firm' ? 0.34 : 0.32), font, 'sans-strong'),
  );
  const headLines = Math.max(...heads.map(({ length }) => length));
  actors.forEach(({ id, tone, at }, index) => {
    const said = heads[index] ?? [];
    const anchor = index === 0 ? 'start' : index === 2 ? 'end' : 'middle';
    const x = box.x + (index === 0 ? 0 : index === 2 ? plate : plate * at);
    said.forEach((part, row) =>
      text(
        `actor-${id}-${row}`,
        x,
        box.y + font + (headLines - said.length + row) * line,
        part,
        `t-strong ${tone}`,
        anchor,
      ),
    );
  });

  const top = box.y + headLines * line + font * 0.5;
  const height = (box.y + box.height - top) / model.tools.length;
  model.tools.forEach((tool, row) => {
    const y = top + height * row;
    marks.push({
      key: `rule-${tool}`,
      tag: 'line',
      attrs: { class: 'axis', x1: box.x, x2: box.x + box.width, y1: y, y2: y },
    });
    const room = narrow ? box.width : box.width - plate - gutter;
    const title = wrap(words.t(`${tool}-title`), room, font, 'sans-strong');
    const caption = wrap(words.t(narrow ? `${tool}-short` : `${tool}-caption`), room, font);
    const block = (title.length + caption.length) * line;
    const x = narrow ? box.x : box.x + plate + gutter;
    let baseline = (narrow ? y + line * 0.1 : y + (height - block) / 2) + font * 0.95;
    title.forEach((part, index) => {
      text(`${tool}-title-${index}`, x, baseline, part, 't-strong');
      baseline += line;
    });
    caption.forEach((part, index) => {
      text(`${tool}-caption-${index}`, x, baseline, part, '');
      baseline += line;
    });
    const drawTop = narrow ? y + block + line * 0.35 : y + font * 0.6;
    const drawHeight = y + height - font * 0.5 - drawTop;
    marks.push(
      ...scene(tool, box.x, plate, drawTop + drawHeight / 2, Math.min(drawHeight / 1.44, plate * 0.165), row, font),
    );
  });
  return { marks };
}

/** One tool drawn: Washington, the firm, the Russian buyer, and what passes or no longer passes between them. */
function scene(tool: Tool, left: number, width: number, y: number, size: number, row: number, font: number): Mark[] {
  const [west, firm, east] = [left + size * 0.55, left + width * 0.52, left + width - size * 0.55];
  const pen = Math.max(size / 44, font / 12);
  const heavy = pen * 2;
  const head = size * 0.17;
  const ring = size * 0.68;
  const path = (key: string, style: string, d: string, stroke: number): Mark => ({
    key: `${tool}-${key}`,
    tag: 'path',
    attrs: { class: style, 'stroke-width': hundredth(stroke), d },
  });
  const [from, to] = [west + size * 0.66, firm - ring - pen];
  const middle = (from + to) / 2;
  const punished = tool === 'secondary';
  const [out, into] = [firm + ring + pen, east - size * 0.52];
  const dealing = [
    path(
      'dealing',
      punished ? 'line s-rus' : 'line s-muted dots',
      `M${hundredth(out)} ${hundredth(y)}H${hundredth(into)}`,
      punished ? heavy : pen * 1.4,
    ),
    path(
      'dealing-head',
      punished ? 'line s-rus' : 'line s-muted',
      arrowhead(into, y, head),
      punished ? heavy : pen * 1.2,
    ),
  ];
  const marks: Mark[] = [
    path('washington', 'f-none s-west', drawn(PORTICO, west, y, size), pen),
    { ...path('firm', 'f-hub-soft s-hub-ink', drawn(WORKS, firm, y - size * 0.02, size * 0.74), pen), cell: [row, 2] },
    path('firm-detail', 'f-none s-hub-ink', drawn(WORKS_DETAIL, firm, y - size * 0.02, size * 0.74), pen),
    path(
      'russia',
      punished ? 'f-rus-hatch s-rus-ink' : 'f-none s-rus',
      drawn(WORKS, east, y - size * 0.02, size * 0.74),
      pen,
    ),
    path(
      'russia-detail',
      punished ? 'f-paper s-rus-ink' : 'f-none s-rus',
      drawn(WORKS_DETAIL, east, y - size * 0.02, size * 0.74),
      pen,
    ),
    ...dealing,
  ];
  const circle = (style: string, stroke: number): Mark => ({
    key: `${tool}-ring`,
    tag: 'circle',
    attrs: { class: style, 'stroke-width': hundredth(stroke), cx: firm, cy: y, r: ring },
  });
  switch (tool) {
    case 'block':
      marks.push(
        path('arrow', 'line s-west', `M${hundredth(from)} ${hundredth(y)}H${hundredth(to)}`, heavy),
        path('arrow-head', 'line s-west', arrowhead(to, y, head), heavy),
        circle('f-none s-west', heavy * 1.3),
        {
          ...path('lock', 'f-paper s-west', drawn(LOCK, middle, y - size * 0.02, size * 0.44), pen * 1.4),
          cell: [row, 3],
        },
      );
      break;
    case 'entity-list': {
      const bar = middle + size * 0.22;
      marks.push(
        path('arrow', 'line s-west', `M${hundredth(from)} ${hundredth(y)}H${hundredth(bar - pen)}`, heavy),
        path(
          'beyond',
          'line s-muted dots',
          `M${hundredth(bar + size * 0.14)} ${hundredth(y)}H${hundredth(to + size * 0.16)}`,
          pen * 1.4,
        ),
        path(
          'bar',
          'line s-ink',
          `M${hundredth(bar)} ${hundredth(y - size * 0.42)}V${hundredth(y + size * 0.42)}`,
          heavy * 2,
        ),
        {
          ...path('crate', 'f-paper s-west', drawn(CRATE, (from + bar) / 2 - size * 0.06, y, size * 0.34), pen * 1.2),
          cell: [row, 3],
        },
      );
      break;
    }
    case 'secondary':
      marks.push(
        path('arrow', 'line s-west dash', `M${hundredth(from)} ${hundredth(y)}H${hundredth(to - pen)}`, heavy),
        path('arrow-head', 'line s-west', arrowhead(to, y, head), heavy),
        circle('f-none s-west dash', heavy),
        {
          ...path('crate', 'f-paper s-rus-ink', drawn(CRATE, (out + into - head) / 2, y, size * 0.3), pen * 1.2),
          cell: [row, 3],
        },
      );
      break;
  }
  return marks;
}
