import { describe, expect, test } from 'vitest';
import { TrendsView } from '../../functions/questions/trends/question.ts';
import { yearMoves } from '../../functions/reports/chapters/year-moves.ts';
import { resultOf } from '../assessment/month-of.ts';

const before = { month: '2025-07', interval: { lower: 0.28, upper: 0.32 } } as const;
const then = (more = {}) => new Map([['HI03', resultOf('HI03', 300, 1000, { ...before, ...more })]]);
const now = (lower: number, upper: number, more = {}) =>
  resultOf('HI03', 330, 1000, { interval: { lower, upper }, ...more });

/** Health checks of these networks since July 2025, from 30.0% to 33.0%. */
function trends(
  directions: Readonly<Record<string, 'higher' | 'lower' | 'within-chance'>>,
  method = 'since-last-year',
) {
  const view = TrendsView.parse({
    view: 'trends',
    version: 1,
    basis: 'as-was',
    month: '2026-07',
    indicators: [{ indicator: 'HI03', title: 'Health checks', polarity: 'up', method, reason: null }],
    sinceLastYear: Object.entries(directions).map(([code, direction]) => ({
      code,
      indicator: 'HI03',
      rate: 0.33,
      yearAgo: 0.3,
      change: 0.03,
      interval: { lower: 0.001, upper: 0.059 },
      direction,
      marker: null,
    })),
    controlCharts: [],
    nationalPaths: [],
  });
  return { name: 'trends/as-was', view };
}

describe('how an indicator moved since last year', () => {
  test.each([
    ['higher', 'up'],
    ['lower', 'down'],
    ['within-chance', 'no change beyond chance'],
  ] as const)(
    'is what the view of trends says, also where the two intervals meet: %s is %s',
    (direction, moved) => {
      const moveOf = yearMoves(trends({ U10000: direction, U10001: 'lower' }), 'U10000', then());
      expect(moveOf(now(0.3, 0.36))).toEqual({ yearAgo: 0.3, moved });
    },
  );

  test('is not known where that view compares other networks and not this one', () => {
    const moveOf = yearMoves(trends({ U10001: 'higher' }), 'U10000', then());
    expect(moveOf(now(0.4, 0.5))).toEqual({ yearAgo: 0.3, moved: 'not known' });
  });

  test.each([
    ['of an earlier month, of which there is no such view,', null],
    ['that does not build up over the year', trends({}, 'control-chart')],
  ])('%s is a move where the interval of the difference leaves out 0', (_what, view) => {
    const moveOf = yearMoves(view, 'U10000', then());
    // From 300 of 1,000: 345 is 0.4 to 8.6 points more, though the intervals of the two rates meet.
    const of = (reached: number) =>
      moveOf(resultOf('HI03', reached, 1000, { interval: { lower: 0.25, upper: 0.4 } })).moved;
    expect(of(345)).toBe('up');
    expect(of(250)).toBe('down');
    expect(of(330)).toBe('no change beyond chance');
  });

  test.each([
    ['there is no figure of last year', new Map(), now(0.4, 0.5)],
    ['a rate is no share of patients', then({ interval: null }), now(0.4, 0.5)],
    ['too few patients were covered then', then({ coverage: low() }), now(0.4, 0.5)],
    ['too few are covered now', then(), now(0.4, 0.5, { coverage: low() })],
  ])('is not known where %s', (_what, earlier, result) => {
    expect(yearMoves(null, 'U10000', earlier)(result).moved).toBe('not known');
  });
});

function low() {
  return { practicesReporting: 3, practicesOpen: 4, practices: 0.75, patients: 0.79 };
}
