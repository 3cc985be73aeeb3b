import type { Cell, Description, Words } from '../shared/scene.ts';
import { describeFlows } from '../flows/describe.ts';
import type { AtlasModel, Term } from './model.ts';

function say(term: Term, words: Words): Cell {
  const [kind, ...rest] = term.split(':');
  const id = rest.join(':');
  if (kind === 'country') return { text: words.country(id) };
  if (kind === 'place') return { text: words.place(id) };
  if (kind === 'claim') return { text: words.claim(id) };
  return { text: words.t(id) };
}

/** The sentence is the step's own (`text` in its labels); the table says who and what the map shows. */
export function describeAtlas(model: AtlasModel, words: Words): Description {
  // Arrows of a width are figures: they speak for themselves.
  if (model.flows && model.flows.kind !== 'schematic') return describeFlows(model.flows, words);
  const { columns, rows, sources } = model.table;
  return {
    text: words.t('text'),
    table: {
      columns: columns.map((term) => say(term, words).text),
      rows: rows.map((row) => row.map((term) => say(term, words))),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: [...sources],
    },
  };
}
