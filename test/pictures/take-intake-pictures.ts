import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readCatalogue } from '../../functions/catalogue/catalogue.ts';
import { Release } from '../../functions/contracts/release.ts';
import { serve } from '../../functions/local/serve.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { CHECK_VERSION } from '../../functions/steps/check.ts';
import { arrive, hold, refusedLine } from '../fixtures/arrivals.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishSixtyNetworks } from '../fixtures/releases/sixty-networks.ts';

/** Takes the page on this month's data in its three states, of invented files: good, a file refused, a month held. */
const OUT = 'docs/pictures';
const STATES: Readonly<Record<string, (store: ObjectStore) => Promise<unknown>>> = {
  good: async () => undefined,
  refused: async (store) => {
    const problems = [refusedLine(5_001), refusedLine(7_001)];
    await arrive(store, { name: 'NCDesAugust26.csv', outcome: 'quarantined', problems });
    await arrive(store, { name: 'notes from the office.docx', outcome: 'not-recognised', rows: null });
  },
  held: async (store) => hold(store, 'NCDesJuly26.csv'),
};

const REFERENCE = [
  {
    name: 'gp-reg-pat-prac-map.zip',
    dataset: 'practice-map',
    rows: 6_139,
    part: ['staged_practice_map', '2026-07-01'],
  },
  {
    name: 'gp-reg-pat-prac-quin-age.zip',
    dataset: 'list-size',
    rows: 326_241,
    part: ['staged_list_size', '2026-07-01'],
  },
  {
    name: 'PCNWFIndividualCSV.062026.zip',
    dataset: 'workforce',
    rows: 39_940,
    part: ['staged_workforce', '2026-06-30'],
  },
  {
    name: 'fingertips-imd-2025.csv',
    dataset: 'deprivation',
    rows: 6_143,
    part: ['staged_deprivation', '2025-01-01'],
  },
] as const;

/** Has the release use everything that arrived until now. */
async function countAll(store: ReturnType<typeof memoryObjectStore>): Promise<void> {
  const { submissions } = await readCatalogue(store, CHECK_VERSION);
  const key = 'releases/000001.json';
  const release = Release.parse(JSON.parse(Buffer.from(store.objects.get(key) ?? []).toString('utf8')));
  const inputs = submissions.map(({ receipt: { sha256, name, receivedAt, version }, record }) => ({
    sha256,
    name,
    dataset: record.dataset,
    receivedAt,
    version,
  }));
  store.objects.set(key, Buffer.from(JSON.stringify({ ...release, inputs })));
}

for (const [state, change] of Object.entries(STATES)) {
  const store = memoryObjectStore();
  await publishSixtyNetworks(store);
  await arrive(store, { name: 'NCDesJuly26.csv', rows: 39_204 });
  for (const file of REFERENCE) await arrive(store, { ...file, receivedAt: '2026-08-27T08:05:00.000Z' });
  await countAll(store);
  await change(store);
  const incoming = {
    folder: 'incoming',
    isTakingIn: () => false,
    idle: async () => undefined,
    takeIn: () => undefined,
  };
  const server = await serve({ store, port: 0, incoming, contact: 'data@example.org', log: () => undefined });
  const asked = ['--url', server.url, '--out', OUT, '--page', 'data', '--width', '1280', '--height', '0'];
  await promisify(execFile)(process.execPath, ['test/pictures/take-pictures.ts', ...asked]);
  await rename(join(OUT, 'data.png'), join(OUT, `data-${state}.png`));
  await server.close();
}
