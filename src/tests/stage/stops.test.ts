// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import { placed, saidIn, stopsIn } from '../../stage/stops.ts';
import { takeMeasures, Theatre } from './theatre.ts';

takeMeasures();

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): HTMLTableElement {
  const cells = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  document.body.innerHTML = `<table><thead>${cells('th', columns)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
  const table = document.querySelector('table');
  if (!table) throw new Error('no table');
  return table;
}

describe('the values of a drawing that can be pointed at', () => {
  it('are in the order of the table, column by column', () => {
    const stops = stopsIn(new Theatre('wide').drawing('the-others-rise'));
    const order = stops.map(({ row, column }) => column * 1000 + row);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    // Five countries, month by month.
    expect(new Set(stops.map(({ column }) => column)).size).toBe(5);
    expect(stops.length).toBeGreaterThan(5 * 60);
  });

  it.each(STEPS)('are all in the table of the figure: $id', ({ id, chapter, describe: describeStep }) => {
    const { columns, rows } = describeStep(wordsFor(chapter, id, 'en')).table;
    for (const { row, column } of stopsIn(new Theatre('wide').drawing(id))) {
      expect(row).toBeLessThan(rows.length);
      expect(column).toBeLessThan(columns.length);
    }
  });

  it('stand where their marks are on screen', () => {
    const theatre = new Theatre('wide');
    const drawing = theatre.drawing('the-others-rise');
    const [first] = stopsIn(drawing);
    if (!first?.vertex) throw new Error('no vertex');
    first.element.getScreenCTM = () => new DOMMatrix([2, 0, 0, 3, 100, 200]);
    const [place] = placed([first], new DOMRect(10, 20, 1200, 750));
    const y = first.vertex.y * 3 + 180;
    expect(place).toMatchObject({ x: first.vertex.x * 2 + 90, y, top: y - 6, bottom: y + 6 });
  });

  it('are found where they can be seen, when they run past the edges of the stage', () => {
    const [square] = stopsIn(new Theatre('wide').drawing('one-square'));
    if (!square) throw new Error('no square');
    square.element.getBoundingClientRect = () => new DOMRect(-500, 160, 1700, 1700);
    const [place] = placed([square], new DOMRect(0, 0, 1300, 800));
    expect(place).toMatchObject({ x: 600, y: 480, top: 160, bottom: 800 });
  });
});

describe('what a readout says', () => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'rect') as SVGGraphicsElement;
  const table = tableOf(
    ['Month', 'Kazakhstan', 'Armenia'],
    [
      ['January', '100', '90'],
      ['February', '120', ''],
    ],
  );

  it('is the value, under the headings of its row and column', () => {
    expect(saidIn(table, { element, row: 1, column: 1 })).toEqual({
      value: '120',
      headings: ['February', 'Kazakhstan'],
    });
  });

  it('is the whole row for the heading of a row', () => {
    expect(saidIn(table, { element, row: 0, column: 0 })).toEqual({ value: '100 · 90', headings: ['January'] });
    expect(saidIn(table, { element, row: 1, column: 0 })).toEqual({ value: '120', headings: ['February'] });
  });

  it('is nothing where the table has no such cell', () => {
    expect(saidIn(table, { element, row: 7, column: 1 })).toBeUndefined();
    expect(saidIn(table, { element, row: 0, column: 3 })).toBeUndefined();
    expect(saidIn(undefined, { element, row: 0, column: 1 })).toBeUndefined();
  });
});
