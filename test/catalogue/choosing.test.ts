import { describe, expect, test } from 'vitest';
import { chooseMembership } from '../../functions/catalogue/membership-choice.ts';
import { nearestEdition, newestEdition } from '../../functions/catalogue/nearest-edition.ts';
import { bySubmissionOrder } from '../../functions/catalogue/submission-order.ts';
import { editionOf, submission } from './editions.ts';

const maps = ['2025-04-01', '2026-04-01', '2026-07-01'].map((date) =>
  editionOf(submission('staged_practice_map', date)),
);
const register = [editionOf(submission('staged_membership', '2024-10-31'))];

describe('the edition for a date', () => {
  test.each([
    ['the newest at or before it', '2026-06-30', '2026-04-01'],
    ['one of the very day', '2026-04-01', '2026-04-01'],
    ['the earliest after it where there is none before', '2024-03-31', '2025-04-01'],
  ])('is %s', (_which, date, expected) => {
    expect(nearestEdition(maps, date)?.part.date).toBe(expected);
    expect(nearestEdition(maps.toReversed(), date)?.part.date).toBe(expected);
  });

  test('is the later claim of two of the same date', () => {
    const [first, second] = ['a', 'b'].map((name) =>
      editionOf(submission('staged_practice_map', '2026-07-01', { name })),
    );
    if (first === undefined || second === undefined) throw new Error('the example has two');
    expect(nearestEdition([first, second], '2026-07-31')).toBe(second);
    expect(newestEdition([second, first])).toBe(first);
  });

  test('is the newest of all for today, and none where there are none', () => {
    expect(newestEdition(maps)?.part.date).toBe('2026-07-01');
    expect(newestEdition([])).toBeUndefined();
  });
});

describe('membership of a month', () => {
  test.each([
    ['comes from the register up to its last event', '2024-03-31', 'memberships', '2024-03-31'],
    ['comes from the register on its last day', '2024-10-31', 'memberships', '2024-10-31'],
    ['comes from the register as it ended, before any map', '2025-03-31', 'memberships', '2025-03-31'],
    ['comes from the nearest map after that', '2026-06-30', 'practice-map', '2026-04-01'],
    ['comes from the newest map for today', 'today', 'practice-map', '2026-07-01'],
  ])('%s', (_what, date, source, onDate) => {
    expect(chooseMembership('as-was', register, maps, date)).toMatchObject({ source, onDate });
  });

  test('comes from a register newer than every map', () => {
    const newer = [editionOf(submission('staged_membership', '2026-07-31'))];
    expect(chooseMembership('as-is', newer, maps, 'today')).toMatchObject({
      source: 'memberships',
      sourceDate: '2026-07-31',
      mapDate: '2026-07-01',
    });
  });

  test('comes from the register alone, with no areas, where there is no map', () => {
    expect(chooseMembership('as-was', register, [], '2026-06-30')).toMatchObject({
      source: 'memberships',
      mapDate: null,
    });
  });

  test('comes from a later map where there is no register and no earlier map', () => {
    expect(chooseMembership('as-was', [], maps, '2024-03-31')).toMatchObject({
      source: 'practice-map',
      onDate: '2025-04-01',
    });
  });

  test('comes from nowhere where nothing was taken in', () => {
    expect(chooseMembership('as-was', [], [], '2026-07-31')).toEqual({
      basis: 'as-was',
      source: 'none',
      onDate: '2026-07-31',
      sourceDate: null,
      mapDate: null,
    });
  });
});

describe('of two submissions the one that counts', () => {
  const july = '2026-07-31';
  test.each([
    ['has the higher version', { version: 2, receivedAt: '2026-08-01T00:00:00.000Z' }, { version: 1 }],
    ['has the higher version as a number', { version: 10 }, { version: 9 }],
    [
      'was received later',
      { receivedAt: '2026-08-21T00:00:00.000Z' },
      { receivedAt: '2026-08-20T23:59:59.999Z' },
    ],
  ])('%s', (_what, wins, loses) => {
    const [later, earlier] = [
      submission('staged_achievement', july, wins),
      submission('staged_achievement', july, loses),
    ];
    expect([later, earlier].toSorted(bySubmissionOrder)).toEqual([earlier, later]);
    expect([earlier, later].toSorted(bySubmissionOrder)).toEqual([earlier, later]);
  });

  test('has the greater sha256 where all else is equal, so that order never depends on arrival', () => {
    const two = ['a', 'b'].map((name) => submission('staged_achievement', july, { name }));
    const sorted = two.toSorted(bySubmissionOrder);
    expect(two.toReversed().toSorted(bySubmissionOrder)).toEqual(sorted);
    expect((sorted[0]?.receipt.sha256 ?? '') < (sorted[1]?.receipt.sha256 ?? '')).toBe(true);
  });
});
