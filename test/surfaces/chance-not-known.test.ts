import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { makeBriefing, makeNationalReport } from '../../functions/reports/make-report.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSixtyNetworks } from '../fixtures/releases/sixty-networks.ts';

// ACC-08 of 2023/24 counts appointments within two weeks of booking: one person may have many.
const MONTH = '2024-03';
const NETWORK = 'U20030';
const store = memoryObjectStore();
const app = createApp({ reader: createReleaseReader(store), log: () => {} });
const documents = new Map<string, string>();

const answer = async (path: string) => (await (await app.request(`/v1${path}`)).json()).data;
const rowsOf = async (path: string): Promise<readonly Record<string, string>[]> =>
  parse(await (await app.request(`/v1${path}`)).text(), { columns: true });

beforeAll(async () => {
  const release = await publishSixtyNetworks(store, 1, {
    months: [MONTH],
    indicators: ['NCD026'],
    counts: (_indicator, { pcn }) => ({
      numerator: 3_000 + 40 * pcn,
      denominator: 6_000,
      count: null,
      suppressed: false,
    }),
  });
  const asked = { month: MONTH, embargo: null } as const;
  const files = [
    ...(await makeNationalReport(store, release, { ...asked, foreword: null })),
    ...(await makeBriefing(store, release, { ...asked, code: NETWORK })),
  ];
  for (const { path, bytes } of files) {
    if (!path.endsWith('.html')) continue;
    const { document } = new JSDOM(new TextDecoder().decode(bytes)).window;
    documents.set(path, (document.body.textContent ?? '').replaceAll(/\s+/gu, ' '));
  }
}, 120_000);

describe('where appointments are counted, and not people', () => {
  test('the headline says that chance is not known', async () => {
    expect(await answer(`/headline?month=${MONTH}`)).toMatchObject({ measure: 'NCD026', chanceKnown: false });
  });

  test('ranks have no error, no interval, no group and no chances, and say why; in CSV these are empty', async () => {
    const { networks, fifthChances } = await answer(`/ranks?month=${MONTH}`);
    expect(networks.length).toBeGreaterThan(50);
    for (const network of networks) {
      expect(network).toMatchObject({ standardError: null, lower: null, upper: null, group: null });
      expect(network).not.toHaveProperty('fifths');
    }
    expect(fifthChances.reason).toContain('how far chance could move it is not known');
    const rows = await rowsOf(`/ranks.csv?month=${MONTH}`);
    expect(rows.every((row) => row['standard_error'] === '')).toBe(true);
    const chances = Object.keys(rows[0] ?? {}).filter((name) => /chance/u.test(name));
    expect(chances.length).toBeGreaterThan(0);
    expect(rows.every((row) => chances.every((name) => row[name] === ''))).toBe(true);
  });

  test('no share of the gap is called chance, and the gap keeps the interval of its networks', async () => {
    const { points } = await answer('/chance');
    for (const point of points) expect(point).toMatchObject({ chanceShare: null, gapLeft: null });
    const gap = await answer(`/gap?month=${MONTH}&measure=NCD026`);
    expect(gap.points[0].interval).not.toBeNull();
  });

  test('there is no funnel, and rates have no interval', async () => {
    const funnel = await answer(`/funnel?month=${MONTH}&measure=NCD026`);
    expect(funnel.reason).toContain('how far chance could move it is not known');
    const { results } = await answer(`/areas/${NETWORK}`);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ indicator: 'NCD026', interval: null });
  });

  test('beside similar networks and circumstances none is clearly higher or lower', async () => {
    const { networks } = await answer('/similar-networks');
    expect(networks.every(({ interval }: { interval: unknown }) => interval === null)).toBe(true);
    const { residuals } = await answer('/expected-progress');
    expect(residuals.every(({ interval }: { interval: unknown }) => interval === null)).toBe(true);
  });

  test('report and briefing claim no chance, and call nothing clear', () => {
    expect([...documents.keys()]).toEqual(['report.html', `networks/${NETWORK}.html`]);
    for (const text of documents.values()) {
      expect(text).not.toMatch(
        /down to chance|\d in 100\)|almost certainly|very likely|probably in the|[Cc]learly (?:higher|lower)/u,
      );
    }
    expect(documents.get(`networks/${NETWORK}.html`)).toContain('how far chance could move it is not known');
  });
});
