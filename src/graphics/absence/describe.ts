import type { Description, Words } from '../shared/scene.ts';
import { wordsCell, type Cell } from '../shared/table.ts';
import { QUESTIONS, type AbsenceModel } from './model.ts';

/** The three questions and what is missing from the record; of the first, the ceilings besides. */
export const describe = (_: AbsenceModel, words: Words): Description => ({
  text: words.t('text'),
  table: {
    columns: [
      { id: 'question', label: words.t('column-question'), type: 'code' },
      { id: 'state', label: words.t('column-state'), type: 'text' },
    ],
    rows: QUESTIONS.map((question): Cell[] => [
      { text: words.t(question), value: question },
      wordsCell(
        words.t(`${question}-small`) +
          (question === 'share' ? ` (${words.t('share-kazakhstan')}, ${words.t('share-three')})` : ''),
      ),
    ]),
    reporter: words.t('reporter'),
    basis: 'told',
    sources: ['S01', 'S16'],
  },
});
