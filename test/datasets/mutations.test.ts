import { expect, test } from 'vitest';
import { assert, asyncProperty, constantFrom, nat, record } from '../property/fast-check.ts';
import { type Checked, checkBytes, csv, withoutSubmission } from './check-bytes.ts';
import { month, ncdesHeader } from './ncdes-file.ts';

const good = csv(ncdesHeader, month);
/** What damage tends to bring: signs a CSV is made of, digits, letters, spaces, accents, controls, formulas. */
const signs = Array.from('",\n\r\t;\'*.-=+@ 0917AXz/_\u00e9\u{1f600}\0\u0007\uFEFF');

const mutation = record({
  at: nat(good.length - 1),
  sign: constantFrom(...signs),
  kind: constantFrom('replace', 'insert', 'delete'),
}).map(({ at, sign, kind }) => {
  const put = kind === 'delete' ? '' : sign;
  return good.slice(0, at) + put + good.slice(kind === 'insert' ? at : at + 1);
});

test('a character changed, added or lost changes one row at most, or keeps the file out: never an error', async () => {
  const before = withoutSubmission(await checkBytes(good));

  await assert(
    asyncProperty(mutation, async (bytes) => {
      const checked = await checkBytes(bytes);

      expect(rowsHarmed(checked, before)).toBeLessThanOrEqual(1);
      expect(checked.problems.filter(({ message }) => !/^[A-Z].*\.$/s.test(message))).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test('bytes damaged anywhere give a result, never an error', async () => {
  await assert(
    asyncProperty(nat(good.length - 1), nat(255), async (at, byte) => {
      const damaged = Buffer.from(good).fill(byte, at, at + 1);

      expect(['taken', 'quarantined', 'not-recognised']).toContain((await checkBytes(damaged)).outcome);
    }),
    { numRuns: 40 },
  );
});

/** Staged rows that are not as in the good file; a file that is kept out harms none if it says why. */
function rowsHarmed(checked: Checked, before: readonly Readonly<Record<string, unknown>>[]): number {
  if (checked.outcome !== 'taken') {
    return checked.problems.some(({ severity }) => severity === 'refused') ? 0 : before.length;
  }
  const after = withoutSubmission(checked);
  if (after.length !== before.length) return before.length;
  return after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i])).length;
}
