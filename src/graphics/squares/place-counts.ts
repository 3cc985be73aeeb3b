import type { PlacedView } from './place.ts';
import type { SquaresModel } from './model.ts';
import { stack, widthOf, type Column, type StackedSaying, type Saying } from './sayings.ts';
import type { Terms } from './terms.ts';
import { footOf, reachOf, type Ground } from './world.ts';

type CountName = 'advanced' | 'microchips';

/** Between a block and its label, in sizes of text. */
const AIR = 0.5;

interface CountSayings {
  ratio: Saying;
  interval: Saying;
  under: Saying[];
}

function sayingsOf(name: CountName, model: SquaresModel, { words, sizes }: Terms): CountSayings {
  const { low, high } = model[name];
  const { font: size, ratio, brief } = sizes;
  const interval = words.t('interval', { low: words.number(low, 0), high: words.number(high, 0) });
  return {
    ratio: { key: `${name}-ratio`, content: words.t(`${name}-ratio`), size: ratio, strong: true, tone: 't-kaz' },
    interval: { key: `${name}-interval`, content: interval, size, tone: 't-muted' },
    under: [
      { key: `${name}-values`, content: words.t(brief ? `${name}-values` : `${name}-years`), size, strong: true },
      { key: `${name}-who`, content: words.t(`${name}-who`), size, tone: 't-muted' },
    ],
  };
}

/** A count's label: the interval stands beside the ratio where the column is wide enough, under it where it is not. */
function placeLabel({ ratio, interval, under }: CountSayings, column: Column, top: number) {
  const past = widthOf(ratio) + interval.size * 0.45;
  if (column.anchor === 'end' || past + widthOf(interval) > column.width)
    return stack([ratio, interval, ...under], column, top);
  const { sayings, bottom } = stack([ratio, ...under], column, top);
  const [first, ...rest] = sayings;
  const beside: StackedSaying[] = stack([interval], { ...column, x: column.x + past }, top).sayings.map((said) => ({
    ...said,
    y: first?.y ?? said.y,
  }));
  return { sayings: [...(first ? [first] : []), ...beside, ...rest], bottom };
}

/** The two counts side by side, each with its label under it; in a low frame the other's is beside it. */
export function placeCounts(model: SquaresModel, { advanced, microchips }: Ground, terms: Terms): PlacedView {
  const { words, beside, corner, foot, frame, sizes } = terms;
  const { box } = frame;
  const { font } = sizes;
  const air = font * AIR;
  const [narrow, broad] = [sayingsOf('advanced', model, terms), sayingsOf('microchips', model, terms)];
  /** The scale that leaves room under the other count for its label, set that wide. */
  const scaleFor = (width: number): number => {
    const room = beside ? 1 : placeLabel(broad, { x: 0, width }, 0).bottom + air;
    return Math.min((corner.x - box.x) / reachOf(microchips.box), (foot - corner.y - room) / microchips.box.height);
  };
  const k = scaleFor(microchips.box.width * scaleFor(box.width / 2));
  const left = corner.x - reachOf(microchips.box) * k;
  const right = corner.x + (microchips.box.x + microchips.box.width) * k;
  const own: Column = { x: right + font, width: corner.x - right - font };
  const label = placeLabel(narrow, own, corner.y + advanced.box.height * k + air);
  const why: Saying = { key: 'why', content: words.t('why'), size: font, tone: 't-muted' };
  const other = beside
    ? placeLabel(broad, { x: left - font, width: left - font - box.x, anchor: 'end' }, corner.y)
    : placeLabel(broad, { x: left, width: right - left }, corner.y + microchips.box.height * k + air);
  const reason = beside
    ? stack([why], { x: left - font, width: (left - font - box.x) * 0.8, anchor: 'end' }, other.bottom + font * 2)
    : stack([why], own, label.bottom + font);
  return {
    view: { ...corner, k },
    said: [
      { by: footOf(advanced.box), sayings: label.sayings },
      { by: footOf(microchips.box), sayings: other.sayings },
      { by: footOf(beside ? microchips.box : advanced.box), sayings: reason.sayings },
    ],
  };
}
