import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { call, realHandlers } from './real-handlers.ts';

const handlers = await realHandlers({ store: '/nowhere', deliveries: '/nowhere' });

describe('a function that is given something else than it is for', () => {
  test.each([
    ['receive', 'an event that is not of S3', { source: 'aws.ec2', detail: { state: 'stopped' } }],
    ['receive', 'nothing', null],
    ['receive', 'a key that is no text', { kind: 'delivery', key: 7 }],
    ['receive', 'a receipt', { kind: 'receipt', sha256: 'a'.repeat(64) }],
    ['check', 'a sha256 that climbs out of the store', { sha256: '../../../etc/passwd' }],
    ['plan', 'no execution', { takeOver: false }],
    ['build', 'a thirteenth month', { snapshot: 'work/s.json', month: '2026-13' }],
    ['assess', 'a basis there is not', { snapshot: 'work/s.json', basis: 'tomorrow' }],
    ['publish', 'no views', { snapshot: 'work/s.json', after: 0, views: [] }],
    ['report', 'the release before the first', { release: 0 }],
    ['collect', 'a source that is none', { collect: [{ kind: 'ftp' }] }],
  ] as const)('%s refuses %s by name, and shows no value of it', async (name, _what, input) => {
    const run = call(handlers, name, input);

    await expect(run).rejects.toMatchObject({ name: 'TaskInputError' });
    await expect(run).rejects.not.toThrow(/passwd|ec2|tomorrow|2026-13|ftp/);
  });

  test('receive refuses a key outside the prefix of deliveries', async () => {
    const root = await temporaryFolder();
    const over = await realHandlers({ store: `${root}/store`, deliveries: root });

    await expect(call(over, 'receive', { kind: 'delivery', key: 'raw/other.csv' })).rejects.toMatchObject({
      name: 'DeliveryRefusedError',
    });
  });
});
