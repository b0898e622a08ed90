import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openReceived } from '../../functions/datasets/open-received.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { checkBytes, csv, zipOf } from './check-bytes.ts';
import { month, ncdesHeader } from './ncdes-file.ts';
import { workbookOf } from './workbook-of.ts';

const good = csv(ncdesHeader, month);
const windows1252 = Buffer.from(good.replaceAll('SYNTHETIC MARKET', 'SYNTHETIC CAF\u00c9'), 'latin1');

describe('bytes that are no CSV keep a file out, with its line and what to do', () => {
  test.each([
    { what: 'an empty file', bytes: '', rule: 'empty-file', line: null, todo: 'Download or export it again' },
    {
      what: 'UTF-16 with a byte order mark',
      bytes: Buffer.from(`\uFEFF${good}`, 'utf16le'),
      rule: 'utf-16',
      line: 1,
      todo: 'CSV UTF-8',
    },
    {
      what: 'UTF-16 without a byte order mark',
      bytes: Buffer.from(good, 'utf16le'),
      rule: 'utf-16',
      line: 1,
      todo: 'CSV UTF-8',
    },
    {
      what: 'a NUL in line 4',
      bytes: good.replace('FITNIDAT', 'FIT\0DAT'),
      rule: 'nul-byte',
      line: 4,
      todo: 'Export it again',
    },
    {
      what: 'a control character in line 2',
      bytes: good.replace('MILL', 'MI\u0007L'),
      rule: 'control-character',
      line: 2,
      todo: 'Export it again',
    },
    {
      what: 'Windows-1252 with its first accent in line 6',
      bytes: windows1252,
      rule: 'not-utf-8',
      line: 6,
      todo: 'CSV UTF-8',
    },
    {
      what: 'an old Excel workbook',
      bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      rule: 'old-excel',
      line: null,
      todo: 'Save it as .xlsx',
    },
    {
      what: 'an Excel workbook with a password',
      bytes: Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(1024),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      rule: 'workbook-encrypted',
      line: null,
      todo: 'remove the password',
    },
    {
      what: 'a gzip of a CSV',
      bytes: gzipSync(good),
      rule: 'other-archive',
      line: null,
      todo: 'Unpack it',
    },
    {
      what: 'values separated by semicolons, as Excel of another country saves them',
      bytes: good.replaceAll(',', ';'),
      rule: 'separator',
      line: 1,
      todo: 'separated by semicolons, not by commas',
    },
    {
      what: 'values separated by tabs',
      bytes: good.replaceAll(',', '\t'),
      rule: 'separator',
      line: 1,
      todo: 'separated by tabs or spaces, not by commas',
    },
  ])('$what: $rule', async ({ bytes, rule, line, todo }) => {
    const checked = await checkBytes(bytes, 'NCDesJuly26.csv');

    expect(checked.outcome).toBe('quarantined');
    expect(checked.problems).toEqual([
      { rule, line, column: null, severity: 'refused', message: expect.stringContaining(todo) },
    ]);
  });

  test('a file that is not text still says which dataset its header belongs to', async () => {
    expect(await checkBytes(windows1252)).toMatchObject({ outcome: 'quarantined', dataset: 'ncdes' });
  });

  test('finds a bad byte beyond the first megabyte, on its own line', async () => {
    const lines = Array.from(
      { length: 40_000 },
      (_, i) => `X${10_000 + i},SYNTHETIC,NCD,31/07/2026,HI21,MI Count,1`,
    );
    const bytes = Buffer.from(csv(ncdesHeader, lines));
    bytes[bytes.lastIndexOf('SYNTHETIC')] = 0xe9;

    const checked = await checkBytes(bytes);

    expect(bytes.length).toBeGreaterThan(1 << 20);
    expect(checked.problems).toMatchObject([{ rule: 'not-utf-8', line: 40_001 }]);
  });
});

describe('zips', () => {
  const encrypted = Buffer.from(zipOf({ 'a.csv': good }));
  for (const signature of ['504b0304', '504b0102']) {
    const at = encrypted.indexOf(Buffer.from(signature, 'hex')) + (signature === '504b0304' ? 6 : 8);
    encrypted.writeUInt16LE(encrypted.readUInt16LE(at) | 1, at);
  }

  test.each([
    {
      what: 'cut short',
      bytes: zipOf({ 'a.csv': good }).slice(0, 150),
      rule: 'zip-unreadable',
      todo: 'Download it again',
    },
    { what: 'with a password', bytes: encrypted, rule: 'zip-encrypted', todo: 'without a password' },
    {
      what: 'that is a bomb',
      bytes: zipOf({ 'a.csv': new Uint8Array(8 << 20) }),
      rule: 'zip-too-large',
      todo: 'Send the CSV itself',
    },
    {
      what: 'of more files than any publication',
      bytes: zipOf(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${i}.csv`, 'x']))),
      rule: 'zip-too-large',
      todo: 'Send the CSV itself',
    },
    {
      what: 'within a zip',
      bytes: zipOf({ 'a.zip': zipOf({ 'a.csv': good }) }),
      rule: 'zip-in-zip',
      todo: 'Unpack',
    },
    {
      what: 'within a zip under the name of a CSV',
      bytes: zipOf({ 'a.csv': zipOf({ 'a.csv': good }) }),
      rule: 'zip-in-zip',
      todo: 'Unpack',
    },
    {
      what: 'without a CSV',
      bytes: zipOf({ 'read me.txt': 'nothing', 'guide.pdf': '%PDF' }),
      rule: 'zip-without-csv',
      todo: 'Send the CSV',
    },
    {
      what: 'with a path that leaves its folder',
      bytes: zipOf({ '../a.csv': good }),
      rule: 'zip-path',
      todo: 'outside its own folder',
    },
    {
      what: 'with a path from the root',
      bytes: zipOf({ '/tmp/a.csv': good }),
      rule: 'zip-path',
      todo: 'outside its own folder',
    },
  ])('a zip $what: $rule', async ({ bytes, rule, todo }) => {
    const checked = await checkBytes(bytes, 'NCDesJuly26.zip');

    expect(checked.outcome).toBe('quarantined');
    expect(checked.problems).toEqual([
      { rule, line: null, column: null, severity: 'refused', message: expect.stringContaining(todo) },
    ]);
  });

  test('a checksum that does not fit is said, and the file is taken: as in December 2025', async () => {
    const zip = Buffer.from(zipOf({ 'NCDesDecember25.csv': good }));
    const at = zip.indexOf(Buffer.from('504b0102', 'hex')) + 16;
    zip.writeUInt32LE((zip.readUInt32LE(at) ^ 1) >>> 0, at);

    const checked = await checkBytes(zip);

    expect(checked).toMatchObject({ outcome: 'taken', rows: month.length });
    expect(checked.problems).toMatchObject([{ rule: 'zip-checksum', severity: 'flagged' }]);
  });

  test('one that fits neither of its checksums is damaged, also where every value still reads well', async () => {
    const zip = Buffer.from(zipSync({ 'a.csv': Buffer.from(good) }, { level: 0 }));
    const at = zip.indexOf('Numerator,3') + 'Numerator,'.length;
    zip.write('7', at);

    expect((await checkBytes(zip)).problems).toMatchObject([{ rule: 'zip-unreadable', severity: 'refused' }]);
  });

  test('a size that is declared too small is refused before more is unpacked', async () => {
    const zip = Buffer.from(zipOf({ 'a.csv': good.repeat(50) }));
    const at = zip.indexOf(Buffer.from('504b0102', 'hex')) + 24;
    zip.writeUInt32LE(100, at);

    expect((await checkBytes(zip)).problems).toMatchObject([{ rule: 'zip-unreadable', severity: 'refused' }]);
  });

  test('damaged packed bytes are refused', async () => {
    const zip = Buffer.from(zipOf({ 'a.csv': good }));
    const packed = deflateRawSync(good);
    zip.fill(0xff, 35, 35 + Math.floor(packed.length / 2));

    expect((await checkBytes(zip)).outcome).toBe('quarantined');
  });

  test('what is not a CSV is passed over and named', async () => {
    const checked = await checkBytes(zipOf({ 'a.csv': good, 'definitions.xlsx': 'x', 'guide.pdf': '%PDF' }));

    expect(checked).toMatchObject({ outcome: 'taken', rows: month.length });
    expect(checked.problems).toEqual([
      {
        rule: 'zip-member-ignored',
        line: null,
        column: null,
        severity: 'flagged',
        message: expect.stringContaining('definitions.xlsx, guide.pdf'),
      },
    ]);
  });
});

const workbook = await workbookOf({ Sheet1: [['a']] });

describe('a machine that fails', () => {
  test.each([
    ['a zip', zipOf({ 'a.csv': good }), 'member-1'],
    ['a zip of a workbook', zipOf({ 'a.xlsx': workbook }), 'member-1'],
  ])(
    'while %s is unpacked is an error, and never keeps the file out for good',
    async (_what, bytes, taken) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'received'), bytes);
      // Where the member should be written stands a folder: the operating system refuses, as a full disk would.
      await mkdir(join(folder, taken));

      await expect(openReceived(join(folder, 'received'), folder)).rejects.toThrow('EISDIR');
    },
  );
});

test.each([
  ['a PDF', '%PDF-1.7\n%\u00e2\u00e3'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
])('%s beside the extracts is named as nothing we take, and refuses nothing', async (_what, bytes) => {
  expect(await checkBytes(bytes)).toMatchObject({ outcome: 'not-recognised' });
});
