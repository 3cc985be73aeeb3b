import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import atlas from '../../../data/geo/atlas.json' with { type: 'json' };
import { readTrade } from '../../../data/build/csv.ts';
import { stableJson } from '../../../data/build/write.ts';
import { CLAIM_IDS, isClaimId } from '../../data/claim-ids.ts';
import { MOMENTS } from '../../data/moments.ts';
import { dig, ROOT } from '../../data/read.ts';
import { allClaims, allSources } from '../../data/register.ts';
import { project, type LonLat } from '../../graphics/basemap/cameras.ts';
import { isQuantity } from '../../data/schemas.ts';
import { CLAIM_FORMS, printClaim } from '../../i18n/claims.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { claimNumber, quantity } from '../graphics/claim-number.ts';

const filesOf = (folder: string): string[] => readdirSync(resolve(ROOT, folder)).sort();

describe('outputs', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'data-'));
  let run: ReturnType<typeof spawnSync>;

  beforeAll(() => {
    run = spawnSync(process.execPath, ['src/tools/data.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, DATA_OUT: scratch },
    });
  }, 120_000);
  afterAll(() => {
    rmSync(scratch, { recursive: true });
  });

  it('are all rebuilt', () => {
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    for (const folder of ['series', 'geo'])
      expect(readdirSync(join(scratch, folder)).sort()).toEqual(filesOf(`data/${folder}`));
  });

  it.each([
    ...filesOf('data/series').map((name) => `series/${name}`),
    ...filesOf('data/geo').map((name) => `geo/${name}`),
  ])('%s is committed byte for byte as it is rebuilt', (name) => {
    expect(readFileSync(join(scratch, name)).equals(readFileSync(resolve(ROOT, 'data', name)))).toBe(true);
  });

  it('hold the ids of the register as a type, as they are rebuilt', () => {
    const written = readFileSync(join(scratch, 'claim-ids.ts'), 'utf8');
    expect(readFileSync(resolve(ROOT, 'src/data/claim-ids.ts'), 'utf8')).toBe(written);
    expect([...CLAIM_IDS]).toEqual([...allClaims().keys()].sort());
    expect([isClaimId('invasion-date'), isClaimId('toString')]).toEqual([true, false]);
  });

  it('hold the days that divide the story, as they are rebuilt', () => {
    const written = readFileSync(join(scratch, 'moments.ts'), 'utf8');
    expect(readFileSync(resolve(ROOT, 'src/data/moments.ts'), 'utf8')).toBe(written);
    expect(MOMENTS).toEqual({ invasion: '2022-02-24', note: '2023-03-27' });
  });

  it('do not depend on the order in which keys were met', () => {
    expect(stableJson({ b: 1, a: { d: 2, c: [3, { f: 4, e: 5 }] } })).toBe(
      stableJson({ a: { c: [3, { e: 5, f: 4 }], d: 2 }, b: 1 }),
    );
  });
});

describe('sources', () => {
  it('are known wherever a table of figures names them', () => {
    const trade = filesOf('data/source').filter((name) =>
      readFileSync(resolve(ROOT, 'data/source', name), 'utf8').startsWith('period,reporter,partner,'),
    );
    expect(trade.length).toBeGreaterThan(0);
    for (const name of trade) {
      for (const id of new Set(readTrade(name.replace(/\.csv$/, '')).map((row) => row.source_id))) {
        expect(allSources().has(id), `${name}: source ${id}`).toBe(true);
      }
    }
  });

  it('are named by every series, and known', () => {
    for (const name of filesOf('data/series')) {
      const sources = dig(JSON.parse(readFileSync(resolve(ROOT, 'data/series', name), 'utf8')), ['sources']);
      expect(Array.isArray(sources) && sources.length > 0, `${name}: "sources"`).toBe(true);
      for (const id of sources as string[]) expect(allSources().has(id), `${name}: source ${id}`).toBe(true);
    }
  });

  it('are each used by a claim, a series or a table that a series is checked against', () => {
    const used = new Set(
      [...allClaims().values()].flatMap(({ sources, rivals }) => [
        ...sources,
        ...(rivals ?? []).flatMap((rival) => rival.sources),
      ]),
    );
    for (const name of filesOf('data/series')) {
      for (const [id] of readFileSync(resolve(ROOT, 'data/series', name), 'utf8').matchAll(/(?<=")[\w-]+(?=")/g))
        used.add(id);
    }
    for (const name of filesOf('data/source')) {
      for (const [id] of readFileSync(resolve(ROOT, 'data/source', name), 'utf8').matchAll(/\bS\d{2}\b/g)) used.add(id);
    }
    expect([...allSources().keys()].filter((id) => !used.has(id))).toEqual([]);
  });
});

/** A printed figure read back, in either edition's notation. */
function readBack(locale: Locale, text: string): number {
  const plain = text.replace(/[\u202f\u00a0]/g, '').replace('\u2212', '-');
  return Number(locale === 'fr' ? plain.replace(',', '.') : plain.replaceAll(',', ''));
}

describe('claims', () => {
  const claims = [...allClaims().values()];

  it('hold together with their sources and with the series they quote', () => {
    expect(claims.length).toBeGreaterThan(100);
    expect(claims.filter((claim) => isQuantity(claim) && claim.series !== undefined).length).toBeGreaterThan(0);
  });

  it('that no series holds are what the tables say', () => {
    const kazakh = readTrade('kz_trade_by_partner_annual');
    const eurostat = readTrade('eurostat_eu27_exports_monthly');
    const turnover = (year: string): number =>
      kazakh.find(({ period, partner, flow }) => period === year && partner === 'RUS' && flow === 'turnover')?.value ??
      Number.NaN;
    const toRussia = (month: string): number =>
      eurostat.find(({ period, partner, reporter }) => period === month && partner === 'RUS' && reporter === 'EU27')
        ?.value ?? Number.NaN;
    const computed = {
      'trade-russia-2022': turnover('2022'),
      'trade-russia-2024': turnover('2024'),
      'eu-exports-russia-rebound': 100 * (toRussia('2022-11') / toRussia('2022-04') - 1),
      'cpc-alternatives-2023-share': (100 * 3.73) / 70.5,
    };
    for (const [id, value] of Object.entries(computed)) {
      expect(Math.abs(claimNumber(id) - value), id).toBeLessThanOrEqual(quantity(id).halfWidth ?? 0);
    }
  });

  it('print in every form of both editions, and never as nothing', () => {
    for (const claim of claims) {
      for (const locale of LOCALES) {
        for (const form of CLAIM_FORMS) {
          const text = printClaim(locale, claim, form);
          expect(text, `${claim.id}, ${locale}, ${form}`).not.toMatch(/^\s*$|NaN|undefined|Infinity/);
        }
      }
    }
  });

  it('print as the number they are, to the last decimal shown', () => {
    for (const claim of claims) {
      if (typeof claim.value !== 'number') continue;
      for (const locale of LOCALES) {
        const text = printClaim(locale, claim, 'number');
        const decimals = (text.split(locale === 'fr' ? ',' : '.')[1] ?? '').length;
        expect(Math.abs(readBack(locale, text) - claim.value), `${claim.id}: ${text}`).toBeLessThanOrEqual(
          0.5001 * 10 ** -decimals,
        );
      }
    }
  });

  it('say what lies after the note, from its period', () => {
    for (const claim of claims) {
      const from = claim.period.split('/')[0] ?? '';
      // A length is of what was there before, whenever it was read off a map.
      if (claim.afterNote || claim.unit === 'km') continue;
      expect(
        from.slice(0, 10) <= '2023-04-01' || from === '2023',
        `${claim.id}: period ${claim.period}, "afterNote" not set`,
      ).toBe(true);
    }
  });
});

// ---- The map's point of view ----

/** Rings of a path made of relative m, l and z (and an absolute first M), in map units. */
function ringsOf(path: string): [number, number][][] {
  const rings: [number, number][][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MmlzHVLA])([^MmlzHVLA]*)/g)) {
    const values = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const ring = rings.at(-1);
    if (command === 'z' && ring) [x, y] = ring[0] ?? [0, 0];
    for (let index = 0; index + 1 < values.length; index += 2) {
      const [dx, dy] = [values[index] ?? 0, values[index + 1] ?? 0];
      [x, y] = command === 'M' ? [dx, dy] : [x + dx, y + dy];
      if (index === 0 && command !== 'l') rings.push([[x, y]]);
      else rings.at(-1)?.push([x, y]);
    }
  }
  return rings;
}

function holds(path: string, [px, py]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of ringsOf(path)) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [xi, yi] = ring[i] ?? [0, 0];
      const [xj, yj] = ring[j] ?? [0, 0];
      if (yi > py !== yj > py && px < ((xj - xi) * (py - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

describe('the map', () => {
  it.each<[string, LonLat, keyof typeof atlas.paths]>([
    ['Simferopol', [34.1, 44.95], 'UKR'],
    ['Sukhumi', [41.05, 43.03], 'GEO'],
    ['Tskhinvali', [43.97, 42.23], 'GEO'],
    ['Khankendi', [46.75, 39.82], 'AZE'],
    ['Pristina', [21.17, 42.66], 'land'],
    ['Nantou', [120.97, 23.83], 'land'],
    ['Baikonur', [63.32, 45.62], 'KAZ'],
    ['Astana', [71.43, 51.18], 'KAZ'],
    ['Tashkent', [69.24, 41.3], 'UZB'],
    ['Berlin', [13.4, 52.52], 'EU27'],
  ])('holds %s in the shape it should', (_, place, owner) => {
    const at = project(place);
    const holders = Object.entries(atlas.paths)
      .filter(([id]) => /^[A-Z]|^land$/.test(id))
      .filter(([, path]) => holds(path, at))
      .map(([id]) => id);
    expect(holders).toEqual([owner]);
  });

  it('leaves Russia as the hole in the sea: Moscow shows through, Astana and the Caspian do not', () => {
    const sea = atlas.paths.sea.replace(/^M.*?z/, '');
    expect(holds(sea, project([37.6, 55.75]))).toBe(true);
    expect(holds(sea, project([71.43, 51.18]))).toBe(false);
    expect(holds(sea, project([34.1, 44.95]))).toBe(false);
    expect(holds(sea, project([50.5, 42]))).toBe(false);
  });
});
