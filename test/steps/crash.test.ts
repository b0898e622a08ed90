import { expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { extractCsv, mapCsv, twentyFiveNetworks, writeFiles } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { folderContents } from './folder-contents.ts';
import { runOver } from './pipeline-harness.ts';

class Crash extends Error {
  override readonly name = 'Crash';
}

/** Stops the process, as far as the store can tell, just before the n-th write: nothing is written from then on. */
function crashingBefore(write: number) {
  let writes = 0;
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    writes += 1;
    if (writes >= write) throw new Crash();
    return work();
  };
  return (store: ObjectStore): ObjectStore => ({
    put: (key, bytes) => guard(() => store.put(key, bytes)),
    putFile: (key, path) => guard(() => store.putFile(key, path)),
    get: (key) => store.get(key),
    getPart: (key, offset, bytes) => store.getPart(key, offset, bytes),
    localFile: (key) => store.localFile(key),
    sha256: (key) => store.sha256(key),
    list: (prefix) => store.list(prefix),
    setAside: (key) => store.setAside(key),
  });
}

/** Notes the key of every write, in order. */
function noting(keys: string[]) {
  return (store: ObjectStore): ObjectStore => ({
    put: (key, bytes) => {
      keys.push(key);
      return store.put(key, bytes);
    },
    putFile: (key, path) => {
      keys.push(key);
      return store.putFile(key, path);
    },
    get: (key) => store.get(key),
    getPart: (key, offset, bytes) => store.getPart(key, offset, bytes),
    localFile: (key) => store.localFile(key),
    sha256: (key) => store.sha256(key),
    list: (prefix) => store.list(prefix),
    setAside: (key) => store.setAside(key),
  });
}

/** Every write but the views', which are alike and many: of them the first, one in the middle and the last. */
function tellingWrites(keys: readonly string[]): readonly number[] {
  const numbered = keys.map((key, i) => ({ write: i + 1, isView: key.startsWith('views/') }));
  const views = numbered.filter(({ isView }) => isView);
  const some = [views.at(0), views.at(Math.floor(views.length / 2)), views.at(-1)];
  return numbered.filter((each) => !each.isView || some.includes(each)).map(({ write }) => write);
}

const practices = twentyFiveNetworks.slice(0, 2);

test('a run cut short before any of its writes is finished by the next, and ends with the very same bytes', async () => {
  const [data, clean] = [await temporaryFolder(), await temporaryFolder()];
  const paths = await writeFiles(data, {
    'extract.csv': extractCsv('31/07/2026', practices),
    'map.csv': mapCsv(practices),
  });
  const keys: string[] = [];
  await runOver(clean, paths, noting(keys));
  const expected = await folderContents(clean);

  for (const write of tellingWrites(keys)) {
    const store = await temporaryFolder();
    await expect(runOver(store, paths, crashingBefore(write)), `write ${write}`).rejects.toThrow(Crash);
    await runOver(store, paths);
    expect(await folderContents(store), `write ${write}`).toEqual(expected);
  }
}, 900_000);
