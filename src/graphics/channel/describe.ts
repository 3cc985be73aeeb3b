import type { Description, Words } from '../shared/scene.ts';
import { missingCell, type Cell, type Column } from '../shared/table.ts';
import { afterClaim, beforeClaim, gainedClaim, LOST } from './figures.ts';
import type { ChannelModel, Partner } from './model.ts';

const number = (id: string, label: string, unit: 'EUR' | 'percent'): Column => ({ id, label, type: 'number', unit });

function columnsOf({ told, months }: ChannelModel, words: Words): Column[] {
  return [
    { id: 'partner', label: words.t('partner-column'), type: 'code' },
    number('before', words.period(months.before), 'EUR'),
    ...(told === 'before' ? [] : [number('after', words.period(months.after), 'EUR')]),
    ...(told === 'before' ? [] : [number('change', words.t('change-column'), 'EUR')]),
    ...(told === 'gained' ? [number('share', words.t('share-column'), 'percent')] : []),
  ];
}

/** Russia's row, then those of the countries that gained, once they are told; as many cells as there are columns. */
function rowsOf({ told, russia, gains }: ChannelModel, words: Words): Cell[][] {
  const row = (code: Partner, before: number, after: number): Cell[] => [
    { text: words.country(code), value: code },
    { text: words.claim(beforeClaim(code)), value: before },
    { text: words.claim(afterClaim(code)), value: after },
  ];
  const lost: Cell[] = [
    ...row('RUS', russia.before, russia.after),
    { text: `\u2212${words.claim(LOST)}`, value: -russia.lost },
  ];
  if (told !== 'gained') return [told === 'before' ? lost.slice(0, 2) : lost];
  return [
    [...lost, missingCell(words.t('none'), 'not-applicable')],
    ...gains.map(({ code, before, after, change }): Cell[] => {
      const part = (100 * change) / russia.lost;
      return [
        ...row(code, before, after),
        { text: words.claim(gainedClaim(code)), value: change },
        { text: words.percent(part, 1), value: part },
      ];
    }),
  ];
}

/** What is shown in words, and each country's twelve months before and after as a table. */
export const describe = (model: ChannelModel, words: Words): Description => ({
  text: words.t('describe'),
  table: {
    columns: columnsOf(model, words),
    rows: rowsOf(model, words),
    reporter: words.t('reporter'),
    basis: 'counted',
    sources: ['S01'],
  },
});
