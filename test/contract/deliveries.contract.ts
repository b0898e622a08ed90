import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Deliveries,
  DeliveryMissingError,
  DeliveryRefusedError,
} from '../../functions/ports/deliveries.ts';

/** A place of deliveries below `incoming/`, holding the given files. */
type Create = (files: Readonly<Record<string, string>>) => Promise<Deliveries>;

/** What any place of deliveries must do. */
export function deliveriesContract(name: string, create: Create): void {
  describe(`${name} as Deliveries`, () => {
    const real = 'NCDesApril23 v3.0.zip';

    test('lists every file by its key, in order', async () => {
      const deliveries = await create({ 'b.csv': '2', [real]: '1', 'a.csv': '3', 'c.csv': '4' });

      expect(await deliveries.list()).toEqual([
        `incoming/${real}`,
        'incoming/a.csv',
        'incoming/b.csv',
        'incoming/c.csv',
      ]);
    });

    test('lists nothing where nothing was left', async () => {
      expect(await (await create({})).list()).toEqual([]);
    });

    test('copies a file under its own name, spaces and all', async () => {
      const deliveries = await create({ [real]: 'bytes' });
      const folder = await mkdtemp(join(tmpdir(), 'fetched-'));

      const path = await deliveries.fetch(`incoming/${real}`, folder);

      expect(path).toBe(join(folder, real));
      expect(await readFile(path, 'utf8')).toBe('bytes');
    });

    test('copies a file without any bytes', async () => {
      const deliveries = await create({ 'empty.csv': '' });

      const path = await deliveries.fetch('incoming/empty.csv', await mkdtemp(join(tmpdir(), 'fetched-')));

      expect(await readFile(path, 'utf8')).toBe('');
    });

    test('says that nothing can be read where nothing is', async () => {
      const deliveries = await create({});

      await expect(deliveries.fetch('incoming/none.csv', tmpdir())).rejects.toThrow(DeliveryMissingError);
    });

    test.each([
      ['outside the prefix', 'raw/secret.csv'],
      ['of a folder', 'incoming/'],
      ['that climbs out', 'incoming/..'],
      ['with a line break', 'incoming/a\nb.csv'],
      ['with a backslash', 'incoming/..\\a.csv'],
      ['too long for a file name', `incoming/${'x'.repeat(201)}`],
    ])('refuses a key %s', async (_what, key) => {
      const deliveries = await create({});

      await expect(deliveries.fetch(key, tmpdir())).rejects.toThrow(DeliveryRefusedError);
    });
  });
}
