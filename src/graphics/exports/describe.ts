import type { Cell, Description, Words } from '../shared/scene.ts';
import type { ExportsModel } from './model.ts';

export function describe({ russia, total, share, sources }: ExportsModel, words: Words): Description {
  const dollars = (value: number): Cell => ({ text: words.money(value, 'USD'), value });
  const percent = (value: number, decimals = 1): Cell => ({ text: words.percent(value, decimals), value });
  return {
    text: words.t('text'),
    table: {
      columns: [words.t('column-what'), words.date('2021', 'year'), words.date('2022', 'year'), words.t('column-rise')],
      rows: [
        [
          { text: words.t('row-preliminary') },
          dollars(russia[2021]),
          dollars(russia.preliminary),
          percent(russia.risePreliminary, 0),
        ],
        [{ text: words.t('row-final') }, dollars(russia[2021]), dollars(russia[2022]), percent(russia.rise)],
        [{ text: words.t('row-total') }, dollars(total[2021]), dollars(total[2022]), percent(total.rise)],
        [
          { text: words.t('row-share') },
          percent(share[2021]),
          percent(share[2022]),
          { text: words.t('none'), value: null },
        ],
      ],
      reporter: words.t('reporter'),
      basis: 'counted',
      sources,
    },
  };
}
