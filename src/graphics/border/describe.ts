import type { ClaimId } from '../../data/claim-ids.ts';
import type { Description, Words } from '../shared/scene.ts';
import type { Cell } from '../shared/table.ts';
import type { BorderModel } from './model.ts';

/** The lengths drawn, in words and as a table. */
export function describeBorder(model: BorderModel, words: Words): Description {
  const row = (id: string, name: string, claim: ClaimId): Cell[] => [
    { text: name, value: id },
    { text: words.claim(claim), value: words.claimValue(claim) },
  ];
  const map = (id: string): Cell[] => {
    const found = model.maps.find((one) => one.id === id);
    if (!found) throw new Error(`border: expected a map ${id}, found none`);
    return row(
      `map-${id}`,
      words.t('map', { one: words.number(1), scale: words.number(found.denominator) }),
      found.claim,
    );
  };
  const onGround = row('on-ground', words.t('on-ground'), 'border-7600');
  return {
    text: words.t('describe'),
    table: {
      columns: [
        { id: 'length', label: words.t('length-column'), type: 'code' },
        { id: 'km', label: words.t('km-column'), type: 'number', unit: 'km' },
      ],
      rows:
        model.show === 'line'
          ? [onGround, map('50m'), ...model.distances.map(({ id, claim }) => row(id, words.t(id), claim))]
          : [
              ...model.maps.map(({ id }) => map(id)),
              onGround,
              ...model.rivals.map(({ id, claim }) => row(id, words.t(id), claim)),
            ],
      reporter: words.t('reporter'),
      basis: 'counted',
      sources:
        model.show === 'line'
          ? ['natural-earth', 'regard-sur-l-est-2023-03-27', 'geonames']
          : [
              'natural-earth',
              'regard-sur-l-est-2023-03-27',
              'ulysmedia-2023-02-16',
              'the-daily-2023-03-27',
              'kabar-2019-08-31',
              'cia-world-factbook-kz',
              'sovereign-limits',
            ],
    },
  };
}
