import { z } from 'zod';
import { isIsoDate } from '../i18n/format.ts';
import { LOCALES } from '../i18n/locales.ts';
import { isObjectsOwn, isWebAddress } from './inert.ts';
import { UNITS } from './units.ts';

/** A text in both editions. */
const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

/** What entries are called: words in lower case joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected words in lower case joined by hyphens')
  .max(80, 'expected 80 characters at most')
  .refine((id) => !isObjectsOwn(id), "expected a name that is no object's own");

/** "S01" for a trade table, otherwise publisher and date ("tass-2023-03-27"). */
export const sourceIdSchema = z.union(
  [z.string().regex(/^S\d{2}$/), idSchema],
  'expected S and two digits, or words in lower case joined by hyphens',
);

/** Where something can be read on the web. */
const webAddress = z
  .string()
  .refine(isWebAddress, 'expected an address that begins with http:// or https:// and is whole and escaped');

const isoDate = z.string().refine(isIsoDate, 'expected YYYY, YYYY-MM or YYYY-MM-DD, a date that exists');

const isPeriod = (text: string): boolean => {
  const ends = text.split('/');
  return ends.length <= 2 && ends.every(isIsoDate) && (ends[0] ?? '') <= (ends.at(-1) ?? '');
};

/** Publishers: institutions speaking for themselves, the press, studies and data sets, lawyers, firms, encyclopedias, keepers of copies. */
const SOURCE_KINDS = ['official', 'press', 'research', 'law-firm', 'company', 'encyclopedia', 'mirror'] as const;

/** A publication, a table or an act that claims and series rest on. */
export const sourceSchema = z.strictObject({
  id: sourceIdSchema,
  /** Who published what we read, and whose text it is where that is someone else; a name alone is the same in both editions. */
  publisher: z.union([z.string().min(1), bilingual]),
  /** What kind of publisher it is: how far its word carries alone (see data/README.md). */
  kind: z.enum(SOURCE_KINDS),
  /** As published, in its own language. */
  title: z.string().min(1),
  url: webAddress,
  /** Of publication, or of extraction for a table; left out where the source shows none. */
  date: isoDate.optional(),
  licence: bilingual.optional(),
  /** Repository, commit and path, where a table came through one. */
  retrievedFrom: z.string().min(1).optional(),
  /** How it was read when not in the original: its own text or table in a `copy`, or only through another's `report`. */
  read: z.enum(['copy', 'report']).optional(),
  /** What the source cannot show. */
  caveat: bilingual.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

const range = z
  .strictObject({ low: z.number(), high: z.number() })
  .refine(({ low, high }) => low < high, 'expected low below high');

/** What a value is follows from its unit: a number or a range in it, an ISO date, a name in both editions (of an act or a body). */
const QUANTITY = {
  unit: z.enum(UNITS),
  value: z.union([z.number(), range], 'expected a number, or its low and high, for a unit that counts'),
};
const DATE = {
  unit: z.literal('date'),
  value: z
    .string('expected a date for the unit "date"')
    .refine(isIsoDate, 'expected YYYY, YYYY-MM or YYYY-MM-DD, a date that exists'),
};
const NAME = { unit: z.literal('name'), value: bilingual };

const expectedUnit = (units: readonly string[]) => ({ error: `expected one of ${units.join(', ')}` });

const rivalCommon = {
  /** Who counted, and what differs. */
  who: bilingual,
  sources: z.array(z.string()).min(1),
};

/** Another count of the same thing, or another date for it. */
const rivalSchema = z.discriminatedUnion(
  'unit',
  [z.strictObject({ ...rivalCommon, ...QUANTITY }), z.strictObject({ ...rivalCommon, ...DATE })],
  expectedUnit([...UNITS, 'date']),
);
export type Rival = z.infer<typeof rivalSchema>;

/** What puts a firm, a person or goods on a list. */
export const LISTINGS = [
  'asset-freeze',
  'entity-list',
  'eu-annex-i',
  'eu-annex-iv',
  'eu-transaction-ban',
  'eu-anti-circumvention',
  'national-list',
] as const;

/** Instruments that hit firms, persons or goods: none of them can hit a state. */
const TARGETED: readonly string[] = [...LISTINGS, 'delisting'];

/** What an act is in law. The ground it is taken on ("secondary") is no instrument. */
const INSTRUMENTS = [
  ...LISTINGS,
  'delisting',
  'alert',
  'court-order',
  'order',
  'decree',
  'law',
  'treaty',
  'agreement',
  'resolution',
] as const;

/** What an act hits: never a state, except a text that names or binds one. */
const HITS = ['firms', 'persons', 'states', 'goods'] as const;

const actSchema = z
  .strictObject({ instrument: z.enum(INSTRUMENTS), hits: z.enum(HITS) })
  .refine(({ instrument, hits }) => hits !== 'states' || !TARGETED.includes(instrument), {
    path: ['hits'],
    message: 'expected firms, persons or goods: this instrument hits no state',
  });

/**
 * What a figure is measured against and within. Two figures that differ in one of these must not be told or drawn as one:
 * `denominator` (share of what), `calendar` (which twelve months), `extent` (land, sea, a line on a map), `goods` (which list).
 */
const BASES = {
  denominator: [
    'fall-sanctioned-goods',
    'fall-direct-exports',
    'fall-all-goods',
    'fall-listed-goods',
    'sanctions-effect',
  ],
  calendar: ['calendar-year', 'march-february', 'march-november', 'nine-months', 'ten-months'],
  extent: ['land', 'land-and-sea', 'sea', 'map-line'],
  goods: ['advanced-semiconductors', 'microchips', 'hs-8542', 'all-chips', 'all-goods', 'priority-goods'],
} as const;

/** The ways in which two figures can fail to be comparable. */
export const BASIS_KEYS = ['denominator', 'calendar', 'extent', 'goods'] as const;

const basisSchema = z.strictObject({
  denominator: z.enum(BASES.denominator).optional(),
  calendar: z.enum(BASES.calendar).optional(),
  extent: z.enum(BASES.extent).optional(),
  goods: z.enum(BASES.goods).optional(),
});

const claimCommon = {
  id: idSchema,
  /** What the value measures, in a short phrase of our own. */
  what: bilingual,
  /** What the value covers, ISO: "2022", "2023-03-27", "2021-03/2022-02". */
  period: z.string().refine(isPeriod, 'expected an ISO date, month or year, or two of them in order joined by "/"'),
  /** When a count was made, where the period does not say; "undated" where its source does not say either. */
  counted: z.union([isoDate, z.literal('undated')]).optional(),
  /** Who counted, declared or said it. */
  reporter: bilingual,
  sources: z.array(z.string()).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  /** The set that a superlative ("first", "only", "none") is true of: of what, by whom, until when. */
  set: bilingual.optional(),
  basis: basisSchema.optional(),
  /** For a named act: its instrument, and what it hits. */
  act: actSchema.optional(),
  /** What the note of March 2023 says, where the record says otherwise. */
  discrepancy: bilingual.optional(),
  rivals: z.array(rivalSchema).optional(),
  /** True when neither the text nor a figure tells it: kept for whoever checks the story or goes on from it. */
  untold: z.literal(true).optional(),
  /** For a preliminary figure: id of the claim that its reporter's later figure is. */
  revisedBy: z.string().optional(),
  /** True when it was not known on 27 March 2023. */
  afterNote: z.boolean().optional(),
};

const quantityClaimSchema = z.strictObject({
  ...claimCommon,
  ...QUANTITY,
  /** Decimals printed (of the billions or millions, for money); by default as many as the value carries. */
  decimals: z.int().min(0).max(3).optional(),
  /** Half of the rounding step, in the claim's unit: 12,000 is 12,000 ± 500. */
  halfWidth: z.number().positive().optional(),
  /** Where a committed series holds the same figure: "flows.json#before.RUS.eur". The build compares the two. */
  series: z
    .string()
    .regex(/^[a-z0-9-]+\.json#[\w.-]+$/, 'expected "<series>.json#path.to.value"')
    .optional(),
});
/** A claim that counts something in a unit. */
export type QuantityClaim = z.infer<typeof quantityClaimSchema>;

/** One number, date or named act that the story may use: three kinds, told apart by their unit. */
export const claimSchema = z.discriminatedUnion(
  'unit',
  [quantityClaimSchema, z.strictObject({ ...claimCommon, ...DATE }), z.strictObject({ ...claimCommon, ...NAME })],
  expectedUnit([...UNITS, 'date', 'name']),
);
export type Claim = z.infer<typeof claimSchema>;

export const isQuantity = (claim: Claim): claim is QuantityClaim => claim.unit !== 'date' && claim.unit !== 'name';

/** What was wrong with something that readers had been told. */
const CORRECTION_KINDS = [
  'superlative',
  'scope',
  'half-quotation',
  'order',
  'instrument',
  'declared',
  'basis',
  'attribution',
  'note',
  'parity',
  'figure',
] as const;

/** A public correction. Its id is permanent: the method page, the feed and the structured data point at it. */
export const correctionSchema = z.strictObject({
  id: idSchema,
  date: z.string().refine((text) => isIsoDate(text) && text.length === 10, 'expected YYYY-MM-DD, a day that exists'),
  /** Editions that had told it wrong. */
  editions: z.array(z.enum(LOCALES)).min(1),
  kind: z.enum(CORRECTION_KINDS),
  /** Where it stood: steps, public figures, claims of the register; at least one of them. */
  places: z
    .strictObject({ steps: z.array(idSchema), figures: z.array(idSchema), claims: z.array(idSchema) })
    .refine(
      ({ steps, figures, claims }) => steps.length + figures.length + claims.length > 0,
      'expected one place at least',
    ),
  /** What readers were told, and what is right; `{#claim-id}` prints a claim as the register holds it today. */
  was: bilingual,
  is: bilingual,
});
export type Correction = z.infer<typeof correctionSchema>;

/** The words of one step's figure in one edition. `{#claim-id}` prints a claim, `{name}` a value the graphic passes. */
const figureCopySchema = z.strictObject({
  /** A sentence that states the finding. */
  title: z.string().min(1),
  /** Alternative text: chart type of data showing that finding. */
  alt: z.string().min(1),
  /** How to read an uncommon form. */
  how: z.string().min(1).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  /** The ways in which what it draws differs in basis (see BASES): its line on how to read it says so. */
  mixes: z.array(z.enum(BASIS_KEYS)).optional(),
});

/** Figure copy of one chapter: step id → copy. */
export const chapterCopySchema = z.record(idSchema, figureCopySchema);
export type ChapterCopy = z.infer<typeof chapterCopySchema>;
