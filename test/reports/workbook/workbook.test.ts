import { describe, expect, test } from 'vitest';
import { RICHER_VIEWS } from '../richer-views.ts';
import { AWKWARD } from '../ten-networks.ts';
import { writtenWorkbook } from './written-workbook.ts';

describe('a workbook opens with', () => {
  test('what it is of, whether it may be passed on, and from what it was made', async () => {
    const { sheets, table } = await writtenWorkbook({ embargo: '2026-09-01T08:30:00.000Z' });
    const cover = (sheets.get('Cover') ?? []).map(([first]) => first);
    expect(cover[0]).toBe('How far primary care networks have progressed');
    expect(cover[2]).toBe(
      'Synthetic data: every practice and network is invented. Draft, OFFICIAL-SENSITIVE: not to be passed on before 1 September 2026, 9:30am.',
    );
    expect(table('Cover')).toContainEqual({ What: 'Published', Which: '28 August 2026, 10:30am' });
    for (const [name, rows] of sheets) {
      if (['Cover', 'Contents', 'Notes', 'Columns'].includes(name)) continue;
      expect(rows[1]?.[0]).toContain('Synthetic data · Draft until 1 September 2026, 9:30am');
    }
  });

  test('every sheet that follows, and how many rows it has', async () => {
    const { sheets, table } = await writtenWorkbook({ more: RICHER_VIEWS });
    const listed = table('Contents').map((row) => row['Sheet']);
    expect(listed).toEqual([...sheets.keys()].slice(2));
    expect([...sheets.keys()].slice(0, 4)).toEqual(['Cover', 'Contents', 'Notes', 'gap']);
    expect([...sheets.keys()].at(-1)).toBe('Columns');
    for (const { Sheet: name, Rows: count } of table('Contents')) {
      expect(table(String(name))).toHaveLength(Number(count));
    }
  });

  test('what shorthand means, and the caveats of the month', async () => {
    const { table } = await writtenWorkbook({ caveat: 'Two <practices> & "others" reported late.' });
    expect(table('Notes').map((row) => row['Note'])).toEqual(
      expect.arrayContaining(['[c]', '[x]', '[z]', '[low]', '[p]']),
    );
    expect(table('Notes')).toContainEqual({
      Note: 'Caveat',
      'What it concerns': 'CAN04: Stool test before a referral',
      'What it says': 'Two <practices> & "others" reported late.',
    });
  });
});

describe('a cell', () => {
  test.each(Object.entries(AWKWARD))(
    'holds a name as it is, whatever it looks like: %s',
    async (_kind, name) => {
      const { table } = await writtenWorkbook();
      expect(table('areas').map((row) => row['Name'])).toContain(name);
    },
  );

  test('of a number is a number, unrounded', async () => {
    const { table } = await writtenWorkbook();
    const [quality] = table('data-quality');
    expect(quality?.['Practices share']).toBe(11 / 12);
    expect(table('gap').at(-1)).toMatchObject({
      Month: '2026-07',
      Measure: 'CAN04',
      Gap: 0.47,
      Networks: 1290,
    });
  });

  test('is 0 where there is none of something, and says so in shorthand where nothing is known', async () => {
    const { table } = await writtenWorkbook();
    const areas = table('areas');
    expect(areas.find(({ Code }) => Code === 'U10011')).toMatchObject({
      Status: 'no-data',
      'Practices reporting': 0,
      'Patients covered': 0,
      Progress: '[x]',
      Fifth: '[z]',
    });
    expect(areas.find(({ Code }) => Code === 'ENG')).toMatchObject({ ICB: '[z]', Region: '[z]' });
    expect(areas.find(({ Code }) => Code === 'U10010')).toMatchObject({
      Status: 'provisional [p]',
      Progress: 0.5,
    });
  });

  test('says that a number was hidden where it was', async () => {
    const { table } = await writtenWorkbook({ more: RICHER_VIEWS });
    const teams = table('workforce').filter((row) => row['Kind'] === 'pcn' && row['Group'] === '[z]');
    expect(teams.map((row) => [row['State'], row['FTE']])).toEqual([
      ['shown', 12.34],
      ['hidden', '[c]'],
      ['none-recorded', '[x]'],
    ]);
  });

  test('that holds a code has its name beside it', async () => {
    const { table } = await writtenWorkbook({ more: RICHER_VIEWS });
    expect(table('ranks')[0]).toMatchObject({
      Code: 'U10009',
      Name: 'Network 9 PCN',
      Measure: 'progress-balanced',
      'Measure name': 'Balanced progress',
      'Rank lower 95%': 1,
      'Rank upper 95%': 4,
    });
  });
});

describe('a table that holds nothing', () => {
  test('is named in the notes and has no sheet: a month without a year before it', async () => {
    const { sheets, table } = await writtenWorkbook({ held: ['2026-07'] });
    expect(sheets.has('gap-change')).toBe(false);
    expect(table('gap').map((row) => row['Month'])).toEqual(['2026-07', '2026-07']);
    expect(table('Notes')).toContainEqual({
      Note: 'Left out',
      'What it concerns': 'How gaps changed: each month against the same month a year before',
      'What it says': 'This month holds nothing of it.',
    });
  });
});

describe('the same release and choices', () => {
  test('give the same bytes', async () => {
    const [one, two] = [await writtenWorkbook(), await writtenWorkbook()];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });
});
