import { numbersOf } from './numbers.ts';
import type { Point } from './places.ts';

/** A mark of a drawing that stands for a cell of the figure's table, or a vertex of a line that does. */
export interface Stop {
  element: SVGGraphicsElement;
  /** Of the table, from 0, headings not counted. */
  row: number;
  column: number;
  /** The vertex of a line, in the mark's own units. */
  vertex?: Point;
}

/** A stop on screen, px from the corner of the stage: its middle, and its edges. */
export interface PlacedStop extends Point {
  stop: Stop;
  top: number;
  bottom: number;
}

/** Half the height of a vertex, px. */
const DOT = 6;

/** The vertices of a polyline, or of a path made of M and L alone. */
function verticesOf(line: Element): Point[] {
  const numbers = numbersOf(line.getAttribute('points') ?? line.getAttribute('d') ?? '');
  return Array.from({ length: numbers.length >> 1 }, (_, at) => ({
    x: numbers[2 * at] ?? 0,
    y: numbers[2 * at + 1] ?? 0,
  }));
}

/** The stops of a drawing in the table's order, column by column; a line gives one for each of its vertices. */
export function stopsIn(drawing: SVGSVGElement): Stop[] {
  const cells = [...drawing.querySelectorAll<SVGGraphicsElement>('[data-cell]')].map((element): Stop => {
    const [row = 0, column = 0] = numbersOf(element.getAttribute('data-cell') ?? '');
    return { element, row, column };
  });
  const lines = [...drawing.querySelectorAll<SVGGraphicsElement>('[data-series]')].flatMap((element) => {
    const column = Number(element.getAttribute('data-series'));
    return verticesOf(element).map((vertex, row): Stop => ({ element, row, column, vertex }));
  });
  return [...cells, ...lines].sort((one, other) => one.column - other.column || one.row - other.row);
}

const clamp = (length: number, most: number): number => Math.min(Math.max(length, 0), most);

/** Where stops are on screen; what runs past the edges of the stage is where it can be seen. @param stage in the window */
export function placed(stops: readonly Stop[], stage: Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>): PlacedStop[] {
  const matrices = new Map<Element, DOMMatrix | null>();
  return stops.flatMap((stop): PlacedStop[] => {
    const { element, vertex } = stop;
    if (!vertex) {
      const box = element.getBoundingClientRect();
      const [left, right] = [box.left, box.right].map((x) => clamp(x - stage.x, stage.width)) as [number, number];
      const [top, bottom] = [box.top, box.bottom].map((y) => clamp(y - stage.y, stage.height)) as [number, number];
      return [{ stop, x: (left + right) / 2, y: (top + bottom) / 2, top, bottom }];
    }
    let matrix = matrices.get(element);
    if (matrix === undefined) matrices.set(element, (matrix = element.getScreenCTM()));
    if (!matrix) return [];
    const x = matrix.a * vertex.x + matrix.c * vertex.y + matrix.e - stage.x;
    const y = matrix.b * vertex.x + matrix.d * vertex.y + matrix.f - stage.y;
    return [{ stop, x, y, top: y - DOT, bottom: y + DOT }];
  });
}

/** What a readout says of a stop. */
export interface Said {
  value: string;
  /** What it is the value of: the headings of its row and of its column. */
  headings: string[];
}

/** Reads a stop in the table of its figure; a row's own heading stands for the whole row. */
export function saidIn(table: Element | null | undefined, { row, column }: Stop): Said | undefined {
  const line = table?.querySelector('tbody')?.children[row];
  const cell = line?.children[column];
  if (!table || !line || !cell) return undefined;
  const [heading, ...values] = [...line.children].map((each) => each.textContent);
  const over = column > 0 ? table.querySelector('thead tr')?.children[column]?.textContent : undefined;
  return {
    value: column > 0 ? cell.textContent : values.filter(Boolean).join(' · '),
    headings: [heading ?? '', over ?? ''].filter(Boolean),
  };
}
