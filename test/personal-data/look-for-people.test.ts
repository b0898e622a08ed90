import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderObjectStore } from '../../functions/adapters/folder-object-store.ts';
import { lookHere } from '../../functions/personal-data/look-for-people.ts';
import { isNhsNumber } from '../../functions/personal-data/nhs-number.ts';
import { check } from '../../functions/steps/check.ts';
import { rawKey, receive } from '../../functions/steps/receive.ts';
import { generateEngland } from '../../functions/synthetic/generate-england.ts';
import { csv, zipOf } from '../datasets/check-bytes.ts';
import { month, ncdesHeader } from '../datasets/ncdes-file.ts';
import { workbookOf } from '../datasets/workbook-of.ts';
import { extractCsv, mapCsv, twentyFiveNetworks } from '../fixtures/small-england.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { assert, integer, property } from '../property/fast-check.ts';
import { NUMBER, type Planted, planted } from './planted-people.ts';

async function look({ name, bytes }: Planted) {
  const folder = await mkdtemp(join(tmpdir(), 'look-'));
  try {
    const path = join(folder, 'received');
    await writeFile(path, bytes);
    return await lookHere(path, name);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('an NHS number', () => {
  // 943 476 5919 is the example of the NHS Data Dictionary; 9876543210 and others were worked by hand.
  test.each([
    ['9434765919', true],
    ['9434765918', false],
    ['4010232137', true],
    ['9876543210', true],
    ['1234567890', false],
    ['0000000000', false],
    ['943476591', false],
  ])('%s is one: %s', (digits, isOne) => {
    expect(isNhsNumber(digits)).toBe(isOne);
  });

  test('of nine digits one check digit at most makes it valid', () => {
    assert(
      property(integer({ min: 100_000_000, max: 999_999_999 }), (nine) => {
        const valid = Array.from({ length: 10 }, (_, digit) => isNhsNumber(`${nine}${digit}`)).filter(
          Boolean,
        );
        expect(valid.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('somebody is found', () => {
  test.each(Object.entries(planted))('in %s', async (_where, file) => {
    expect(await look(await file)).toMatchObject({ kind: 'people' });
  });
});

const register = await workbookOf({
  'PCN Core Partner Details': [
    ['PCN Code', 'Postcode'],
    ['U12345', 'LS1 4AP'],
  ],
});

describe('nobody is found', () => {
  const code = (n: number) => `${1_000_000_007 + n * 7_919_317}`;
  test.each<[string, Planted['bytes'], string?]>([
    ['a month of results', csv(ncdesHeader, month), 'NCDesJuly26_v2 (1).csv'],
    ['a practice map with postcodes', mapCsv(twentyFiveNetworks)],
    ['a zip of a month', zipOf({ 'NCDesJuly26.csv': extractCsv('31/07/2026', twentyFiveNetworks) })],
    ['a workbook', register],
    [
      'practices called after their doctors',
      'Code,Name,Postcode\nA81001,DR JOHN SMITH,TS18 1HU\nA81002,DR S SINGH & PARTNERS,M11 2AA\n',
    ],
    [
      'streets called after people',
      'Name,Address 1,Postcode\nThe Surgery,John Street,TS18 1HU\nVictoria Mill,Albert Road,M11 2AA\n',
    ],
    [
      'a hundred identifiers of ten digits',
      `UPRN,n\n${Array.from({ length: 100 }, (_, n) => `${code(n)},${n}`).join('\n')}\n`,
    ],
    ['a decimal fraction of ten digits', 'rate\n0.9434765919\n1.9434765919\n'],
    ['a longer number', `id\n1${NUMBER}\n${NUMBER}0\n`],
    ['a code that ends so', `id\nX${NUMBER}\n${NUMBER}Z\n`],
    ['a telephone number', 'phone\n0113 943 476 5919\n'],
    ['a row of numbers', '12 943 476 5919 4\n'],
    [
      'a dictionary of columns',
      'Column,Meaning\nDate of birth,not held\nNHS number,not held\nPostcode,that of the practice\n',
    ],
    ['an announcement of ours', 'note\nBorn of a plan of 2019, the network opened on 01/07/2019\n'],
    ['no bytes at all', ''],
  ])('in %s', async (_where, bytes, name = 'file.csv') => {
    expect(await look({ name, bytes })).toEqual({ kind: 'nobody' });
  });

  test('in the whole synthetic England', async () => {
    const folder = await temporaryFolder();
    await generateEngland({ out: folder, months: 1, seed: 3, shape: '2026-27' });
    const looks = await Promise.all(
      (await readdir(folder)).map(async (name) => [name, (await lookHere(join(folder, name), name)).kind]),
    );
    expect(looks.filter(([, kind]) => kind !== 'nobody')).toEqual([]);
  });

  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'chart.png'],
    ['a PDF', '%PDF-1.7\n', 'letter.pdf'],
    ['a gzip', Buffer.from('1f8b0800', 'hex'), 'list.csv.gz'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'list.xls'],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), 'list.xlsb'],
    ['a letter', zipOf({ 'word/document.xml': '<w:p/>' }), 'letter.docx'],
    ['half a zip', zipOf({ 'a.csv': 'a,b\n1,2\n' }).slice(0, 40), 'a.zip'],
  ])('in %s, because nobody can look into it', async (_what, bytes, name) => {
    expect(await look({ name, bytes })).toEqual({ kind: 'sealed' });
  });
});

describe('of a file that names people', () => {
  /** Every byte of a store, and the paths it is kept under. */
  async function everythingIn(folder: string): Promise<string> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const texts = await Promise.all(files.map((path) => readFile(path, 'latin1')));
    return [...files.map((path) => path.slice(folder.length)), ...texts].join('\n');
  }

  test.each([
    ['in a cell', planted['a number in groups']],
    ['in its own name', planted['a number in a file’s name']],
    ['in a workbook', planted['a number in a cell of a workbook']],
    ['by name', planted['forename, surname and postcode']],
  ])('%s no byte is kept, nor its name, and it stays refused', async (_where, given) => {
    const file = await given;
    const [data, folder] = [await temporaryFolder(), await temporaryFolder()];
    const path = join(data, file?.name ?? '');
    await writeFile(path, file?.bytes ?? '');
    const services = {
      store: new FolderObjectStore(folder),
      clock: { now: () => '2026-08-28T09:30:00.000Z' },
    };
    const receipt = await receive(services, path);
    const { record } = await check(services, receipt);

    expect(record).toMatchObject({ outcome: 'quarantined', problems: [{ rule: 'names-people' }] });
    expect(await services.store.list('raw/')).toEqual([]);
    const kept = await everythingIn(folder);
    for (const secret of [NUMBER, '943 476 5919', 'Adeyemi', 'LS1 4AP', file?.name ?? ''].filter(
      (one) => one !== 'file.csv' && one !== 'book.xlsx',
    )) {
      expect(kept).not.toContain(secret);
    }
    expect(await receive(services, path)).toEqual(receipt);
  });

  test('that an earlier version kept, the next run says which bytes to remove', async () => {
    const services = {
      store: new FolderObjectStore(await temporaryFolder()),
      clock: { now: () => '2026-08-28T09:30:00.000Z' },
    };
    const list = Buffer.from(`practice,value\n${NUMBER},1\n`);
    const sha256 = createHash('sha256').update(list).digest('hex');
    await services.store.put(rawKey(sha256), list);
    const receipt = {
      sha256,
      name: 'list.csv',
      bytes: list.length,
      receivedAt: services.clock.now(),
      version: 1,
    };
    const { record } = await check(services, receipt, { apart: true });

    expect(record.problems[0]?.message).toContain('An earlier version kept its bytes in this store');
  });
});
