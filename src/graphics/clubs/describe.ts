import type { Description, Words } from '../shared/scene.ts';
import { CLUBS, type ClubsModel } from './model.ts';

export function describe(model: ClubsModel, words: Words): Description {
  const count = (country: string): number =>
    model.rows.find((row) => row.country === country)?.ties.filter((tie) => tie === 'member').length ?? 0;
  const most = Math.max(...model.rows.filter(({ country }) => country !== 'KAZ').map(({ country }) => count(country)));
  const next = model.rows
    .filter(({ country }) => country !== 'KAZ' && count(country) === most)
    .map(({ country }) => words.country(country));
  return {
    text: words.t('describe', {
      date: words.date(model.asOf),
      all: words.number(count('KAZ')),
      most: words.number(most),
      next: next.join(', '),
    }),
    table: {
      columns: [
        { id: 'country', label: words.t('country-column'), type: 'code' },
        ...CLUBS.map((club) => ({ id: club, label: words.t(`${club}-name`), type: 'category' as const })),
      ],
      rows: model.rows.map(({ country, ties }) => [
        { text: words.country(country), value: country },
        ...ties.map((tie) => ({ text: words.t(tie), value: tie })),
      ]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
