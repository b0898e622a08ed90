import { describe, expect, test } from 'vitest';
import { monthNumber } from '../../functions/synthetic/calendar-month.ts';
import { planEngland } from '../../functions/synthetic/plan-england.ts';
import { telephonyFiles } from '../../functions/synthetic/telephony-files.ts';
import { checkBytes, withoutSubmission } from '../datasets/check-bytes.ts';

const plan = planEngland(7, 0.1);
const july = telephonyFiles(plan, monthNumber('2026-07'));

describe('invented calls', () => {
  test('are taken as the publisher’s files are, and are labelled', async () => {
    for (const { name, make } of july) {
      expect(await checkBytes(make(), name)).toMatchObject({
        outcome: 'taken',
        dataset: 'telephony',
        synthetic: true,
      });
    }
  });

  test('have shared accounts, and waits that are longer where deprivation is higher', async () => {
    const rows = withoutSubmission(await checkBytes(july[1]?.make() ?? ''));
    const waits = Map.groupBy(rows, (row) => String(row['practice_code']));
    const shareOf = (isDeprived: boolean) => {
      const codes = plan.practices.filter(({ deprivation }) => deprivation > 25 === isDeprived);
      const cells = codes.flatMap(({ code }) => waits.get(code) ?? []);
      const sum = (wanted: (row: Readonly<Record<string, unknown>>) => boolean) =>
        cells.filter(wanted).reduce((calls, row) => calls + Number(row['calls']), 0);
      return sum((row) => row['wait'] === '>300') / sum(() => true);
    };

    expect(waits.has('Unassigned')).toBe(true);
    expect(shareOf(true)).toBeGreaterThan(shareOf(false) + 0.02);
  });

  test('are none of months that the publisher has no file of', () => {
    const names = (month: string) => telephonyFiles(plan, monthNumber(month)).map(({ name }) => name);

    expect(names('2025-09')).toEqual([]);
    expect(names('2026-05')).toEqual(['Cloud Based Telephony By Durations - May 2026.zip']);
    expect(names('2026-06')).toHaveLength(2);
  });
});
