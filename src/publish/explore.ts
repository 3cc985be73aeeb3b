/** The explorer's page as it is before any script: its words, its maps, its first questions as pictures. */
import { z } from 'zod';
import members from '../../data/series/members.json' with { type: 'json' };
import { check, InputError, readJson } from '../data/read.ts';
import type { MapPlan } from '../explore/flow.ts';
import { lines } from '../explore/lines.ts';
import { BEFORE, DESTINATIONS, pack, reportersOf, sumTo, type RecordFile } from '../explore/record.ts';
import { SHEETS, type Picture, type SheetName } from '../explore/sheet.ts';
import { START, toQuery, type State } from '../explore/state.ts';
import { sentences } from '../explore/tell.ts';
import { euros, listed, nameOf, say, type ExploreWords } from '../explore/words.ts';
import { cameraFor, onScreen, project, type LonLat } from '../graphics/basemap/cameras.ts';
import { plateMarks } from '../graphics/basemap/plate.ts';
import { frameOf } from '../graphics/shared/frames.ts';
import { markToSvg } from '../graphics/shared/svg.ts';
import { isCountryCode, countryName, nameInSentence, type CountryCode } from '../i18n/names.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { typeset } from '../i18n/typography.ts';
import { hashOf } from '../chapters/wide-drawings.ts';
import { address, type Address } from '../site/addresses.ts';

export const RECORD: RecordFile = members;

const FILES: Record<Locale, string> = { fr: 'src/content/explore/fr.json', en: 'src/content/explore/en.json' };

/** The explorer's words in one edition. @throws InputError on a text that one edition lacks */
export function exploreWords(locale: Locale): ExploreWords {
  const read = (of: Locale) =>
    check(z.record(z.string(), z.string().min(1)), readJson(FILES[of]), FILES[of], 'the file');
  const texts = read(locale);
  for (const other of LOCALES)
    for (const key of Object.keys(read(other)))
      if (!(key in texts))
        throw new InputError(FILES[locale], `field "${key}"`, [
          'expected a text, found nothing (the other edition has it)',
        ]);
  const codes = [...reportersOf(RECORD), ...DESTINATIONS].map((code) => {
    if (!isCountryCode(code))
      throw new InputError('data/series/members.json', code, ['expected the code of a country']);
    return code;
  });
  const name = (code: CountryCode): string => countryName(code, locale);
  const ordered = codes.toSorted(
    (one, other) => Number(other === 'EU27') - Number(one === 'EU27') || name(one).localeCompare(name(other), locale),
  );
  return {
    locale,
    texts: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeset(locale, text)])),
    names: Object.fromEntries(ordered.map((code) => [code, name(code)])),
    inSentence: Object.fromEntries(ordered.map((code) => [code, typeset(locale, nameInSentence(code, locale))])),
  };
}

/** The record as it is sent. */
export const packedRecord = (): string => `${JSON.stringify(pack(RECORD))}\n`;

/** Where it is, as pages ask for it. */
export const recordAddress = (): Address => address.record(hashOf(packedRecord()));

/** Where arrows leave: a point well inside each state, degrees; the Union's is Germany's east. */
const STARTS: Readonly<Record<string, LonLat>> = {
  EU27: [13.5, 51.5], AUT: [14.5, 47.6], BEL: [4.6, 50.6], BGR: [25.2, 42.7], CYP: [33.2, 35], CZE: [15.4, 49.8],
  DEU: [10.3, 51.1], DNK: [9.4, 56], ESP: [-3.6, 40.2], EST: [25.6, 58.7], FIN: [26, 62.5], FRA: [2.5, 46.7],
  GRC: [22.3, 39.4], HRV: [16.4, 45.2], HUN: [19.4, 47.2], IRL: [-8, 53.2], ITA: [12.3, 43], LTU: [23.9, 55.3],
  LUX: [6.1, 49.8], LVA: [25, 56.9], MLT: [14.4, 35.9], NLD: [5.6, 52.3], POL: [19.2, 52], PRT: [-8, 39.6],
  ROU: [25, 45.9], SVK: [19.5, 48.7], SVN: [14.8, 46.1], SWE: [15.5, 60],
}; // prettier-ignore
/** Where they arrive: where a name has room beside it. */
const ENDS: Readonly<Record<string, LonLat>> = {
  RUS: [46, 57.5],
  KAZ: [62, 49.5],
  KGZ: [73, 41.6],
  ARM: [44.6, 40.4],
  GEO: [43, 42.2],
};

const FRAMES = { narrow: 'phone', wide: 'wide' } as const;

/** The map under the arrows, as SVG, and where things are on it. */
export function exploreMap(sheet: SheetName): { plan: MapPlan; svg: string } {
  const frame = frameOf(FRAMES[sheet]);
  const camera = cameraFor('wide', { ...frame, box: { x: 0, y: 0, width: frame.width, height: frame.height } });
  const place = (spots: Readonly<Record<string, LonLat>>): MapPlan['from'] =>
    Object.fromEntries(Object.entries(spots).map(([code, spot]) => [code, onScreen(project(spot), camera)]));
  return {
    plan: { width: frame.width, height: frame.height, from: place(STARTS), to: place(ENDS) },
    svg: plateMarks({ lit: ['EU27', 'KAZ', 'RUS'], border: 'line' }, camera)
      .map((mark) => markToSvg(mark))
      .join(''),
  };
}

/** Questions to start from. */
const PRESETS: readonly (Partial<State> & Pick<State, 'from' | 'to'>)[] = [
  { from: 'LTU', to: ['KGZ'] },
  { from: 'EU27', to: ['KGZ', 'KAZ', 'ARM'], unit: 'index' },
  { from: 'DEU', to: ['KAZ'] },
  { from: 'POL', to: ['KGZ'] },
  { from: 'FRA', to: ['ARM'] },
  { from: 'EU27', to: ['RUS'] },
];

/** A question: its finding, and the state that answers it. */
export interface Question {
  title: string;
  query: string;
  state: State;
  /** What was declared in the twelve months before the invasion, and in the twelve asked about, euros. */
  before: number;
  after: number;
}

/** A question with its picture and what is said of it. */
export interface Preset extends Question {
  picture: Picture;
  told: string[];
}

/** The questions of one edition, their findings worked out from the record. */
export const questions = (words: ExploreWords): Question[] =>
  PRESETS.map((given) => {
    const state: State = { ...START, ...given };
    const sum = (month: string): number => sumTo(RECORD, state.from, state.to, month).value;
    const [before, after] = [sum(BEFORE), sum(state.month)];
    const title = say(words, 'preset', {
      from: nameOf(words, state.from),
      to: listed(
        words,
        state.to.map((code) => nameOf(words, code)),
      ),
      before: euros(words, before),
      after: euros(words, after),
    });
    return { title, query: toQuery(state), state, before, after };
  });

/** The same, answered where no script runs. */
export const presets = (words: ExploreWords): Preset[] =>
  questions(words).map((question) => ({
    ...question,
    picture: lines(RECORD, question.state, SHEETS.narrow, words),
    told: sentences(RECORD, question.state, words),
  }));

/** The lines of the start on one of the sheets. */
export const startPicture = (words: ExploreWords, sheet: SheetName): Picture =>
  lines(RECORD, START, SHEETS[sheet], words);

/** What is said of the start. */
export const startTold = (words: ExploreWords): string[] => sentences(RECORD, START, words);
