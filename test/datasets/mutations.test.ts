import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBytes, csv, withoutSubmission } from './check-bytes.ts';
import { month, ncdesHeader } from './ncdes-file.ts';

const good = csv(ncdesHeader, month);
/** What damage tends to bring: signs a CSV is made of, digits, letters, spaces, accents, controls, formulas. */
const sign = fc.constantFrom(...'",\n\r\t;\'*.-=+@ 0917AXz/_\u00e9\u{1f600}\0\u0007\uFEFF');

const mutation = fc
  .record({ at: fc.nat(good.length - 1), sign, kind: fc.constantFrom('replace', 'insert', 'delete') })
  .map(({ at, sign, kind }) => {
    const put = kind === 'delete' ? '' : sign;
    return good.slice(0, at) + put + good.slice(kind === 'insert' ? at : at + 1);
  });

test('a character changed, added or lost changes at most the cells of one row, or keeps the file out: never an error', async () => {
  const before = withoutSubmission(await checkBytes(good));

  await fc.assert(
    fc.asyncProperty(mutation, async (bytes) => {
      const checked = await checkBytes(bytes);
      if (checked.outcome !== 'taken') {
        expect(checked.problems.some(({ severity }) => severity === 'refused')).toBe(true);
        expect(checked.problems.every(({ message }) => /^[A-Z].*\.$/s.test(message))).toBe(true);
        return;
      }
      const after = withoutSubmission(checked);
      const differing = after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]));
      expect(after).toHaveLength(before.length);
      expect(differing.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 120 },
  );
}, 120_000);

test('bytes damaged anywhere give a result, never an error', async () => {
  const bytes = Buffer.from(good);

  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
      const damaged = Buffer.from(bytes);
      damaged[at] = byte;

      expect(['taken', 'quarantined', 'not-recognised']).toContain((await checkBytes(damaged)).outcome);
    }),
    { numRuns: 40 },
  );
}, 120_000);
