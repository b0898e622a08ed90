import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkBytes } from './check-bytes.ts';
import { month, ncdesHeader } from './ncdes-file.ts';
import { workbookOf } from './workbook-of.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A good month as a workbook, its first VALUE (cell G2, a numerator of 3) replaced by another cell. */
async function withCell(cell: string): Promise<Uint8Array> {
  const rows = month.map((row) => row.replace('"SYNTHETIC MARKET, NORTH"', 'SYNTHETIC MARKET').split(','));
  const members = unzipSync(await workbookOf({ Extract: [ncdesHeader, ...rows] }));
  const sheet = strFromU8(members[SHEET] ?? new Uint8Array());
  return zipSync({ ...members, [SHEET]: strToU8(sheet.replace(/<c r="G2".*?<\/c>/, cell)) });
}

describe('a formula in a workbook', () => {
  test('counts as the result that Excel stored with it', async () => {
    const checked = await checkBytes(await withCell('<c r="G2"><f>1+2</f><v>3</v></c>'));

    expect(checked).toMatchObject({ outcome: 'taken', rows: month.length });
    expect(checked.read[0]?.rows).toContainEqual(
      expect.objectContaining({ value: '3', value_state: 'known' }),
    );
  });

  test.each([
    ['that failed', '<c r="G2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>'],
    ['whose result was never stored', '<c r="G2"><f>1+2</f></c>'],
    ['that is shared, and whose result was never stored', '<c r="G2"><f t="shared" si="0"/></c>'],
    ['under a prefix', '<x:c r="G2"><x:f>1+2</x:f></x:c>'],
  ])('%s keeps the file out: what is not known is not blank', async (_what, cell) => {
    const checked = await checkBytes(await withCell(cell));

    expect(checked.outcome).toBe('quarantined');
    expect(checked.problems).toMatchObject([
      { rule: 'formula-without-result', line: 2, message: expect.stringContaining('cell G2') },
    ]);
  });
});
