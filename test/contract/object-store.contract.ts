import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  ObjectConflictError,
  ObjectMissingError,
  type ObjectStore,
} from '../../functions/ports/object-store.ts';

const MEBIBYTE = 1 << 20;

/** What any ObjectStore must do; `create` gives an empty one each time. */
export function objectStoreContract(name: string, create: () => Promise<ObjectStore>): void {
  describe(`${name} as an ObjectStore`, () => {
    describe('create-only', () => {
      test.each([
        ['nothing at all', Buffer.alloc(0)],
        ['every byte there is', Buffer.from(Array.from({ length: 256 }, (_, i) => i))],
        ['a mebibyte', randomBytes(MEBIBYTE)],
      ])('gives back %s exactly as it was put', async (_what, bytes) => {
        const store = await create();
        expect(await store.put('raw/a.csv', bytes)).toBe('created');
        expect(same(await store.get('raw/a.csv'), bytes)).toBe(true);
      });

      test('gives back a part of what was put, no more than there is, and nothing of what is not there', async () => {
        const store = await create();
        await store.put('views/a.pack', Buffer.from('0123456789'));
        expect(textOf(await store.getPart('views/a.pack', 0, 3))).toBe('012');
        expect(textOf(await store.getPart('views/a.pack', 7, 3))).toBe('789');
        expect(textOf(await store.getPart('views/a.pack', 8, 5))).toBe('89');
        expect(await store.getPart('views/b.pack', 0, 3)).toBeUndefined();
      });

      test('the same bytes again are already there', async () => {
        const store = await create();
        await store.put('raw/a.csv', Buffer.from('one'));
        expect(await store.put('raw/a.csv', Buffer.from('one'))).toBe('already-there');
      });

      test.each([
        ['other', 'two'],
        ['fewer', 'on'],
        ['more', 'one!'],
        ['no', ''],
      ])('%s bytes under a taken key are a conflict, and nothing changes', async (_which, later) => {
        const store = await create();
        await store.put('raw/a.csv', Buffer.from('one'));
        await expect(store.put('raw/a.csv', Buffer.from(later))).rejects.toThrow(ObjectConflictError);
        await expect(store.putFile('raw/a.csv', await fileOf(Buffer.from(later)))).rejects.toThrow(
          ObjectConflictError,
        );
        expect(textOf(await store.get('raw/a.csv'))).toBe('one');
        expect(await store.list('')).toEqual(['raw/a.csv']);
      });

      test('of twenty writers with the same bytes one creates and nineteen find them there', async () => {
        const store = await create();
        const outcomes = await Promise.all(
          Array.from({ length: 20 }, () => store.put('releases/000001.json', Buffer.from('{}'))),
        );
        expect(outcomes.toSorted()).toEqual([...Array(19).fill('already-there'), 'created']);
      });

      test('of twenty writers with different bytes one wins, nineteen are told, and the bytes are the winner’s', async () => {
        const store = await create();
        const outcomes = await Promise.allSettled(
          Array.from({ length: 20 }, (_, i) => store.put('releases/000001.json', Buffer.from(`writer ${i}`))),
        );
        const won = outcomes.flatMap((outcome, i) => (outcome.status === 'fulfilled' ? [i] : []));
        const told = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));

        expect(won).toHaveLength(1);
        expect(told.every((error) => error instanceof ObjectConflictError)).toBe(true);
        expect(textOf(await store.get('releases/000001.json'))).toBe(`writer ${won[0]}`);
      });
    });

    describe('files', () => {
      test('a file is stored as its bytes', async () => {
        const store = await create();
        const bytes = randomBytes(1000);
        expect(await store.putFile('staged/a.parquet', await fileOf(bytes))).toBe('created');
        expect(await store.putFile('staged/a.parquet', await fileOf(bytes))).toBe('already-there');
        expect(await store.put('staged/a.parquet', bytes)).toBe('already-there');
        expect(same(await store.get('staged/a.parquet'), bytes)).toBe(true);
      });

      test('a file of forty mebibytes arrives whole', async () => {
        const store = await create();
        const bytes = randomBytes(40 * MEBIBYTE);
        await store.putFile('raw/national.csv', await fileOf(bytes));
        expect(sha256(await readFile(await store.localFile('raw/national.csv')))).toBe(sha256(bytes));
      });

      test('a local file holds the object’s bytes, also for two readers at once', async () => {
        const store = await create();
        await store.put('marts/m/part-0.parquet', Buffer.from('PAR1'));
        const paths = await Promise.all([1, 2].map(() => store.localFile('marts/m/part-0.parquet')));
        for (const path of paths) expect(await readFile(path, 'utf8')).toBe('PAR1');
      });

      test('a file that is not there is not stored', async () => {
        const store = await create();
        await expect(store.putFile('raw/a.csv', join(tmpdir(), 'no-such-file.csv'))).rejects.toThrow(
          'ENOENT',
        );
        expect(await store.list('')).toEqual([]);
      });
    });

    describe('what is missing', () => {
      test.each([
        ['nothing was ever put', 'marts/other.json'],
        ['the key is only the start of another', 'marts/m'],
        ['the key goes on where another ends', 'marts/m/manifest.json/more'],
      ])('has no bytes and no local file: %s', async (_why, key) => {
        const store = await create();
        await store.put('marts/m/manifest.json', Buffer.from('{}'));
        expect(await store.get(key)).toBeUndefined();
        await expect(store.localFile(key)).rejects.toThrow(ObjectMissingError);
      });
    });

    describe('keys', () => {
      test.each([
        'raw/00ff.csv',
        'views/month=2026-07/basis=as-was/gap.json',
        'A_b-c.D=e/1',
        '.waiting/a',
        'a/..b',
        'a/b..',
      ])('takes %j', async (key) => {
        const store = await create();
        expect(await store.put(key, Buffer.from('x'))).toBe('created');
        expect(await store.list('')).toEqual([key]);
      });

      test.each([
        ['no segment', ''],
        ['an absolute path', '/etc/passwd'],
        ['a trailing slash', 'raw/'],
        ['an empty segment', 'raw//a'],
        ['a step up at the start', '../a'],
        ['a step up in the middle', 'raw/../a'],
        ['a step up at the end', 'raw/..'],
        ['a step nowhere', 'raw/./a'],
        ['a backslash', 'raw\\a'],
        ['a space', 'raw/a b'],
        ['a line end', 'raw/a\n'],
        ['an escape', 'raw/%2e%2e'],
        ['a NUL', 'raw/a\0'],
        ['a letter outside ASCII', 'raw/é'],
        ['a question mark', 'raw/a?b'],
      ])('refuses %s', async (_what, key) => {
        const store = await create();
        await expect(store.put(key, Buffer.from('x'))).rejects.toThrow(RangeError);
        await expect(store.putFile(key, await fileOf(Buffer.from('x')))).rejects.toThrow(RangeError);
        await expect(store.get(key)).rejects.toThrow(RangeError);
        await expect(store.localFile(key)).rejects.toThrow(RangeError);
      });
    });

    describe('listing', () => {
      const keys = ['b/2', 'a/10', 'a/9', 'a-1', 'a/B/1', 'a.json', 'ab/1'];
      test.each([
        ['everything', '', ['a-1', 'a.json', 'a/10', 'a/9', 'a/B/1', 'ab/1', 'b/2']],
        ['a folder', 'a/', ['a/10', 'a/9', 'a/B/1']],
        ['the start of a name', 'a/1', ['a/10']],
        ['the start of a folder’s name', 'a', ['a-1', 'a.json', 'a/10', 'a/9', 'a/B/1', 'ab/1']],
        ['nothing', 'c/', []],
        ['nothing below an object', 'b/2/', []],
      ])('is in ascending order of the keys: %s', async (_what, prefix, expected) => {
        const store = await create();
        for (const key of keys) await store.put(key, Buffer.from(key));
        expect(await store.list(prefix)).toEqual(expected);
      });

      test.each(['../', '/', 'a/../b/', 'a b/', 'a/\n'])('refuses the prefix %j', async (prefix) => {
        const store = await create();
        await expect(store.list(prefix)).rejects.toThrow(RangeError);
      });
    });
  });
}

async function fileOf(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'object-store-contract-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'given');
  await writeFile(path, bytes);
  return path;
}

/** Compared by hash: a failed comparison of a mebibyte must not print it. */
function same(actual: Uint8Array | undefined, expected: Uint8Array): boolean {
  return actual !== undefined && sha256(actual) === sha256(expected);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}
