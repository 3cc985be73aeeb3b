import { scaleLinear } from 'd3-scale';
import { textWidth } from '../shared/measure.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { spread } from '../shared/spread.ts';
import type { Partner, SharesModel } from './model.ts';
import { textPen } from '../shared/text.ts';
import { tenth } from '../shared/round.ts';

const HUES: Record<Partner, string> = { EU27: 'west', CHN: 'east', RUS: 'rus', TUR: 'east', USA: 'west' };
/** The three that carry the finding: heavier lines, values printed in 2021. */
const MAIN: ReadonlySet<Partner> = new Set(['EU27', 'CHN', 'RUS']);
const TOP = 40;

export function layout(model: SharesModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { box, name } = frame;
  const narrow = name === 'phone';
  const font = name === 'wide' ? 17 : frame.font;
  const line = font * 1.25;
  const unit = name === 'social' ? 1.3 : font / 15;
  /** Values printed inside the plot, where lines are near. */
  const inner = name === 'social' ? font * 0.86 : font;
  const text = textPen(font);

  const last = model.years.length - 1;
  const labels = model.lines.map(({ partner, values }) => ({
    partner,
    name: narrow ? words.t(`${partner}-short`) : words.country(partner),
    value: words.percent(values[last] ?? Number.NaN),
  }));
  const valueWidth = Math.max(...labels.map(({ value }) => textWidth(value, font, 'sans-strong')));
  const nameWidth = Math.max(...labels.map(({ name: own }) => textWidth(own, font)));
  const gap = font * (narrow ? 0.5 : 0.7);
  const axis = textWidth(words.percent(TOP, 0), font) + font * 0.5;

  const left = box.x + axis;
  const right = box.x + box.width - nameWidth - valueWidth - gap * 2 - 4;
  const top = box.y + line * 1.7;
  const foot = box.y + box.height - line * 1.35;
  const first = Number(model.years[0]);
  // A year's total stands at the middle of its year, so that the note falls where it should.
  const x = scaleLinear([first + 0.28, first + last + 0.5], [left, right]);
  const y = scaleLinear([0, TOP], [foot, top]);
  const at = (index: number): number => x(first + index + 0.5);
  const noteX = x(model.note);
  const after = model.years.indexOf(model.firstAfter);

  const ground: Mark[] = [
    {
      key: 'after-zone',
      tag: 'rect',
      attrs: { class: 'f-hatch', opacity: 0.16, x: noteX, y: top, width: right - noteX + 6 * unit, height: foot - top },
    },
    ...[0, 10, 20, 30, 40].flatMap((tick): Mark[] => [
      {
        key: `tick-${tick}`,
        tag: 'line',
        attrs: { class: tick === 0 ? 'axis-strong' : 'axis', x1: left, x2: right + 6 * unit, y1: y(tick), y2: y(tick) },
      },
      text(
        `tick-${tick}-text`,
        left - font * 0.5,
        y(tick) + font * 0.33,
        tick === TOP ? words.percent(tick, 0) : words.number(tick),
        't-muted',
        'end',
      ),
    ]),
    ...model.years.map((year, index) => {
      const bold = index === last || year === model.base;
      const shown = narrow && index % 3 !== 0 ? year.slice(2) : year;
      return text(`year-${year}`, at(index), foot + line, shown, bold ? 't-strong' : 't-muted', 'middle');
    }),
    {
      key: 'note-line',
      tag: 'line',
      attrs: { class: 's-ink', 'stroke-width': 1.4, x1: noteX, x2: noteX, y1: top - line * 0.35, y2: foot },
    },
    text('note-label', noteX - font * 0.35, box.y + font * 0.9, words.t(narrow ? 'note-short' : 'note'), '', 'end'),
    text('after', noteX + font * 0.35, box.y + font * 0.9, words.t('after'), 't-muted'),
  ];

  const lines: Mark[] = [];
  const dots: Mark[] = [];
  const values: Mark[] = [];
  model.lines.forEach(({ partner, values: shares }, column) => {
    const hue = HUES[partner];
    const main = MAIN.has(partner);
    const weight = (main ? 2.6 : 1.6) * unit;
    const points = shares.map((share, index) => `${tenth(at(index))} ${tenth(y(share))}`);
    lines.push(
      {
        key: `partner-line-${partner}`,
        tag: 'path',
        attrs: { class: `line s-${hue}`, 'stroke-width': tenth(weight), d: `M${points.slice(0, after).join('L')}` },
        origin: `flow-KAZ-${partner}`,
      },
      {
        key: `partner-line-${partner}-after`,
        tag: 'path',
        attrs: {
          class: `line dash s-${hue}`,
          'stroke-width': tenth(weight),
          d: `M${points.slice(after - 1).join('L')}`,
        },
      },
    );
    shares.forEach((share, index) => {
      const open = index >= after;
      const big = main && (index === last || model.years[index] === model.base);
      dots.push({
        key: `dot-${partner}-${model.years[index] ?? ''}`,
        tag: 'circle',
        attrs: {
          class: open ? `f-paper s-${hue}` : `f-${hue}`,
          ...(open ? { 'stroke-width': tenth(1.8 * unit) } : {}),
          cx: tenth(at(index)),
          cy: tenth(y(share)),
          r: tenth((big ? 4.6 : main ? 3.2 : 2.4) * unit),
        },
        cell: [index, column + 1],
      });
      if (main && model.years[index] === model.base) {
        const below = partner === 'CHN';
        // On the flattest sheet Russia's value stands before its point: over it runs the Union's line.
        const before = partner === 'RUS' && name === 'social';
        const valueY = y(share) + (before ? inner * 0.1 : below ? 6 * unit + inner * 0.85 : -7.5 * unit);
        const value = text(
          `value-${partner}`,
          at(index) - (before ? 10 * unit : 0),
          valueY,
          words.percent(share),
          `t-strong t-${hue} halo`,
          before ? 'end' : 'middle',
        );
        values.push({ ...value, attrs: { ...value.attrs, 'font-size': inner } });
      }
    });
  });

  const centres = spread(
    model.lines.map(({ values: shares }) => y(shares[last] ?? Number.NaN)),
    labels.map(() => line),
    top - line / 2,
    foot + line / 2,
  );
  const labelX = right + gap + 6 * unit;
  const ends = labels.flatMap(({ partner, name: own, value }, index): Mark[] => {
    const middle = (centres[index] ?? 0) + font * 0.34;
    return [
      text(`partner-share-${partner}`, labelX + valueWidth, middle, value, `t-strong t-${HUES[partner]}`, 'end'),
      text(`partner-name-${partner}`, labelX + valueWidth + gap * 0.6, middle, own, `t-${HUES[partner]}`),
    ];
  });
  return { marks: [...ground, ...lines, ...dots, ...values, ...ends] };
}
