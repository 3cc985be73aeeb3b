import { CLAIM_IDS, isClaimId, type ClaimId } from './claim-ids.ts';
import { MOMENT_CLAIMS, MOMENTS, type Moment } from './moments.ts';
import { InputError, dig, entries, madeOf, readJson, shown } from './read.ts';
import { tooThinForHigh } from './evidence.ts';
import { claimSchema, isQuantity, sourceSchema, type Claim, type QuantityClaim, type Source } from './schemas.ts';

const SOURCES_FILE = 'data/sources.json';
export const CLAIMS_FILE = 'data/claims.json';

/** All sources, by id, in file order, each page once (tables may share the page that serves them). @throws InputError */
export const allSources = madeOf([SOURCES_FILE], (): Map<string, Source> => {
  const read = entries(SOURCES_FILE, sourceSchema);
  const pages = new Map<string, string>();
  for (const { id, url } of read.values()) {
    if (/^S\d{2}$/.test(id)) continue;
    const other = pages.get(url);
    if (other) {
      throw new InputError(SOURCES_FILE, `id "${id}"`, [
        `field "url": expected one id for one page, found that of "${other}"`,
      ]);
    }
    pages.set(url, id);
  }
  return read;
});

/** The source of that id. @throws InputError naming who asked */
export function source(id: string, file: string, entry: string): Source {
  const found = allSources().get(id);
  if (!found) {
    throw new InputError(file, entry, [`field "sources": expected ids of ${SOURCES_FILE}, found "${id}"`]);
  }
  return found;
}

/** The claims register, by id: sources resolved, ranges in order, figures equal to the series they name. @throws InputError */
export const allClaims = madeOf([SOURCES_FILE, CLAIMS_FILE], (): Map<string, Claim> => {
  const read = entries(CLAIMS_FILE, claimSchema);
  for (const claim of read.values()) {
    const entry = `id "${claim.id}"`;
    const fault = (problem: string) => new InputError(CLAIMS_FILE, entry, [problem]);
    const own = claim.sources.map((sourceId) => source(sourceId, CLAIMS_FILE, entry));
    for (const sourceId of (claim.rivals ?? []).flatMap((rival) => rival.sources)) source(sourceId, CLAIMS_FILE, entry);
    const thin = claim.confidence === 'high' ? tooThinForHigh(own) : undefined;
    if (thin) throw fault(`field "confidence": expected medium or low for ${thin}, found "high"`);
    if (claim.revisedBy !== undefined) compareWithRevision(claim, read.get(claim.revisedBy), fault);
    if (isQuantity(claim) && claim.series) compareWithSeries(claim, claim.series, fault);
  }
  compareWithIds(read);
  compareWithMoments(read);
  return read;
});

/** What replaced a figure must be another figure of the same kind, and later. */
function compareWithRevision(claim: Claim, revision: Claim | undefined, fault: (problem: string) => InputError): void {
  if (revision && revision !== claim && revision.unit === claim.unit && revision.afterNote) return;
  throw fault(
    `field "revisedBy": expected the id of another, later claim in ${claim.unit}, found ${shown(claim.revisedBy)}`,
  );
}

/** The ids that the code is compiled against must be those of the register. */
function compareWithIds(read: ReadonlyMap<string, Claim>): void {
  const added = [...read.keys()].filter((id) => !isClaimId(id));
  const gone = CLAIM_IDS.filter((id) => !read.has(id));
  if (added.length + gone.length === 0) return;
  throw new InputError(CLAIMS_FILE, 'the ids', [
    ...added.map(
      (id) => `expected every id in src/data/claim-ids.ts (npm run data writes it), found "${id}" not there`,
    ),
    ...gone.map(
      (id) => `expected an entry "${id}", which src/data/claim-ids.ts has (npm run data writes it), found none`,
    ),
  ]);
}

/** The days that pictures divide time by must be those of the register. */
function compareWithMoments(read: ReadonlyMap<string, Claim>): void {
  for (const moment of Object.keys(MOMENTS) as Moment[]) {
    const id = MOMENT_CLAIMS[moment];
    const found = read.get(id)?.value;
    if (found === MOMENTS[moment]) continue;
    throw new InputError(CLAIMS_FILE, `id "${id}"`, [
      `field "value": expected ${MOMENTS[moment]}, which src/data/moments.ts has (npm run data writes it), found ${shown(found)}`,
    ]);
  }
}

/** A figure that a committed series holds must be that figure, to the rounding the claim declares. */
function compareWithSeries(claim: QuantityClaim, series: string, fault: (problem: string) => InputError): void {
  const [file = '', path = ''] = series.split('#');
  const held = dig(readJson(`data/series/${file}`), path.split('.'));
  if (typeof held !== 'number') throw fault(`field "series": expected a number at ${series}, found ${shown(held)}`);
  if (typeof claim.value !== 'number')
    throw fault(`field "value": expected a number beside "series", found ${shown(claim.value)}`);
  if (Math.abs(held - claim.value) > (claim.halfWidth ?? 0)) {
    throw fault(`field "value": expected ${held} ± ${claim.halfWidth ?? 0} (${series}), found ${claim.value}`);
  }
}

/** The claim of that id. @throws InputError naming the file and entry that asked for it */
export function claim(id: string, file: string, entry: string): Claim {
  const found = allClaims().get(id);
  if (!found) throw new InputError(file, entry, [`field "claim": expected an id of ${CLAIMS_FILE}, found "${id}"`]);
  return found;
}

/** The date, ISO, under the claim of that id. @throws InputError when it holds none */
function dateUnder(id: ClaimId, file: string, entry: string): string {
  const found = claim(id, file, entry);
  if (found.unit === 'date') return found.value;
  throw new InputError(CLAIMS_FILE, `id "${id}"`, [`field "unit": expected "date", found "${found.unit}"`]);
}

/** The month of the note, "YYYY-MM": what was published after it is marked as such. @throws InputError */
export function monthOfNote(): string {
  return dateUnder('note-identity', CLAIMS_FILE, 'the note').slice(0, 7);
}
