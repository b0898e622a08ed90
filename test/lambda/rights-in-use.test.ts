import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type PipelineFunction, pipelineFunctions } from '../../infra/function-settings.ts';
import { corrected, extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { runMachine } from './local-machine.ts';
import { type Handlers, realHandlers } from './real-handlers.ts';

const running = new AsyncLocalStorage<string>();

/** The deployed functions, and every prefix of the lake that each reads or creates below while it runs. */
async function watched(root: string) {
  const handlers = await realHandlers({ store: join(root, 'store'), deliveries: root });
  // The module that the handlers have loaded, and no other.
  const { FolderObjectStore } = await import('../../functions/adapters/folder-object-store.ts');
  const used = new Set<string>();
  const note = (verb: 'reads' | 'creates', key: string) =>
    used.add(`${running.getStore()} ${verb} ${key.slice(0, key.indexOf('/') + 1)}`);
  const whole = new FolderObjectStore(join(root, 'store'));
  const inner = {
    get: whole.get.bind(whole),
    localFile: whole.localFile.bind(whole),
    put: whole.put.bind(whole),
    putFile: whole.putFile.bind(whole),
  };
  vi.spyOn(FolderObjectStore.prototype, 'get').mockImplementation(async (key) => {
    note('reads', key);
    return inner.get(key);
  });
  vi.spyOn(FolderObjectStore.prototype, 'localFile').mockImplementation(async (key) => {
    note('reads', key);
    return inner.localFile(key);
  });
  vi.spyOn(FolderObjectStore.prototype, 'put').mockImplementation(async (key, bytes) => {
    note('creates', key);
    return inner.put(key, bytes);
  });
  vi.spyOn(FolderObjectStore.prototype, 'putFile').mockImplementation(async (key, path) => {
    note('creates', key);
    return inner.putFile(key, path);
  });
  const named: Handlers = Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (input, context) => running.run(name, () => handler(input, context)),
    ]),
  );
  return { handlers: named, used };
}

const event = (...names: readonly string[]) => ({
  files: names.map((name) => ({ kind: 'delivery', key: `incoming/${name}`, version: 'v1' })),
  takeOver: false,
});

/** What a function's role allows it: who creates below a prefix may read there too. */
function allowed(): readonly string[] {
  return Object.entries(pipelineFunctions).flatMap(([name, { reads, creates }]) => [
    ...[...reads, ...creates].map((prefix) => `${name} reads ${prefix}`),
    ...creates.map((prefix) => `${name} creates ${prefix}`),
  ]);
}

describe('the deployed functions', () => {
  test('ask for nothing that their roles deny, from a first month through a re-issue to the sweep', {
    timeout: 600_000,
  }, async () => {
    const root = await temporaryFolder();
    const files = {
      'NCDesJuly26.csv': extractCsv('31/07/2026', twentyFiveNetworks),
      'NCDesJuly26_v2.csv': extractCsv('31/07/2026', corrected),
      'gp-reg-pat-prac-map.csv': mapCsv(twentyFiveNetworks),
      'broken.csv': 'PRACTICE_CODE\n',
    };
    await writeFiles(join(root, 'incoming'), files);
    const { handlers, used } = await watched(root);

    const runs = [
      await runMachine(event('NCDesJuly26.csv', 'gp-reg-pat-prac-map.csv', 'broken.csv'), handlers, {
        name: '1',
      }),
      await runMachine(event('NCDesJuly26_v2.csv'), handlers, { name: '2' }),
      await runMachine({}, handlers, { name: '3' }),
    ];

    expect(runs.map(({ failure }) => failure)).toEqual([undefined, undefined, undefined]);
    const functions: readonly PipelineFunction[] = [
      'receive',
      'check',
      'plan',
      'build',
      'hold',
      'assess',
      'publish',
      'report',
    ];
    const idle = functions.filter((name) => ![...used].some((use) => use.startsWith(`${name} `)));
    expect(idle).toEqual([]);
    expect([...used].filter((use) => !allowed().includes(use))).toEqual([]);
  });
});
