import type { Description, Words } from '../shared/scene.ts';
import type { Cell } from '../shared/table.ts';
import { FINDINGS, type TransitModel } from './model.ts';

/** What is drawn, and the other findings of the same study. */
export const describe = ({ sources }: TransitModel, words: Words): Description => ({
  text: words.t('describe'),
  table: {
    columns: [
      { id: 'finding', label: words.t('finding-column'), type: 'code' },
      { id: 'share', label: words.t('share-column'), type: 'number' },
    ],
    rows: FINDINGS.map((id): Cell[] => [{ text: words.t(id), value: id }, words.claimCell(id).cell]),
    reporter: words.t('reporter'),
    basis: 'told',
    sources,
  },
});
