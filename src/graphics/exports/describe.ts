import type { Description, Words } from '../shared/scene.ts';
import { missingCell, type Cell } from '../shared/table.ts';
import type { ExportsModel } from './model.ts';

export function describe({ russia, total, share, sources }: ExportsModel, words: Words): Description {
  const dollars = (value: number): Cell => ({ text: words.money(value, 'USD'), value, unit: 'USD' });
  const part = (value: number): Cell => ({ text: words.percent(value), value, unit: 'percent' });
  const rise = (value: number, decimals?: number): Cell => ({ text: words.percent(value, decimals), value });
  const head = (id: string): Cell => ({ text: words.t(`row-${id}`), value: id });
  return {
    text: words.t('text'),
    table: {
      columns: [
        { id: 'what', label: words.t('column-what'), type: 'code' },
        { id: 'in_2021', label: words.date('2021', 'year'), type: 'number' },
        { id: 'in_2022', label: words.date('2022', 'year'), type: 'number' },
        { id: 'rise', label: words.t('column-rise'), type: 'number', unit: 'percent' },
      ],
      rows: [
        [head('preliminary'), dollars(russia[2021]), dollars(russia.preliminary), rise(russia.risePreliminary, 0)],
        [head('final'), dollars(russia[2021]), dollars(russia[2022]), rise(russia.rise)],
        [head('total'), dollars(total[2021]), dollars(total[2022]), rise(total.rise)],
        [head('share'), part(share[2021]), part(share[2022]), missingCell(words.t('none'), 'not-applicable')],
      ],
      reporter: words.t('reporter'),
      basis: 'counted',
      sources,
    },
  };
}
