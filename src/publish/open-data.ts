/**
 * The series as open data: tidy tables in ids, ISO dates and machine values, in no edition's language. What each holds is
 * told once, in English, for the Data Package; CSV and JSON are written from the same rows.
 */
import borderScales from '../../data/series/border-scales.json' with { type: 'json' };
import chips from '../../data/series/chips.json' with { type: 'json' };
import designations from '../../data/series/designations.json' with { type: 'json' };
import exported from '../../data/series/exports.json' with { type: 'json' };
import flows from '../../data/series/flows.json' with { type: 'json' };
import launch from '../../data/series/launch.json' with { type: 'json' };
import ledgers from '../../data/series/ledgers.json' with { type: 'json' };
import members from '../../data/series/members.json' with { type: 'json' };
import memberships from '../../data/series/memberships.json' with { type: 'json' };
import now from '../../data/series/now.json' with { type: 'json' };
import rerouting from '../../data/series/rerouting.json' with { type: 'json' };
import shares from '../../data/series/shares.json' with { type: 'json' };
import tradeLines from '../../data/series/trade-lines.json' with { type: 'json' };
import weeks from '../../data/series/weeks.json' with { type: 'json' };
import { toCsv } from '../graphics/shared/csv.ts';
import type { SeriesId } from '../site/series.ts';
import type { Unit } from '../data/units.ts';

type Value = string | number | null;

/** A field of an open table, in the words of Table Schema. */
export interface OpenField {
  name: string;
  type: 'string' | 'number' | 'integer' | 'year' | 'yearmonth' | 'date';
  /** What numbers are counted in. */
  unit?: Unit;
  description: string;
}

/** A series as it is published. */
export interface OpenSeries {
  title: string;
  description: string;
  fields: readonly OpenField[];
  rows: readonly Value[][];
  /** Ids in data/sources.json. */
  sources: readonly string[];
}

const field = (name: string, type: OpenField['type'], description: string, unit?: Unit): OpenField => ({
  name,
  type,
  description,
  ...(unit ? { unit } : {}),
});

const COUNTRY = 'ISO 3166-1 alpha-3 code, or EU27 for the European Union of 27 members';
const PERIOD = 'What the value covers: an ISO 8601 year, month or day, or two joined by "/"';

const reporter = field('reporter', 'string', `Who declared it: ${COUNTRY}`);
const partner = field('partner', 'string', `The other country: ${COUNTRY}`);
const unit = field(
  'unit',
  'string',
  'What the value is counted in; an amount in its currency, ISO 4217, current prices',
);
const period = field('period', 'string', PERIOD);

/** Series of months, one row for each month and country. */
const monthly = (): OpenSeries => ({
  title: 'EU exports by month to five destinations',
  description:
    'Exports declared by the 27 member states of the European Union, in current euros, and their index: the mean month of 2021 is 100. Not seasonally adjusted; the declared destination, not a verified arrival.',
  fields: [
    field('month', 'yearmonth', 'Month, ISO 8601'),
    reporter,
    partner,
    field('eur', 'integer', 'Exports in the month', 'EUR'),
    field('index', 'number', 'The same against its mean month of 2021 = 100', 'index'),
  ],
  rows: Object.entries(tradeLines.lines).flatMap(([country, { eur, index }]) =>
    tradeLines.months.map((month, at): Value[] => [month, 'EU27', country, eur[at] ?? null, index[at] ?? null]),
  ),
  sources: tradeLines.sources,
});

/** The whole record, one row for each month, member state and destination that it has. */
const byMember = (): OpenSeries => ({
  title: 'EU exports by month, member state and destination',
  description:
    'Exports declared by the European Union and by each of its 27 member states to Russia, Kazakhstan, Kyrgyzstan, Armenia and Georgia, in current euros. Not seasonally adjusted; the declared destination, not a verified arrival. A month without a row was not in the record.',
  fields: [
    field('month', 'yearmonth', 'Month, ISO 8601'),
    reporter,
    partner,
    field('eur', 'integer', 'Exports in the month', 'EUR'),
  ],
  rows: Object.entries(members.values).flatMap(([from, destinations]) =>
    Object.entries(destinations).flatMap(([to, values]) =>
      values.flatMap((value, at): Value[][] => (value === null ? [] : [[members.months[at] ?? null, from, to, value]])),
    ),
  ),
  sources: members.sources,
});

function twelveMonths(): OpenSeries {
  const spans = [flows.before, flows.after].flatMap(({ months, year, RUS, ...countries }): Value[][] => [
    [months, 'EU27', 'RUS', 'export', RUS.eur, 'EUR'],
    ...Object.entries(countries).flatMap(([country, { eur, usdToRussia }]): Value[][] => [
      [months, 'EU27', country, 'export', eur, 'EUR'],
      [year, country, 'RUS', 'export', usdToRussia, 'USD'],
    ]),
  ]);
  const { year, ...partners } = flows.turnover;
  return {
    title: 'Trade over the twelve months before and after February 2022',
    description:
      'EU exports, March to February, beside what Kazakhstan, Kyrgyzstan and Armenia declared they exported to Russia in the calendar year, and Kazakhstan’s turnover (exports and imports) in 2021. Euros and dollars, broken and calendar years: none of them is to be added to another.',
    fields: [
      period,
      reporter,
      partner,
      field('flow', 'string', '"export", or "turnover" for exports and imports together'),
      field('value', 'integer', 'Amount'),
      unit,
    ],
    rows: [
      ...spans,
      ...Object.entries(partners).map(([country, value]): Value[] => [year, 'KAZ', country, 'turnover', value, 'USD']),
    ],
    sources: flows.sources,
  };
}

const shareOfTurnover = (): OpenSeries => ({
  title: 'Shares of Kazakhstan’s turnover, five partners, by year',
  description: 'Exports and imports together, as Kazakhstan declares them; the EU is the sum of its 27 members.',
  fields: [
    field('year', 'year', 'Calendar year'),
    partner,
    field('share', 'number', 'Share of the turnover with all countries', 'percent'),
  ],
  rows: Object.entries(shares.share).flatMap(([country, years]) =>
    Object.entries(years).map(([year, share]): Value[] => [year, country, share]),
  ),
  sources: shares.sources,
});

function toRussiaAndAll(): OpenSeries {
  const { russia, total, share } = exported;
  const row = (year: string, to: string, edition: string, value: number): Value[] => [
    year,
    'KAZ',
    to,
    edition,
    value,
    'USD',
  ];
  return {
    title: 'Kazakhstan’s exports to Russia and to all countries, 2021 and 2022',
    description:
      'The preliminary figure is the one known in March 2023; the final ones were published later. Shares are of the final totals.',
    fields: [
      field('year', 'year', 'Calendar year'),
      reporter,
      field('partner', 'string', `${COUNTRY}; WLD for all countries`),
      field('edition', 'string', '"preliminary", "final", or "share" for a share of the final total'),
      field('value', 'number', 'Amount, or share'),
      unit,
    ],
    rows: [
      row('2021', 'RUS', 'final', russia[2021]),
      row('2022', 'RUS', 'preliminary', russia.preliminary),
      row('2022', 'RUS', 'final', russia[2022]),
      row('2021', 'WLD', 'final', total[2021]),
      row('2022', 'WLD', 'final', total[2022]),
      ...Object.entries(share).map(([year, value]): Value[] => [year, 'KAZ', 'RUS', 'share', value, 'percent']),
    ],
    sources: exported.sources,
  };
}

function chipCounts(): OpenSeries {
  const { advanced, microchips, hs8542, allied, imports } = chips;
  const pair = (
    id: string,
    ends: readonly [from: string, to: string],
    { before, after }: Record<'before' | 'after', { period: string; value: number; halfWidth: number }>,
  ): Value[][] => [before, after].map(({ period: when, value, halfWidth }) => [id, ...ends, when, value, halfWidth]);
  return {
    title: 'Chips: what was quoted, by list of products',
    description:
      'Amounts as their sources quote them, rounded. Each count has its own list of products: none is a part of another, and none is to be added to another. hs-8542 is a mean month, in which months are missing.',
    fields: [
      field(
        'count',
        'string',
        '"advanced" (Trade Data Monitor, quoted by Bloomberg), "microchips" (OCCRP), "hs-8542" (UN Comtrade, a third party’s calculation), "allied" (direct sales of the EU, the US, Japan and the UK, a year), "imports" (all chips Russia imported)',
      ),
      field('from', 'string', `${COUNTRY}; ALLIES or WLD for groups`),
      field('to', 'string', COUNTRY),
      period,
      field('value', 'integer', 'Amount', 'USD'),
      field('half_width', 'number', 'Half of the step it was rounded to', 'USD'),
    ],
    rows: [
      ...pair('advanced', ['KAZ', 'RUS'], advanced),
      ...pair('microchips', ['KAZ', 'RUS'], microchips),
      ...pair('hs-8542', ['KAZ', 'RUS'], hs8542),
      ...pair('allied', ['ALLIES', 'RUS'], allied),
      ...pair('imports', ['WLD', 'RUS'], imports),
    ],
    sources: chips.sources,
  };
}

const acts = (): OpenSeries => ({
  title: 'Acts against firms, persons or goods of four countries',
  description: 'Decisions found in public records and the press, one row for each act and country; not exhaustive.',
  fields: [
    field('id', 'string', 'Id of the act'),
    field('date', 'string', 'Day of the decision, or its month where no day is known, ISO 8601'),
    field('authority', 'string', 'Who decided: US, EU, UK or JP'),
    field('instrument', 'string', 'What puts it on a list: asset-freeze, entity-list, eu-annex-iv…'),
    field('hits', 'string', 'firms, persons or goods'),
    field('target', 'string', 'supplier (a source says so), bank, person, unsaid, or country'),
    field('country', 'string', COUNTRY),
    field('firms', 'integer', 'Firms of that country in the act, where a source says how many', 'count'),
    field('claim', 'string', 'Id in claims.json'),
    field('sources', 'string', 'Ids in sources.json, parted by spaces'),
  ],
  rows: designations.acts.map(
    ({ id, date, authority, instrument, hits, target, country, firms, claim, sources }): Value[] => [
      id,
      date,
      authority,
      instrument,
      hits,
      target,
      country,
      firms,
      claim,
      sources.join(' '),
    ],
  ),
  sources: designations.sources,
});

/** Events of a chronicle. */
const chronicle = (title: string, description: string, { events, sources }: typeof launch): OpenSeries => ({
  title,
  description,
  fields: [
    field('id', 'string', 'Id of the event'),
    field('date', 'string', 'Day or month it began, ISO 8601'),
    field('end', 'string', 'Day it ended, where it lasted'),
    field('actor', 'string', 'Who acted or spoke'),
    field('claim', 'string', 'Id in claims.json'),
  ],
  rows: events.map(({ id, date, end, actor, claim }): Value[] => [id, date, end, actor, claim]),
  sources,
});

function twoLedgers(): OpenSeries {
  const { KAZ, KGZ, eurPerUsd, sources } = ledgers;
  const rates: Readonly<Record<string, number>> = eurPerUsd;
  return {
    title: 'One trade in two ledgers: EU exports as sent and as received',
    description:
      'What EU exporters declared for Kazakhstan and Kyrgyzstan, beside what the two countries recorded from the EU, converted at the mean rate of the year. Kyrgyzstan’s 2023 is provisional and by country of origin.',
    fields: [
      field('year', 'year', 'Calendar year'),
      field('country', 'string', COUNTRY),
      field('sent_eur', 'integer', 'Declared by EU exporters', 'EUR'),
      field('received_usd', 'integer', 'Recorded by the country, as published', 'USD'),
      field('eur_per_usd', 'number', 'Mean rate of the year'),
      field('received_eur', 'integer', 'Recorded, converted', 'EUR'),
      field('missing_eur', 'integer', 'Declared and not recorded', 'EUR'),
      field('gap', 'number', 'The same in percent of what was declared', 'percent'),
    ],
    rows: Object.entries({ KAZ, KGZ }).flatMap(([country, years]) =>
      Object.entries(years).map(([year, { sent, receivedUsd, received, missing, gapPercent }]): Value[] => [
        year,
        country,
        sent,
        receivedUsd,
        rates[year] ?? null,
        received,
        missing,
        gapPercent,
      ]),
    ),
    sources,
  };
}

const ties = (): OpenSeries => ({
  title: `Who belonged to what on ${memberships.asOf}`,
  description:
    'Members, and observers, associates or partners, of six groupings chosen by us; a country without a row has no such tie. EPCA is an enhanced partnership agreement with the EU, not a membership.',
  fields: [
    field('club', 'string', 'EAEU, CIS, CSTO, SCO, OTS or EPCA'),
    field('country', 'string', COUNTRY),
    field('status', 'string', '"member" (or agreement in force), or "observer"'),
    field('as_of', 'date', 'Day for which it is told'),
  ],
  rows: Object.entries(memberships.status).flatMap(([club, countries]) =>
    Object.entries(countries).map(([country, status]): Value[] => [club, country, status, memberships.asOf]),
  ),
  sources: memberships.sources,
});

const sinceThen = (): OpenSeries => ({
  title: 'Since: Kazakhstan’s exports to Russia by year, EU exports to two countries by month',
  description: 'Two reporters: Kazakhstan in dollars, the European Union as an index (mean month of 2021 = 100).',
  fields: [period, reporter, partner, field('value', 'number', 'Amount, or index'), unit],
  rows: [
    ...Object.entries(now.exports).map(([year, value]): Value[] => [year, 'KAZ', 'RUS', value, 'USD']),
    ...Object.entries(now.index).flatMap(([country, values]) =>
      now.months.map((month, at): Value[] => [month, 'EU27', country, values[at] ?? null, 'index']),
    ),
  ],
  sources: now.sources,
});

function rerouted(): OpenSeries {
  const { after, before, gained, lost, share, shareOfKazakhstan, shareWithGeorgia, calendar, sources } = rerouting;
  const { all, ...countries } = gained;
  const span = `${before} → ${after}`;
  const row = (measure: string, of: string, value: number, counted: string): Value[] => [
    measure,
    of,
    span,
    value,
    counted,
  ];
  return {
    title: 'An upper bound of the rerouted share of lost EU exports',
    description:
      'What EU exports to Russia lost between two spans of twelve months, what exports to countries around it gained, and the second as a share of the first: a ceiling, since it counts what stayed there. Not comparable with published rates, whose denominators are others.',
    fields: [
      field('measure', 'string', '"lost", "gained", or "share" (gained over lost)'),
      field('partners', 'string', `${COUNTRY}; several joined by "+"`),
      field('spans', 'string', 'The two spans compared'),
      field('value', 'number', 'Amount, or share'),
      unit,
    ],
    rows: [
      row('lost', 'RUS', lost, 'EUR'),
      ...Object.entries(countries).map(([country, value]) => row('gained', country, value, 'EUR')),
      row('gained', Object.keys(countries).join('+'), all, 'EUR'),
      row('share', 'KAZ', shareOfKazakhstan, 'percent'),
      row('share', Object.keys(countries).join('+'), share, 'percent'),
      row('share', [...Object.keys(countries), 'GEO'].join('+'), shareWithGeorgia, 'percent'),
      ['share', calendar.partners.join('+'), calendar.years.join(' → '), calendar.share, 'percent'],
    ],
    sources: [...new Set([...sources, ...calendar.sources])],
  };
}

function lengths(): OpenSeries {
  const { distances, sources, ...rest } = borderScales;
  return {
    title: 'Length of the border between Kazakhstan and Russia on three maps, and distances to compare',
    description:
      'Our measurements on the WGS 84 ellipsoid of Natural Earth’s lines, and great-circle distances between cities.',
    fields: [
      field('line', 'string', '"border", or two cities'),
      field('scale', 'string', 'Scale of the map, Natural Earth’s name for it'),
      field('km', 'number', 'Length', 'km'),
    ],
    rows: [
      ...Object.entries(rest).map(([scale, { km }]): Value[] => ['border', scale, km]),
      ...Object.entries(distances).map(([cities, km]): Value[] => [cities, null, km]),
    ],
    sources,
  };
}

/** Every series that is published, by id. */
export const OPEN_SERIES: Readonly<Record<SeriesId, OpenSeries>> = {
  'border-scales': lengths(),
  chips: chipCounts(),
  designations: acts(),
  exports: toRussiaAndAll(),
  flows: twelveMonths(),
  launch: chronicle(
    'What followed the note, April to December 2023',
    'Public acts and statements of Astana and of Western visitors.',
    launch,
  ),
  ledgers: twoLedgers(),
  members: byMember(),
  memberships: ties(),
  now: sinceThen(),
  rerouting: rerouted(),
  shares: shareOfTurnover(),
  'trade-lines': monthly(),
  weeks: chronicle(
    'The five weeks around the visit of February 2023',
    'Public acts and reports, from the first study to the day the waybill became compulsory.',
    weeks,
  ),
};

/** A series as CSV. */
export const seriesToCsv = ({ fields, rows }: OpenSeries): string =>
  toCsv(
    fields.map(({ name }) => name),
    rows,
  );

/** A series as JSON: its fields, and its rows as objects. */
export const seriesToJson = ({ title, description, fields, rows, sources }: OpenSeries): object => ({
  title,
  description,
  fields,
  rows: rows.map((row) => Object.fromEntries(fields.map(({ name }, at) => [name, row[at] ?? null]))),
  sources,
});
