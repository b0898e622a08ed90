import { describe, expect, test } from 'vitest';
import { checkBytes, csv, withoutSubmission, zipOf } from './check-bytes.ts';

const header = [
  'Data_source',
  'CENSUS_YEAR',
  'CENSUS_MONTH',
  'PCN_CODE',
  'PCN_NAME',
  'SUB_ICB_CODE',
  'SUB_ICB_NAME',
  'ICB_CODE',
  'ICB_NAME',
  'COMM_REGION_CODE',
  'COMM_REGION_NAME',
  'STAFF_GROUP',
  'STAFF_ROLE',
  'DETAILED_STAFF_ROLE',
  'FTE',
  'UNIQUE_IDENTIFIER',
];
const place = 'U90001,SYNTHETIC VALE PCN,00X,"SYNTHETIC, VALE",QXX,SYNTHETIC ICB,Y99,SYNTHETIC REGION';

function person(fte: string, identifier: string, { source = 'NWRS Staff', census = '2026,6' } = {}): string {
  return `${source},${census},${place},Other Direct Patient Care staff,Pharmacists,Pharmacist,${fte},${identifier}`;
}

const staff = [
  person('0.1', '900001'),
  person('0.2', '900001'),
  person('0.3', '900002'),
  person('1', '', { source: 'NWRS contracted services' }),
];

describe('the network workforce', () => {
  test('adds people up by network, source and role, counting each person once', async () => {
    const checked = await checkBytes(`\uFEFF${csv(header, staff, '\r\n')}`);

    expect(checked).toMatchObject({
      outcome: 'taken',
      dataset: 'workforce',
      rows: 4,
      synthetic: true,
      problems: [],
    });
    expect(checked.read[0]).toMatchObject({ table: 'staged_workforce', date: '2026-06-30' });
    expect(withoutSubmission(checked).map((row) => [row['source'], row['fte'], row['people']])).toEqual([
      ['NWRS Staff', 0.6, '2'],
      ['NWRS contracted services', 1, null],
    ]);
  });

  test('lets no identifier of a person out of the check', async () => {
    const checked = await checkBytes(csv(header, staff));

    expect(JSON.stringify(checked)).not.toMatch(/90000[12]/);
  });

  test('adds up to the same whatever the order of the people', async () => {
    const forward = await checkBytes(csv(header, staff));
    const backward = await checkBytes(csv(header, staff.toReversed()));

    expect(withoutSubmission(backward)).toEqual(withoutSubmission(forward));
  });

  test('is found in a zip beside its guide and definitions', async () => {
    const checked = await checkBytes(
      zipOf({ '0.definitions.xlsx': 'x', '1.PCNs.csv': csv(header, staff), '0.Guide.pdf': '%PDF' }),
    );

    expect(checked).toMatchObject({ outcome: 'taken', rows: 4, problems: [{ rule: 'zip-member-ignored' }] });
  });

  test.each([
    ['a negative FTE', person('-0.5', '900003'), 'full-time-equivalent'],
    ['an FTE in words', person('half', '900003'), 'full-time-equivalent'],
    ['a month that no year has', person('1', '900003', { census: '2026,13' }), 'census-month'],
    ['two censuses', person('1', '900003', { census: '2026,7' }), 'one-census-date'],
  ])('%s is refused', async (_what, line, rule) => {
    const checked = await checkBytes(csv(header, [...staff, line]));

    expect(checked.outcome).toBe('quarantined');
    expect(checked.problems[0]).toMatchObject({ rule, line: 6, severity: 'refused' });
  });
});
