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
    localFile: (key) => store.localFile(key),
    list: (prefix) => store.list(prefix),
  });
}

const practices = twentyFiveNetworks.slice(0, 2);

test('a run cut short before any of its writes is finished by the next, and ends with the very same bytes', async () => {
  const [data, clean] = [await temporaryFolder(), await temporaryFolder()];
  const paths = await writeFiles(data, {
    'extract.csv': extractCsv('31/07/2026', practices),
    'map.csv': mapCsv(practices),
  });
  await runOver(clean, paths);
  const expected = await folderContents(clean);

  for (let write = 1; write <= expected.length; write++) {
    const store = await temporaryFolder();
    await expect(runOver(store, paths, crashingBefore(write)), `write ${write}`).rejects.toThrow(Crash);
    await runOver(store, paths);
    expect(await folderContents(store), `write ${write}`).toEqual(expected);
  }
}, 300_000);
