/** What the explorer shows, and its address: short, readable, and mended where someone broke it. */
import { BEFORE, DESTINATIONS, monthAfter, SPAN, type Destination } from './record.ts';

export interface State {
  /** Who declares, ISO alpha-3 or EU27. */
  from: string;
  /** For which destinations, one at least. */
  to: readonly Destination[];
  /** Euros as declared, or an index. */
  unit: 'eur' | 'index';
  /** What the index is based on: a year or a month. */
  base: string;
  /** One scale for all lines, or one for each. */
  axis: 'shared' | 'own';
  /** Last of the twelve months that are compared with those before the invasion. */
  month: string;
  /** What member states are ranked by. */
  rank: 'rise' | 'ratio';
}

export const START: State = {
  from: 'EU27',
  to: ['KGZ', 'KAZ', 'ARM'],
  unit: 'eur',
  base: '2021',
  axis: 'shared',
  month: monthAfter(BEFORE, SPAN),
  rank: 'rise',
};

/** Codes in addresses: two letters, as on a car or in a mail address. */
const SHORT: Readonly<Record<string, string>> = {
  EU27: 'EU', AUT: 'AT', BEL: 'BE', BGR: 'BG', CYP: 'CY', CZE: 'CZ', DEU: 'DE', DNK: 'DK', ESP: 'ES', EST: 'EE',
  FIN: 'FI', FRA: 'FR', GRC: 'GR', HRV: 'HR', HUN: 'HU', IRL: 'IE', ITA: 'IT', LTU: 'LT', LUX: 'LU', LVA: 'LV',
  MLT: 'MT', NLD: 'NL', POL: 'PL', PRT: 'PT', ROU: 'RO', SVK: 'SK', SVN: 'SI', SWE: 'SE',
  KGZ: 'KG', KAZ: 'KZ', ARM: 'AM', GEO: 'GE', RUS: 'RU',
}; // prettier-ignore
const LONG = new Map(Object.entries(SHORT).map(([long, short]) => [short, long]));

/** "LTU" → "LT". */
const shortCode = (code: string): string => SHORT[code] ?? code;
const longCode = (text: string): string | undefined => LONG.get(text.toUpperCase());

/** A part of an address that could not be taken as it was. */
export interface Mended {
  field: keyof State;
  /** What was found, cut to what can be shown. */
  found: string;
}

/** What the record has, for an address to be checked against. */
export interface Known {
  reporters: readonly string[];
  months: readonly string[];
}

/** Characters of a faulty value that are repeated to the reader. */
const SHOWN = 24;

/** Reads a query ("?from=LT&to=KG,KZ"); what it does not say is as at the start, what it says wrongly is named. */
export function parseQuery(query: string, { reporters, months }: Known): { state: State; mended: Mended[] } {
  const asked = new URLSearchParams(query);
  const mended: Mended[] = [];
  function read<Field extends keyof State>(
    field: Field,
    parse: (text: string) => State[Field] | undefined,
  ): State[Field] {
    const text = asked.get(field);
    if (text === null) return START[field];
    const value = parse(text);
    if (value !== undefined) return value;
    mended.push({ field, found: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text });
    return START[field];
  }
  const oneOf =
    <Value extends string>(...values: Value[]) =>
    (text: string): Value | undefined =>
      values.find((value) => value === text);
  const state: State = {
    from: read('from', (text) => {
      const code = longCode(text);
      return code !== undefined && reporters.includes(code) ? code : undefined;
    }),
    to: read('to', (text) => {
      const codes = new Set(text.split(',').map(longCode));
      const known = DESTINATIONS.filter((code) => codes.has(code));
      return known.length > 0 && known.length === codes.size ? known : undefined;
    }),
    unit: read('unit', oneOf('eur', 'index')),
    base: read('base', (text) =>
      /^\d{4}(-\d\d)?$/.test(text) && months.some((month) => month.startsWith(text)) ? text : undefined,
    ),
    axis: read('axis', oneOf('shared', 'own')),
    month: read('month', (text) => (months.indexOf(text) >= SPAN - 1 ? text : undefined)),
    rank: read('rank', oneOf('rise', 'ratio')),
  };
  return { state, mended };
}

/** The query of a state, "" at the start: what is as at the start is not said. */
export function toQuery(state: State): string {
  const parts = (Object.keys(START) as (keyof State)[]).flatMap((field) => {
    const value = state[field];
    if (String(value) === String(START[field])) return [];
    const said =
      field === 'to' ? state.to.map(shortCode).join(',') : field === 'from' ? shortCode(state.from) : String(value);
    return [`${field}=${said}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
