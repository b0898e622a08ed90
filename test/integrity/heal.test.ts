import { beforeAll, describe, expect, test } from 'vitest';
import { DuckDbQueryEngine } from '../../functions/adapters/duckdb-query-engine.ts';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { repair } from '../../functions/integrity/repair.ts';
import { verify } from '../../functions/integrity/verify.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import { runOver } from '../steps/pipeline-harness.ts';
import { copyOf, flipBit, lose, smallStore } from './damage.ts';

let whole: string;
let paths: readonly string[];
let keys: readonly string[];
beforeAll(async () => {
  const made = await smallStore();
  ({ store: whole, paths } = made);
  keys = await new FolderObjectStore(whole).list('');
  return async () => made.remove();
});

const LATER = '2026-08-28T12:00:00.000Z';
const one = (pattern: RegExp) => keys.find((key) => pattern.test(key)) ?? '';
const findings = async (store: string) => (await verify(new FolderObjectStore(store))).findings;

/** Of everything that a run makes of what was received, one object that the newest release needs. */
async function made(): Promise<readonly string[]> {
  const newest = await newestRelease(new FolderObjectStore(whole));
  const view = (name: string) => newest?.views[name]?.key ?? '';
  const mart = `marts/2026-07/${newest?.marts['2026-07']}/`;
  const keysOf = (pattern: RegExp) => keys.filter((key) => pattern.test(key));
  return [
    view('gap/as-was'),
    view('areas/2026-07/as-is'),
    view('area-pack/2026-27/as-was'),
    view('area-index/2026-27/as-is'),
    one(/^staged\/staged_achievement/),
    one(new RegExp(`^${mart}.*parquet$`)),
    one(/^checks\//),
    ...keysOf(/^views\/of-months\//),
    ...keysOf(/^runs\//),
  ];
}

describe('the next run', () => {
  test.each([
    ['damaged', async (store: string, key: string) => flipBit(store, key, 4001)],
    ['gone', lose],
  ])('makes again what is %s, byte for byte, and publishes nothing new', async (_how, harm) => {
    const store = await copyOf(whole);
    for (const key of await made()) await harm(store, key);
    const { isNew, release } = await runOver(store, paths, undefined, LATER);
    expect([isNew, release?.release]).toEqual([false, 2]);
    // What only the release before was made by, nobody reads again: repair sets it aside.
    const left = (await findings(store)).map(({ key }) => key);
    expect(left.filter((key) => !/^(views\/of-months|runs)\//.test(key))).toEqual([]);
  });

  test('does not let a file count no more because what was staged of it is lost with its bytes', async () => {
    const store = await copyOf(whole);
    const staged = one(/^staged\/staged_achievement/);
    const sha256 = staged.split('/').at(-2)?.split('.')[0] ?? '';
    for (const key of [staged, `raw/${sha256}`]) await flipBit(store, key, 77);
    for (const key of keys.filter((each) => each.startsWith('marts/'))) await lose(store, key);
    for (const key of keys.filter((each) => each.startsWith('runs/'))) await lose(store, key);
    await expect(runOver(store, [], undefined, LATER)).rejects.toThrow(`raw/${sha256}`);
    expect(await new FolderObjectStore(store).list('releases/')).toHaveLength(2);
  });
});

describe('repair', () => {
  async function repaired(store: string) {
    const folder = new FolderObjectStore(store);
    const engine = await DuckDbQueryEngine.create(folder);
    const services = {
      store: folder,
      engine,
      clock: { now: () => LATER },
      close: async () => engine.close(),
    };
    try {
      return await repair(services, { basis: 'as-was', codeVersion: 'test' });
    } finally {
      engine.close();
    }
  }

  test('makes again all that can be made from raw, also of an older release, and publishes nothing', async () => {
    const store = await copyOf(whole);
    for (const key of [...(await made()), one(/^receipts\//), one(/^quarantine\//)])
      await flipBit(store, key, 4001);
    const { before, after } = await repaired(store);
    expect(before.findings.length).toBeGreaterThanOrEqual(9);
    expect(after.findings).toEqual([]);
    expect(await new FolderObjectStore(store).list('releases/')).toHaveLength(2);
  });

  test('leaves what only its sender has, and the run takes it when it is sent again', async () => {
    const store = await copyOf(whole);
    const raw = one(/^raw\//);
    await flipBit(store, raw, 9);
    expect((await repaired(store)).after.findings).toEqual([{ key: raw, fault: 'missing' }]);
    await runOver(store, paths, undefined, LATER);
    expect(await findings(store)).toEqual([]);
  });

  test('leaves a damaged decision as it is: nobody guesses what was decided', async () => {
    const store = await copyOf(whole);
    await flipBit(store, 'audit/000001.json', 99);
    await repaired(store);
    await expect(runOver(store, paths, undefined, LATER)).rejects.toThrow('audit/000001.json');
    expect(await findings(store)).toEqual([{ key: 'audit/000001.json', fault: 'damaged' }]);
  });
});
