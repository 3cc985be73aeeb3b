import { textWidth, wrap } from '../shared/measure.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { CLUBS, type ClubsModel } from './model.ts';
import { textPen } from '../shared/text.ts';

const HUES: Record<string, string> = {
  KAZ: 'kaz',
  RUS: 'rus',
  ARM: 'hub',
  KGZ: 'hub',
  UZB: 'hub',
  TUR: 'east',
  CHN: 'east',
};

/** Which capital each group of columns ties Astana to; first and last column. */
const SIDES = [
  ['moscow', 0, 2],
  ['beijing', 3, 3],
  ['ankara', 4, 4],
  ['brussels', 5, 5],
] as const;

export function layout(model: ClubsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { box, name } = frame;
  const narrow = name === 'phone';
  const font = name === 'wide' ? 17 : name === 'social' ? 22 : frame.font;
  const small = name === 'wide' ? 15 : name === 'card' ? font * 0.85 : font;
  const line = small * 1.18;
  const text = textPen(font);

  const names = Math.max(
    ...model.rows.map(({ country }) =>
      textWidth(words.country(country), font, country === 'KAZ' ? 'sans-strong' : 'sans'),
    ),
  );
  const left = box.x + names + font * 0.9;
  const step = (box.x + box.width - left) / CLUBS.length;
  const column = (index: number): number => left + step * (index + 0.5);
  const full = name === 'wide' || name === 'card' || name === 'print';
  const heads = CLUBS.map((club) => (full ? wrap(words.t(`${club}-name`), step * 0.94, small) : []));
  const headLines = Math.max(...heads.map((lines) => lines.length));
  const sides = narrow ? 0 : font * 1.6;
  const headTop = box.y + sides;
  const top = headTop + font * 1.15 + headLines * line + font * 0.3;
  const keyHeight = font * 1.75;
  const pitch = (box.y + box.height - keyHeight - top) / model.rows.length;
  const row = (index: number): number => top + pitch * (index + 0.5);
  const radius = Math.min(pitch * 0.34, font * 0.62);

  const marks: Mark[] = [];
  if (!narrow) {
    marks.push(text('side', box.x, box.y + font * 0.85, words.t('side'), 't-muted'));
    for (const [side, from, to] of SIDES) {
      const [x1, x2] = [column(from) - step * 0.44, column(to) + step * 0.44];
      marks.push(
        text(`side-${side}`, (x1 + x2) / 2, box.y + font * 0.85, words.t(`side-${side}`), 't-muted', 'middle'),
        {
          key: `side-${side}-rule`,
          tag: 'line',
          attrs: { class: 'leader', x1, x2, y1: box.y + font * 1.25, y2: box.y + font * 1.25 },
        },
      );
    }
  }
  CLUBS.forEach((club, index) => {
    marks.push(text(`club-${club}`, column(index), headTop + font * 0.9, words.t(club), 't-strong', 'middle'));
    (heads[index] ?? []).forEach((part, at) => {
      marks.push(
        text(
          `club-${club}-${at}`,
          column(index),
          headTop + font * 0.9 + (at + 1) * line,
          part,
          't-muted',
          'middle',
          small,
        ),
      );
    });
  });

  const rules: Mark[] = [];
  const ties: Mark[] = [];
  model.rows.forEach(({ country, ties: held }, index) => {
    const own = country === 'KAZ';
    const hue = HUES[country] ?? 'muted';
    const tone = HUES[country] ? ` t-${hue}` : '';
    rules.push({
      key: `row-${country}`,
      tag: 'line',
      attrs: {
        class: 'axis',
        x1: box.x,
        x2: box.x + box.width,
        y1: row(index) + pitch / 2,
        y2: row(index) + pitch / 2,
      },
    });
    if (own) {
      rules.push({
        key: 'string-KAZ',
        tag: 'line',
        attrs: {
          class: 's-kaz',
          'stroke-width': radius * 0.4,
          x1: column(0),
          x2: column(CLUBS.length - 1),
          y1: row(index),
          y2: row(index),
        },
      });
    }
    marks.push(
      text(
        `country-${country}`,
        box.x,
        row(index) + font * 0.34,
        words.country(country),
        own ? 't-strong t-kaz' : tone.trim(),
      ),
    );
    held.forEach((tie, at) => {
      ties.push({
        key: `tie-${country}-${CLUBS[at] ?? ''}`,
        tag: 'circle',
        attrs: {
          class: tie === 'member' ? `f-${hue}` : tie === 'observer' ? `f-paper s-${hue}` : 'f-muted',
          ...(tie === 'observer' ? { 'stroke-width': radius * 0.28 } : {}),
          cx: column(at),
          cy: row(index),
          r: tie === 'member' ? radius * (own ? 1.15 : 1) : tie === 'observer' ? radius * 0.86 : radius * 0.16,
        },
        cell: [index, at + 1],
      });
    });
  });

  // The key, in one line under the rows.
  const base = box.y + box.height - font * 0.45;
  const middle = base - font * 0.34;
  const parts = (['member', 'observer', 'none'] as const).map((tie) => ({
    tie,
    said: words.t(narrow ? `${tie}-short` : `${tie}-key`),
  }));
  let x = box.x;
  for (const { tie, said } of parts) {
    const r = radius * (tie === 'none' ? 0.16 : tie === 'observer' ? 0.86 : 1);
    ties.push({
      key: `key-${tie}`,
      tag: 'circle',
      attrs: {
        class: tie === 'observer' ? 'f-paper s-ink' : 'f-ink',
        ...(tie === 'observer' ? { 'stroke-width': radius * 0.28 } : {}),
        cx: x + radius,
        cy: middle,
        r,
      },
    });
    marks.push(text(`key-${tie}-text`, x + radius * 2 + font * 0.4, base, said, 't-muted'));
    x += radius * 2 + font * 0.4 + textWidth(said, font) + font * (narrow ? 0.8 : 1.5);
  }
  return { marks: [...rules, ...ties, ...marks] };
}
