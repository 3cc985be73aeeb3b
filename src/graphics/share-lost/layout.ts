import { textWidth, wrap } from '../shared/measure.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import type { Estimate, ShareLostModel } from './model.ts';
import { textPen } from '../shared/text.ts';
import { tenth } from '../shared/round.ts';

export function layout(model: ShareLostModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { box, name } = frame;
  const narrow = name === 'phone';
  const brief = narrow || name === 'social';
  const font = name === 'wide' ? 17 : name === 'social' ? 21 : frame.font;
  const large = name === 'wide' ? 24 : narrow ? font : font * 1.15;
  const line = font * 1.22;
  const text = textPen(font);
  const percent = (value: number): number => box.x + (box.width * value) / 100;
  const amounts = { lost: words.money(model.lost, 'EUR'), gained: words.money(model.gained, 'EUR') };

  const top = box.y + line * 1.6;
  const foot = box.y + box.height - line * 1.5;
  const gap = narrow ? 2 : 3;
  // The note stands between what was known and what came after it.
  const known = 1;
  const divide = line * (narrow ? 1.15 : 1.5);
  const pitch = (foot - top + gap - divide) / model.estimates.length;
  const height = pitch - gap;
  const noteY = tenth(top + known * pitch - gap + divide / 2);
  const textX = percent(Math.max(...model.estimates.map(({ high }) => high))) + font * 0.8;
  const room = box.x + box.width - textX - font * 0.5;

  const marks: Mark[] = [
    text('whole', box.x, box.y + font * 0.95, words.t(brief ? 'whole-short' : 'whole'), 't-muted'),
    text('whole-value', box.x + box.width, box.y + font * 0.95, words.percent(100, 0), 't-strong', 'end'),
    ...[0, 10, 20, 50, 100].flatMap((tick): Mark[] => {
      const anchor = tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle';
      return [
        {
          key: `whole-tick-${tick}`,
          tag: 'line',
          attrs: { class: 'leader', x1: percent(tick), x2: percent(tick), y1: foot + 2, y2: foot + font * 0.45 },
        },
        text(
          `whole-tick-${tick}-text`,
          percent(tick),
          foot + font * 1.4,
          tick === 100 ? words.percent(tick, 0) : words.number(tick),
          't-muted',
          anchor,
        ),
      ];
    }),
  ];
  const note = words.t('note');
  marks.push(text('note', box.x, noteY + font * 0.34, note), {
    key: 'note-line',
    tag: 'line',
    attrs: {
      class: 's-ink',
      'stroke-width': 1.2,
      x1: tenth(box.x + textWidth(note, font) + font * 0.6),
      x2: box.x + box.width,
      y1: noteY,
      y2: noteY,
    },
  });
  const layers: Mark[] = [];
  const said: Mark[] = [];
  model.estimates.forEach((estimate, row) => {
    const y = tenth(top + row * pitch + (row < known ? 0 : divide));
    layers.push({
      key: `lost-${estimate.id}`,
      tag: 'rect',
      attrs: { class: 'f-west-soft', x: box.x, y, width: box.width, height },
      // The arrow of the map before, which lost half its width, lies down as what was lost.
      origin: 'flow-EU27-RUS',
    });
    layers.push(...share(estimate, row, box.x, percent, y, height, font));

    const value = words.t(narrow ? `${estimate.id}-short` : estimate.id);
    const who = words.t(brief ? `${estimate.id}-who-short` : `${estimate.id}-who`);
    const of = wrap(words.t(brief ? `${estimate.id}-of-short` : `${estimate.id}-of`, amounts), room, font);
    const beside = textX + textWidth(value, large, 'sans-strong') + font * 0.5;
    const fits = beside + textWidth(who, font) <= box.x + box.width - font * 0.5;
    const firstLine = Math.max(large * 1.1, line);
    const block = firstLine + (of.length + (fits ? 0 : 1)) * line;
    let baseline = y + (height - block) / 2 + firstLine * 0.8;
    said.push(text(`value-${estimate.id}`, textX, baseline, value, 't-strong', 'start', large));
    if (fits) said.push(text(`who-${estimate.id}`, beside, baseline, who));
    else said.push(text(`who-${estimate.id}`, textX, (baseline += line), who));
    of.forEach((part) => {
      baseline += line;
      said.push(text(`of-${estimate.id}-${of.indexOf(part)}`, textX, baseline, part, 't-muted'));
    });
  });
  return { marks: [...layers, ...marks, ...said] };
}

/** What an author saw come back: full where it is told, pale up to the top of a range, open under a ceiling, hatched where it is a bound. */
function share(
  { id, kind, low, high }: Estimate,
  row: number,
  x: number,
  percent: (value: number) => number,
  y: number,
  height: number,
  font: number,
): Mark[] {
  const key = `share-${id}`;
  const edge = tenth(percent(high));
  const width = edge - x;
  const cell: [number, number] = [row, 1];
  if (kind === 'about') return [{ key, tag: 'rect', attrs: { class: 'f-west', x, y, width, height }, cell }];
  if (kind === 'range') {
    const start = percent(low);
    return [
      { key, tag: 'rect', attrs: { class: 'f-west', x, y, width: start - x, height }, cell },
      {
        key: `${key}-to`,
        tag: 'rect',
        attrs: { class: 'f-west', opacity: 0.45, x: start, y, width: edge - start, height },
        cell,
      },
    ];
  }
  if (kind === 'below') {
    const arm = font * 0.5;
    const middle = tenth(y + height / 2);
    return [
      { key, tag: 'rect', attrs: { class: 'f-paper', opacity: 0.75, x, y, width, height }, cell },
      {
        key: `${key}-edge`,
        tag: 'line',
        attrs: { class: 's-west dash', 'stroke-width': 2, x1: edge, x2: edge, y1: y, y2: y + height },
      },
      {
        key: `${key}-arrow`,
        tag: 'path',
        attrs: {
          class: 'f-none s-west',
          'stroke-width': 1.8,
          d: `M${edge - 2} ${middle}H${tenth(edge - width * 0.72)}m${tenth(arm)} ${tenth(-arm * 0.7)}l${tenth(-arm)} ${tenth(arm * 0.7)}l${tenth(arm)} ${tenth(arm * 0.7)}`,
        },
      },
    ];
  }
  return [
    {
      key,
      tag: 'rect',
      attrs: {
        class: 'f-west-hatch s-west',
        'stroke-width': 1.2,
        x: x + 0.6,
        y: y + 0.6,
        width: width - 0.6,
        height: height - 1.2,
      },
      cell,
    },
  ];
}
