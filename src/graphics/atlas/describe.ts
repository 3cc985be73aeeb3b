import { isClaimId } from '../../data/claim-ids.ts';
import { isCountryCode, isPlaceId } from '../../i18n/names.ts';
import type { Description, Words } from '../shared/scene.ts';
import { wordsCell, type Cell, type Column, type ColumnType } from '../shared/table.ts';
import type { AtlasModel, Term } from './model.ts';

interface Said {
  cell: Cell;
  type: ColumnType;
}

const partsOf = (term: Term): [kind: string, id: string] => {
  const colon = term.indexOf(':');
  return [term.slice(0, colon), term.slice(colon + 1)];
};

/** @param heads whether the term heads its row: a label then stands for a row of the record, "row-" left out */
function say(term: Term, words: Words, heads: boolean): Said {
  const [kind, id] = partsOf(term);
  if (kind === 'country' && isCountryCode(id)) return { cell: { text: words.country(id), value: id }, type: 'code' };
  if (kind === 'place' && isPlaceId(id)) return { cell: { text: words.place(id), value: id }, type: 'code' };
  if (kind === 'claim' && isClaimId(id)) return words.claimCell(id);
  const text = words.t(id);
  return heads
    ? { cell: { text, value: id.replace(/^row-/, '') }, type: 'code' }
    : { cell: wordsCell(text), type: 'text' };
}

/** A column of what is said in it: of their one type if they have one, of words otherwise. */
function columnOf(term: Term, said: readonly Said[], words: Words): { column: Column; cells: Cell[] } {
  const [, key] = partsOf(term);
  const [first = 'text', ...others] = new Set(said.map(({ type }) => type));
  const type = others.length === 0 ? first : 'text';
  const column = { id: key.replace(/^column-/, ''), label: words.t(key), type };
  if (type === 'text') return { column, cells: said.map(({ cell }) => wordsCell(cell.text)) };
  const cells = said.map(({ cell }) => cell);
  const [unit, ...differ] = new Set(cells.map((cell) => cell.unit));
  if (unit === undefined || differ.length > 0) return { column, cells };
  return { column: { ...column, unit }, cells: cells.map(({ text, value }) => ({ text, value })) };
}

/** The sentence is the step's own (`text` in its labels); the table says who and what the map shows. */
export function describeAtlas(model: AtlasModel, words: Words): Description {
  const { columns, rows, sources } = model.table;
  const told = columns.map((term, at) => {
    const said = rows.flatMap((row) => row[at] ?? []).map((cell) => say(cell, words, at === 0));
    return columnOf(term, said, words);
  });
  return {
    text: words.t('text'),
    table: {
      columns: told.map(({ column }) => column),
      rows: rows.map((_, row) => told.flatMap(({ cells }) => cells[row] ?? [])),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: [...sources],
    },
  };
}
