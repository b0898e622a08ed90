import { describe, expect, test } from 'vitest';
import type { CollectSource } from '../../functions/contracts/collect-source.ts';
import { collect, noteLateMonth } from '../../functions/steps/collect.ts';
import { readReceipt } from '../../functions/steps/receive.ts';
import { receiveDelivery } from '../../functions/steps/receive-delivery.ts';
import { publicationPage, publisherSite } from '../publisher-site/site.ts';
import { collectServices } from './collect-services.ts';

/** 28 August 2026: July is out, and June and May are looked at again for re-issues. */
const NOW = '2026-08-28T09:30:00.000Z';

function pageSource(origin: string): CollectSource {
  return {
    kind: 'page',
    name: 'ncdes',
    pages: [`${origin}/england-{month}-{year}`, `${origin}/england-{month}-{year}/content-copy`],
    file: 'NCDes{Month}{yy}',
    origins: [origin],
    dueAfterDays: 14,
    lateAfterDays: 60,
  };
}

async function siteWithJuly(files: readonly string[]) {
  // The page must name its own site, which has an address only once it listens.
  const page: { body: string } = { body: '' };
  const answers = Object.fromEntries(
    files.map((name, i) => [`/A${i}/7C1F2E/${encodeURIComponent(name)}`, { body: `bytes of ${name}` }]),
  );
  const site = await publisherSite({ '/england-july-2026/content-copy': page, ...answers });
  page.body = publicationPage(site.origin, files);
  return site;
}

describe('collect from a publication page', () => {
  test('receives the file of a month, found on the second of its addresses', async () => {
    const site = await siteWithJuly(['NCDesJuly26_By_Ruleset.zip', 'NCDesJuly26.zip']);
    const services = await collectServices(NOW);

    const { files, unreadable } = await collect(services, [pageSource(site.origin)]);

    expect(unreadable).toEqual([]);
    expect(files).toHaveLength(1);
    const [file] = files;
    const receipt = await readReceipt(services.store, file?.kind === 'receipt' ? file.sha256 : '');
    expect(receipt).toMatchObject({ name: 'NCDesJuly26.zip', bytes: 'bytes of NCDesJuly26.zip'.length });
  });

  test('receives a re-issue as a later version of the same month', async () => {
    const site = await siteWithJuly(['NCDesJuly26.zip', 'NCDesJuly26_v2.zip']);
    const services = await collectServices(NOW);

    const { files } = await collect(services, [pageSource(site.origin)]);
    const receipts = await Promise.all(
      files.map((file) => readReceipt(services.store, file.kind === 'receipt' ? file.sha256 : '')),
    );

    expect(receipts.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('does not download again what it has received from an address', async () => {
    const site = await siteWithJuly(['NCDesJuly26.zip']);
    const services = await collectServices(NOW);
    await collect(services, [pageSource(site.origin)]);

    const again = await collect(services, [pageSource(site.origin)]);

    expect(again.files).toEqual([]);
    expect(site.asked.filter((path) => path.endsWith('.zip'))).toHaveLength(1);
  });

  test('takes a month that is not published yet for no error', async () => {
    const site = await publisherSite({});

    expect(await collect(await collectServices(NOW), [pageSource(site.origin)])).toMatchObject({
      files: [],
      unreadable: [],
    });
  });

  test.each([
    ['fails', { status: 500 }, 'WebUnavailableError'],
    ['breaks off', { cutShort: '<html>' }, 'WebUnavailableError'],
    ['redirects to another site', { redirect: 'http://localhost:1/page' }, 'WebRefusedError'],
    ['redirects in a circle', { redirect: '/england-july-2026' }, 'WebRefusedError'],
    ['never ends', { endless: true }, 'WebRefusedError'],
  ] as const)('names a source whose page %s, and goes on with the others', async (_how, answer, error) => {
    const broken = await publisherSite({ '/england-july-2026': answer });
    const sound = await siteWithJuly(['NCDesJuly26.zip']);
    const services = await collectServices(NOW);

    const { files, unreadable } = await collect(services, [
      { ...pageSource(broken.origin), name: 'broken' },
      pageSource(sound.origin),
    ]);

    expect(unreadable).toEqual([{ source: 'broken', error }]);
    expect(files).toHaveLength(1);
  });

  test('refuses a file of another site, and one that is too large', async () => {
    const page = { body: '' };
    const site = await publisherSite({
      '/england-july-2026': page,
      '/A0/7C1F2E/NCDesJuly26.zip': { endless: true },
    });
    const services = await collectServices(NOW);

    page.body = publicationPage('http://localhost:1', ['NCDesJuly26.zip']);
    const elsewhere = await collect(services, [pageSource(site.origin)]);
    page.body = publicationPage(site.origin, ['NCDesJuly26.zip']);
    const tooLarge = await collect(services, [pageSource(site.origin)]);

    expect(elsewhere.unreadable).toEqual([{ source: 'ncdes', error: 'WebRefusedError' }]);
    expect(tooLarge.unreadable).toEqual([{ source: 'ncdes', error: 'WebRefusedError' }]);
    expect(await services.store.list('receipts/')).toEqual([]);
  });
});

describe('collect from deliveries', () => {
  const source: CollectSource = {
    kind: 'deliveries',
    name: 'federation',
    file: 'Federation_{year}_{mm}',
    dueAfterDays: 0,
    lateAfterDays: 30,
  };

  test('finds the files of the due months that nobody received, and leaves others alone', async () => {
    const services = await collectServices(NOW, {
      'Federation_2026_07.csv': 'a',
      'Federation_2026_06_v2.csv': 'b',
      'Federation_2025_01.csv': 'too old',
      'notes.txt': 'something else',
    });

    expect((await collect(services, [source])).files).toEqual([
      { kind: 'delivery', key: 'incoming/Federation_2026_06_v2.csv' },
      { kind: 'delivery', key: 'incoming/Federation_2026_07.csv' },
    ]);
  });

  test('tells of a month that is late until it is noted as told, and not before it is late', async () => {
    const early = await collectServices('2026-07-30T00:00:00.000Z');
    const services = await collectServices('2026-07-31T00:00:00.000Z');

    expect((await collect(early, [source])).late).toEqual([{ source: 'federation', month: '2026-05' }]);
    expect((await collect(services, [source])).late).toEqual([{ source: 'federation', month: '2026-06' }]);
    expect((await collect(services, [source])).late).toEqual([{ source: 'federation', month: '2026-06' }]);

    await noteLateMonth(services.store, { source: 'federation', month: '2026-06' });

    expect((await collect(services, [source])).late).toEqual([]);
  });

  test.each([
    ['was found just now', async () => undefined],
    [
      'waits for its check',
      async (services: Awaited<ReturnType<typeof collectServices>>) => {
        await receiveDelivery(services, { kind: 'delivery', key: 'incoming/Federation_2026_06.csv' });
      },
    ],
  ])('tells of no month whose file %s', async (_what, before) => {
    const services = await collectServices('2026-07-31T00:00:00.000Z', { 'Federation_2026_06.csv': 'bytes' });
    await before(services);

    expect((await collect(services, [source])).late).toEqual([]);
  });
});
