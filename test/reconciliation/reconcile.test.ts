import { describe, expect, test } from 'vitest';
import type { CqrsFigure } from '../../functions/reconciliation/cqrs-figures.ts';
import { type OurCounts, type OurFigures, reconcile } from '../../functions/reconciliation/reconcile.ts';
import { reasonWords, reconciliationSentence } from '../../functions/reconciliation/reconciliation-table.ts';

/** Ours for July 2026: 300 of 400, with 20 patients excepted and no count hidden. */
const ASKED: OurCounts = { numerator: 300, denominator: 400, adjustments: 20, hiddenPractices: 0 };

function ours(rest: Partial<OurFigures> = {}): OurFigures {
  const none = { otherMonths: new Map(), otherMembership: null, earlierReleases: new Map() };
  return { asked: ASKED, ...none, ...rest };
}

function theirs(numerator: number, denominator: number): CqrsFigure {
  const of = { line: 2, network: 'U10001', practice: null, indicator: 'CAN04', month: '2026-07' } as const;
  return { ...of, numerator, denominator };
}

const counts = (numerator: number, denominator: number): OurCounts => ({
  ...ASKED,
  numerator,
  denominator,
});

describe('a figure of CQRS beside ours', () => {
  test.each([
    ['agrees', theirs(300, 400), ours(), ''],
    [
      'counts the patients that were excepted',
      theirs(300, 420),
      ours(),
      'exclusions: ours leaves out 20 personalised care adjustments, theirs does not',
    ],
    [
      'is ours of another month',
      theirs(250, 390),
      ours({ otherMonths: new Map([['2026-06', counts(250, 390)]]) }),
      'month: ours for June 2026',
    ],
    [
      'is ours by the other membership',
      theirs(210, 300),
      ours({ otherMembership: counts(210, 300) }),
      'membership: ours by the other date of membership',
    ],
    [
      'is what an earlier release said',
      theirs(298, 400),
      ours({ earlierReleases: new Map([[3, counts(298, 400)]]) }),
      'version: ours in release 3, before it was revised',
    ],
    ['is rounded', theirs(305, 405), ours({ asked: counts(303, 406) }), 'rounding: ours to the nearest 5'],
    [
      'holds a count that is published as *',
      theirs(301, 401),
      ours({ asked: { ...ASKED, adjustments: null, hiddenPractices: 1 } }),
      'suppression: the publication shows a count of 0 or 1 as *, and theirs lies within what that allows',
    ],
    ['is nothing that we hold', theirs(123, 456), ours(), 'not explained'],
    ['has our numerator alone', theirs(300, 456), ours(), 'not explained; the numerators agree'],
    ['has our denominator alone', theirs(123, 400), ours(), 'not explained; the denominators agree'],
    [
      'is of what we do not hold',
      theirs(300, 400),
      ours({ asked: null }),
      'we hold no such figure, or not all of it is published',
    ],
  ])('that %s', (_what, figure, held, words) => {
    expect(reasonWords(reconcile(figure, held))).toBe(words);
  });

  test('names the month that lies nearest where two have its counts', () => {
    const otherMonths = new Map([
      ['2026-04', counts(250, 390)],
      ['2026-06', counts(250, 390)],
    ] as const);
    expect(reconcile(theirs(250, 390), ours({ otherMonths })).reasons).toEqual([
      { kind: 'month', month: '2026-06' },
    ]);
  });

  test('gives every reason that fits, and claims none of them alone', () => {
    const held = ours({
      otherMembership: counts(250, 390),
      otherMonths: new Map([['2026-06', counts(250, 390)]]),
    });
    expect(reasonWords(reconcile(theirs(250, 390), held))).toBe(
      'membership: ours by the other date of membership; or month: ours for June 2026',
    );
  });

  test('a difference of one patient is not rounding to five where theirs is no multiple of five', () => {
    expect(reconcile(theirs(301, 400), ours()).reasons).toEqual([]);
  });
});

test('says how many agree, have a reason, are not held and are not explained', () => {
  const compared = [theirs(300, 400), theirs(300, 420), theirs(1, 2), theirs(3, 4)].map((one) =>
    reconcile(one, ours()),
  );
  compared.push(reconcile(theirs(1, 2), ours({ asked: null })));
  expect(reconciliationSentence(compared)).toBe(
    'Of 5 figures from CQRS: 1 agrees; 1 differs for a reason that fits both counts; 1 is of what we do not hold; 2 are not explained.',
  );
});
