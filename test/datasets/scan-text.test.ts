import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scanText } from '../../functions/datasets/scan-text.ts';
import { array, assert, asyncProperty, constantFrom } from '../property/fast-check.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'));
});
afterAll(async () => rm(folder, { recursive: true }));

async function scanned(text: string) {
  const path = join(folder, 'text.csv');
  await writeFile(path, text);
  return scanText(path);
}

/** Each beside the borders that tell a control character from text: 0x1f, 0x20, 0x7f, and bytes of 0x80 and above. */
const allowed = ['\n', '\r', '\t', ' ', '!', 'A', '~', '\u007f', '\u0080', '\u00e9', '\u2019', '\u{1f600}'];

test('counts the line ends of any text, wherever in four bytes they lie', async () => {
  await assert(
    asyncProperty(array(constantFrom(...allowed), { minLength: 1, maxLength: 40 }), async (signs) => {
      const text = signs.join('');
      const endsInLineEnd = /[\r\n]$/.test(text);
      const lines = text.split('\n').length - (endsInLineEnd ? 1 : 0);

      expect(await scanned(text)).toEqual({ problem: null, lines, endsInLineEnd });
    }),
  );
});

test.each(
  ['\u0000', '\u0001', '\u001f'].flatMap((control) =>
    Array.from({ length: 9 }, (_, at) => ({ control, at })),
  ),
)('a control character is found on its line, wherever in four bytes it lies: %j', async ({ control, at }) => {
  const line = '\u00e9  ~~\u{1f600} A';
  const text = `${line}\n${'A'.repeat(at)}${control}${line}\n`;

  expect(await scanned(text)).toMatchObject({ problem: { severity: 'refused', line: 2 } });
});
