import { member } from '../shared/member.ts';
import type { Description, Words } from '../shared/scene.ts';
import { CLUBS, type ClubsModel } from './model.ts';

export function describe(model: ClubsModel, words: Words): Description {
  const counts = model.rows.map(({ country, ties }) => ({
    country,
    count: ties.filter((tie) => tie === 'member').length,
  }));
  const home = member(
    counts.filter(({ country }) => country === 'KAZ'),
    0,
  );
  const others = counts.filter(({ country }) => country !== 'KAZ');
  const most = Math.max(...others.map(({ count }) => count));
  const next = others.filter(({ count }) => count === most).map(({ country }) => words.country(country));
  return {
    text: words.t('describe', {
      date: words.date(model.asOf),
      all: words.number(home.count),
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
