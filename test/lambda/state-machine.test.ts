import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { downloadsKey } from '../../functions/contracts/downloads.ts';
import { GapView } from '../../functions/questions/gap/question.ts';
import { QualityView } from '../../functions/questions/quality/question.ts';
import { readStoredReport } from '../../functions/runtime/read-stored-report.ts';
import { readStoredView } from '../../functions/runtime/read-stored-view.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import { ReportTask, reportRelease } from '../../functions/workflow/report-release.ts';
import {
  aMonthEarlier,
  extractCsv,
  mapCsv,
  twentyFiveNetworks,
  writeFiles,
} from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runMachine } from './local-machine.ts';
import { call, realHandlers } from './real-handlers.ts';

const july = extractCsv('31/07/2026', twentyFiveNetworks);
const files = { 'NCDesJuly26.csv': july, 'gp-reg-pat-prac-map.csv': mapCsv(twentyFiveNetworks) };

async function everythingDeployed(delivered: Readonly<Record<string, string>>) {
  const root = await temporaryFolder();
  await writeFiles(join(root, 'incoming'), delivered);
  const store = join(root, 'store');
  return { store: new FolderObjectStore(store), handlers: await realHandlers({ store, deliveries: root }) };
}

/** All but the report, which takes seconds and has its own tests. */
async function deployed(delivered: Readonly<Record<string, string>>) {
  const { store, handlers } = await everythingDeployed(delivered);
  return { store, handlers: { ...handlers, report: async () => ({ isNew: false }) } };
}

/** The report's own task, with a report that is written in no time. */
async function deployedWithShortReport(delivered: Readonly<Record<string, string>>) {
  const { store, handlers } = await everythingDeployed(delivered);
  const services = { store, clock: { now: () => '2026-08-28T09:30:00.000Z' } };
  const task = reportRelease(
    { site: 'https://pcn.example.nhs.uk', embargo: null },
    async () => [{ path: 'report.html', bytes: new TextEncoder().encode('short') }],
    async () => ({ isNew: false }),
  );
  return {
    store,
    handlers: { ...handlers, report: async (input: unknown) => task(services, ReportTask.parse(input)) },
  };
}

/** What the rule makes of an object-created event. */
const event = (...names: readonly string[]) => ({
  files: names.map((name) => ({ kind: 'delivery', key: `incoming/${name}`, version: 'v1' })),
  takeOver: false,
});

describe('the deployed state machine', () => {
  test('takes a month from the event of its file to a release', async () => {
    const { store, handlers } = await everythingDeployed(files);

    const { failure, told } = await runMachine(event(...Object.keys(files)), handlers);

    expect(failure).toBeUndefined();
    expect(told.map(({ Subject }) => Subject)).toEqual([
      'PCN progress: July 2026 is published, release 1 (synthetic data)',
    ]);
    expect(told[0]?.Message).toContain('/v1/reports/2026-07/report.html?release=1');
    const release = await newestRelease(store);
    expect(release).toMatchObject({ release: 1, months: ['2026-07'], basis: 'as-was' });
    if (release === undefined) return;
    const { points } = await readStoredView(store, release, 'gap/as-was', GapView);
    // 1 % to 25 %: the top fifth averages 23 %, the bottom fifth 3 %.
    expect(points.find(({ measure }) => measure === 'HI03')?.gap).toBeCloseTo(0.2, 12);
    const kept = await readStoredReport(store, release, '2026-07');
    expect(kept?.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['report.html', 'report.pdf']),
    );
    expect(await store.get(downloadsKey(1))).toBeDefined();
  });

  test('puts a poisoned file in quarantine, tells of it, and publishes the rest', async () => {
    const { store, handlers } = await deployed({
      ...files,
      'NCDesJune26.csv': july.replace('Numerator,7', 'Numerator,7.5'),
    });

    const { failure, told } = await runMachine(event(...Object.keys(files), 'NCDesJune26.csv'), handlers);

    expect(failure).toBeUndefined();
    expect(told.map(({ Subject }) => Subject)).toEqual(['PCN progress: a file was refused']);
    expect(told[0]?.Message).toMatch(
      /^NCDesJune26\.csv was not taken \(quarantined\): 1 problems\. .*quarantine\//,
    );
    expect(await store.list('quarantine/')).toHaveLength(1);
    const release = await newestRelease(store);
    expect(release?.inputs.map(({ name }) => name).sort()).toEqual(Object.keys(files).sort());
    if (release === undefined) return;
    const { files: listed } = await readStoredView(store, release, 'quality/as-was', QualityView);
    expect(listed.find(({ name }) => name === 'NCDesJune26.csv')?.outcome).toBe('quarantined');
  });

  test('makes one release of files that arrive together, each with an event of its own', async () => {
    const { store, handlers } = await deployed(files);
    const [extract = '', map = ''] = Object.keys(files);
    // Both are taken in before the first looks for work, as the wait in between has it.
    await runMachine(event(extract), { ...handlers, plan: async () => ({ state: 'nothing' }) });

    const first = await runMachine(event(map), handlers, { name: 'of the map' });
    const second = await runMachine(event(extract), handlers, { name: 'of the extract' });

    expect(first.states).toContain('Publish');
    expect(second.states).not.toContain('BuildMonths');
    expect(await store.list('releases/')).toHaveLength(1);
  });

  test('leaves the work to the execution that claimed it, and the sweep takes it over when that one died', async () => {
    const { store, handlers } = await deployed(files);
    const dies = { ...handlers, assess: async () => Promise.reject(new Error('out of memory')) };
    const died = await runMachine(event(...Object.keys(files)), dies, { name: 'dies' });

    const other = await runMachine(event(...Object.keys(files)), handlers, { name: 'other' });
    expect(died.failure).toContain('out of memory');
    expect(other.states).not.toContain('BuildMonths');
    expect(await newestRelease(store)).toBeUndefined();

    const swept = await runMachine({}, handlers, { name: 'sweep' });
    expect(swept.failure).toBeUndefined();
    expect(await newestRelease(store)).toMatchObject({ release: 1, months: ['2026-07'] });
  });

  test('gives the same release for the same events again, and changes no byte', async () => {
    const { store, handlers } = await deployedWithShortReport(files);
    await runMachine(event(...Object.keys(files)), handlers);
    const before = await store.list('');

    const again = await runMachine(event(...Object.keys(files)), handlers, { name: 'again' });

    expect(again.failure).toBeUndefined();
    expect(again.states).not.toContain('Publish');
    expect(again.told).toEqual([]);
    expect(await store.list('')).toEqual(before);
  });

  test('publishes a release whose report fails, and the sweep makes the report and tells of it', async () => {
    const { store, handlers } = await deployedWithShortReport(files);
    const fails = { ...handlers, report: async () => Promise.reject(new Error('no font')) };
    const first = await runMachine(event(...Object.keys(files)), fails);
    const swept = await runMachine({}, handlers, { name: 'sweep' });

    expect([first.failure, swept.failure]).toEqual([undefined, undefined]);
    expect([...first.told, ...swept.told].map(({ Subject }) => Subject)).toEqual([
      'PCN progress: a report could not be made',
      'PCN progress: July 2026 is published, release 1 (synthetic data)',
    ]);
    expect(await store.list('releases/')).toHaveLength(1);
  });

  test('plans again when another release came first, and loses neither', async () => {
    const { store, handlers } = await deployed({
      ...files,
      'NCDesJune26.csv': extractCsv('30/06/2026', aMonthEarlier),
    });
    const others: (string | undefined)[] = [];
    const overtaken = {
      ...handlers,
      publish: async (input: unknown) => {
        if (others.length === 0) {
          const other = await runMachine(event('NCDesJune26.csv'), handlers, { name: 'overtakes' });
          others.push(other.failure);
        }
        return call(handlers, 'publish', input);
      },
    };

    const run = await runMachine(event(...Object.keys(files)), overtaken, { name: 'overtaken' });

    expect([run.failure, ...others]).toEqual([undefined, undefined]);
    expect(run.calls['Plan']).toBe(2);
    expect(await newestRelease(store)).toMatchObject({ months: ['2026-06', '2026-07'] });
  });

  test('ends quietly when no file holds a month', async () => {
    const { store, handlers } = await deployed({ 'map.csv': mapCsv(twentyFiveNetworks) });

    const { failure, told } = await runMachine(event('map.csv'), handlers);

    expect([failure, told]).toEqual([undefined, []]);
    expect(await newestRelease(store)).toBeUndefined();
  });

  test('takes the mark that a console leaves for a folder for no file', async () => {
    const { handlers } = await deployed({});

    const { failure, told, calls } = await runMachine(event(''), handlers);

    expect([failure, told]).toEqual([undefined, []]);
    expect(calls['Receive']).toBeUndefined();
  });
});
