import { countryCode, type CountryCode } from '../../i18n/names.ts';
import { oneOf } from '../shared/member.ts';

/** Who belonged to what when the note appeared; there is one state. */
export type ClubsState = Record<string, never>;

export const CLUBS = ['EAEU', 'CIS', 'CSTO', 'SCO', 'OTS', 'EPCA'] as const;
export type Club = (typeof CLUBS)[number];

export const TIES = ['member', 'observer', 'none'] as const;
export type Tie = (typeof TIES)[number];

/** Memberships as the series gives them: for each club, the tie of each country that has one. */
export interface ClubsData {
  asOf: string;
  countries: readonly string[];
  status: Record<Club, Readonly<Record<string, string>>>;
  sources: string[];
}

export interface ClubsModel {
  asOf: string;
  /** The fullest row first; `full` is how many of its ties are memberships or agreements in force. */
  rows: { country: CountryCode; ties: Tie[]; full: number }[];
  sources: string[];
}

/** The tie of a country to a club: the record lists those that have one. @throws when it is one we do not know how to draw */
export function tieOf(held: string | undefined, where: string): Tie {
  return held === undefined ? 'none' : oneOf(TIES, held, where);
}

export function model(_: ClubsState, { asOf, countries, status, sources }: ClubsData): ClubsModel {
  const rows = countries.map((country) => {
    const ties = CLUBS.map((club) => tieOf(status[club][country], `data/series/memberships.json: ${club}, ${country}`));
    return {
      country: countryCode(country, 'data/series/memberships.json: countries'),
      ties,
      full: ties.filter((tie) => tie === 'member').length,
    };
  });
  return { asOf, rows: rows.sort((one, other) => other.full - one.full), sources };
}
