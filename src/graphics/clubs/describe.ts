import { member } from '../shared/member.ts';
import type { Description, Words } from '../shared/scene.ts';
import { CLUBS, type ClubsModel } from './model.ts';

export function describe(model: ClubsModel, words: Words): Description {
  const home = member(
    model.rows.filter(({ country }) => country === 'KAZ'),
    0,
  );
  const others = model.rows.filter(({ country }) => country !== 'KAZ');
  const most = Math.max(...others.map(({ full }) => full));
  const next = others.filter(({ full }) => full === most).map(({ country }) => words.country(country));
  return {
    text: words.t('describe', {
      date: words.date(model.asOf),
      all: words.number(home.full),
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
