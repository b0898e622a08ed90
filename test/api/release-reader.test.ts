import { describe, expect, test, vi } from 'vitest';
import { NotFoundError } from '../../functions/api/errors.ts';
import { createReleaseReader } from '../../functions/api/release-reader.ts';
import { StoredViewError } from '../../functions/runtime/read-stored-view.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishThreeNetworks } from '../fixtures/releases/three-networks.ts';

async function setUp() {
  const store = memoryObjectStore();
  const release = await publishThreeNetworks(store, 1);
  const entry = release.views['quality/as-was'];
  if (entry === undefined) throw new Error('the example has a quality view');
  return { store, release, entry, reader: createReleaseReader(store) };
}

describe('a release', () => {
  test('is the newest unless a number is given', async () => {
    const { store, reader } = await setUp();
    await publishThreeNetworks(store, 2);

    expect((await reader.release()).release).toBe(2);
    expect((await reader.release(1)).release).toBe(1);
  });

  test('is seen two seconds after it is published, and the store listed no more often than that', async () => {
    const { store } = await setUp();
    let time = 0;
    const list = vi.spyOn(store, 'list');
    const reader = createReleaseReader(store, () => time);
    expect((await reader.release()).release).toBe(1);
    await publishThreeNetworks(store, 2);
    list.mockClear();
    time = 1_999;
    expect((await reader.release()).release).toBe(1);
    expect(list).not.toHaveBeenCalled();
    time = 2_000;
    expect((await reader.release()).release).toBe(2);
  });

  test('that is the first is seen as soon as it is published', async () => {
    const store = memoryObjectStore();
    const reader = createReleaseReader(store, () => 0);
    await expect(reader.release()).rejects.toThrow(NotFoundError);
    await publishThreeNetworks(store, 1);
    expect((await reader.release()).release).toBe(1);
  });

  test('that was not there can be read once it is', async () => {
    const { store, reader } = await setUp();
    await expect(reader.release(2)).rejects.toThrow(NotFoundError);
    await publishThreeNetworks(store, 2);
    expect((await reader.release(2)).release).toBe(2);
  });

  test('that is no release is named as damage, not as absence', async () => {
    const { store, reader } = await setUp();
    store.objects.set('releases/000003.json', new TextEncoder().encode('{"release": 3'));
    await expect(reader.release()).rejects.toThrow(StoredViewError);
  });
});

describe('a view', () => {
  test.each([
    ['one bit was changed', 'changed', (bytes: Uint8Array) => bytes.with(0, (bytes[0] ?? 0) ^ 1)],
    ['it was cut short', 'changed', (bytes: Uint8Array) => bytes.slice(0, -1)],
    ['it is empty', 'changed', () => new Uint8Array()],
  ])('is refused when %s', async (_what, reason, damage) => {
    const { store, reader, release, entry } = await setUp();
    store.objects.set(entry.key, damage(store.objects.get(entry.key) ?? new Uint8Array()));

    await expect(reader.quality(release, 'as-was')).rejects.toMatchObject({
      name: 'StoredViewError',
      reason,
    });
  });

  test('is refused when it is gone', async () => {
    const { store, reader, release, entry } = await setUp();
    store.objects.delete(entry.key);
    await expect(reader.quality(release, 'as-was')).rejects.toMatchObject({ reason: 'missing' });
  });

  test('is refused when its hash is right and its shape is not', async () => {
    const { reader, release } = await setUp();
    const indicators = release.views['indicators'];
    if (indicators === undefined) throw new Error('the example has indicators');
    const swapped = { ...release, views: { ...release.views, 'quality/as-was': indicators } };
    await expect(reader.quality(swapped, 'as-was')).rejects.toMatchObject({ reason: 'unreadable' });
  });

  test('that was refused is read again once the store is mended', async () => {
    const { store, reader, release, entry } = await setUp();
    const good = store.objects.get(entry.key) ?? new Uint8Array();
    store.objects.delete(entry.key);
    await expect(reader.quality(release, 'as-was')).rejects.toThrow(StoredViewError);
    store.objects.set(entry.key, good);
    expect((await reader.quality(release, 'as-was')).view).toBe('quality');
  });

  test('is fetched once, because its content is its name', async () => {
    const { store, reader, release, entry } = await setUp();
    await reader.quality(release, 'as-was');
    store.objects.delete(entry.key);
    expect((await reader.quality(release, 'as-was')).view).toBe('quality');
  });
});
