import { describe, expect, test } from 'vitest';
import { monthInputs, monthsOf } from '../../functions/catalogue/month-inputs.ts';
import { catalogueOf, submission } from './editions.ts';

const june = submission('staged_achievement', '2026-06-30');
const july = submission('staged_achievement', '2026-07-31');
const mapOfJuly = submission('staged_practice_map', '2026-07-01');
const models = 'the models as they are';

function martOfJuly(...submissions: readonly ReturnType<typeof submission>[]): string {
  return monthInputs(catalogueOf(...submissions), '2026-07', models).martId;
}

describe('the months of a catalogue', () => {
  test('are those that results speak of, in order and once', () => {
    const reissue = submission('staged_achievement', '2026-06-30', { name: 'v2', version: 2 });
    expect(monthsOf(catalogueOf(july, june, reissue, mapOfJuly))).toEqual(['2026-06', '2026-07']);
  });
});

describe('what a month is made of', () => {
  test.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-12', '2026-12-31'],
  ] as const)('%s is read on its last day, %s', (month, date) => {
    expect(monthInputs(catalogueOf(july), month, models).date).toBe(date);
  });

  test('is every file of the month and none of another', () => {
    const { editions } = monthInputs(catalogueOf(june, july), '2026-07', models);
    expect(editions['staged_achievement']?.map(({ part }) => part.date)).toEqual(['2026-07-31']);
  });

  test('is the map of its time and today’s, the latter for today’s membership', () => {
    const old = submission('staged_practice_map', '2025-04-01');
    const { editions, choices } = monthInputs(catalogueOf(old, mapOfJuly, june), '2026-06', models);
    expect(editions['staged_practice_map']?.map(({ part }) => part.date)).toEqual([
      '2025-04-01',
      '2026-07-01',
    ]);
    expect(choices.map(({ basis, onDate }) => [basis, onDate])).toEqual([
      ['as-was', '2025-04-01'],
      ['as-is', '2026-07-01'],
    ]);
  });
});

describe('the mart of a month', () => {
  test('is the same whatever the order files came in', () => {
    expect(martOfJuly(july, mapOfJuly)).toBe(martOfJuly(mapOfJuly, july));
  });

  test('is not made again for a new month', () => {
    const august = submission('staged_achievement', '2026-08-31');
    expect(martOfJuly(july, mapOfJuly, august)).toBe(martOfJuly(july, mapOfJuly));
  });

  test.each([
    ['a re-issue of the month', submission('staged_achievement', '2026-07-31', { name: 'v2', version: 2 })],
    ['a newer map, since today’s membership changes', submission('staged_practice_map', '2026-09-01')],
    ['list sizes', submission('staged_list_size', '2026-07-01')],
    ['a register', submission('staged_membership', '2026-07-31')],
  ])('is another with %s', (_what, added) => {
    expect(martOfJuly(july, mapOfJuly, added)).not.toBe(martOfJuly(july, mapOfJuly));
  });

  test('is another when which of two re-issues wins is another', () => {
    const one = { name: 'a', receivedAt: '2026-08-20T09:00:00.000Z' };
    const two = { name: 'b', receivedAt: '2026-08-21T09:00:00.000Z' };
    const [a, b] = [
      submission('staged_achievement', '2026-07-31', one),
      submission('staged_achievement', '2026-07-31', two),
    ];
    const [first] = b.record.parts;
    if (first === undefined) throw new Error('the example has a part');
    // The same staged bytes under the other claim.
    const swapped = [
      { ...a, record: b.record },
      { ...b, record: a.record },
    ];
    expect(martOfJuly(...swapped)).not.toBe(martOfJuly(a, b));
  });

  test('is another when the models are', () => {
    const catalogue = catalogueOf(july);
    expect(monthInputs(catalogue, '2026-07', 'others').martId).not.toBe(
      monthInputs(catalogue, '2026-07', models).martId,
    );
  });
});
