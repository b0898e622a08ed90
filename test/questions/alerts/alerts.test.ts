import { describe, expect, test } from 'vitest';
import type { MonthAssessment } from '../../../functions/assessment/assess-month.ts';
import { Month } from '../../../functions/contracts/codes.ts';
import { alertsView } from '../../../functions/questions/alerts/make.ts';
import { AlertsView } from '../../../functions/questions/alerts/question.ts';
import { unusualChanges } from '../../../functions/questions/alerts/unusual-changes.ts';
import { seededRandom } from '../../../functions/statistics/seeded-random.ts';
import { monthOf, resultOf } from '../../assessment/month-of.ts';
import { indicator, rulesOf, specification } from '../../assessment/rules-of.ts';

const HI03 = rulesOf(indicator('2026-27', 'HI03'));

/** A month of networks whose health checks are so many of 1,000 each, and England's the sum of them. */
function monthWith(month: Month, checks: readonly number[]): MonthAssessment {
  const networks = checks.map((numerator, i) => ({
    code: `U${10_000 + i}`,
    results: [resultOf('HI03', numerator, 1000, { month })],
  }));
  const assessed = monthOf(networks, month);
  const total = checks.reduce((sum, numerator) => sum + numerator, 0);
  const areas = assessed.areas.map((area) =>
    area.area.kind === 'england'
      ? { ...area, results: [resultOf('HI03', total, 1000 * checks.length, { month })] }
      : area,
  );
  return { ...assessed, areas };
}

function viewOf(months: readonly MonthAssessment[]): AlertsView {
  const latest = months.at(-1);
  if (latest === undefined) throw new Error('needs a month');
  return AlertsView.parse(alertsView('as-was', specification, months, latest, HI03));
}

/** Checks of 100 networks that are all alike: binomial chance about 300 of 1,000 and nothing else. */
function chanceOnly(seed: number, rate = 300): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: 100 }, () => Math.round(rate + random.normal() * Math.sqrt(0.3 * 0.7 * 1000)));
}

describe('a change since last year', () => {
  test('that stands out from all others is told of, once, with its size beside England’s', () => {
    const then = chanceOnly(1);
    const now = chanceOnly(2).map((checks, i) => (i === 40 ? 500 : checks));
    const view = viewOf([monthWith('2025-07', then), monthWith('2026-07', now)]);
    expect(view.alerts).toMatchObject([
      { kind: 'change', code: 'U10040', direction: 'further-on', rate: 0.5 },
    ]);
    expect(view.alerts[0]?.sentence).toMatch(
      /50\.0%, up 1\d\.\d percentage points since July 2025 .* England/,
    );
    expect(view.tests).toBe(100);
  });

  test('that all of England shares is not told of', () => {
    const then = chanceOnly(1);
    const now = then.map((checks) => checks + 150);
    expect(viewOf([monthWith('2025-07', then), monthWith('2026-07', now)]).alerts).toEqual([]);
  });

  test('that chance alone makes is told of in hardly any month', () => {
    const noisy = Array.from({ length: 40 }, (_, i) =>
      viewOf([monthWith('2025-07', chanceOnly(100 + i)), monthWith('2026-07', chanceOnly(200 + i))]),
    ).filter(({ alerts }) => alerts.length > 0);
    // At a false discovery rate of 5 % with nothing true, an alert is expected in 2 of 40 months.
    expect(noisy.length).toBeLessThanOrEqual(6);
  });

  test('is judged by how far networks usually differ, where that is more than chance', () => {
    const random = seededRandom(7);
    const networks = Array.from({ length: 2000 }, (_, i) => ({
      code: `U${10_000 + i}`,
      before: { numerator: 3000, denominator: 10_000 },
      now: { numerator: Math.round(3000 + 300 * random.normal()), denominator: 10_000 },
    }));
    // Chance: √(2 × 0.21 / 10,000) = 0.65 points, while networks differ by 3: about 4.6 standard errors.
    const scores = unusualChanges(networks, 0).map(({ z }) => z);
    const beyond = scores.filter((z) => Math.abs(z) > 1.96).length;
    // One in twenty of 2,000, give or take; by chance alone it would be two in three.
    expect(beyond).toBeGreaterThan(70);
    expect(beyond).toBeLessThan(140);
  });
});

/** As the month is, but that only so many of a network's patients were covered. */
function covering(assessed: MonthAssessment, code: string, patients: number): MonthAssessment {
  const coverage = { practicesReporting: 3, practicesOpen: 4, practices: 0.75, patients };
  const areas = assessed.areas.map((area) =>
    area.area.code === code
      ? { ...area, results: area.results.map((result) => ({ ...result, coverage })) }
      : area,
  );
  return { ...assessed, areas };
}

describe('what a network is told of', () => {
  const then = monthWith('2025-07', chanceOnly(1));
  const now = monthWith(
    '2026-07',
    chanceOnly(2).map((checks, i) => (i === 40 ? 500 : checks)),
  );

  test.each([
    ['a year ago', [covering(then, 'U10040', 0.79), now]],
    ['now', [then, covering(now, 'U10040', 0.79)]],
  ])('is no change where too few of its patients were covered %s', (_when, months) => {
    const view = viewOf(months);
    expect(view.alerts).toEqual([]);
    expect(view.tests).toBe(99);
  });

  test('is a change where nine in ten were', () => {
    expect(viewOf([covering(then, 'U10040', 0.9), now]).alerts).toHaveLength(1);
  });
});

describe('a drift among networks', () => {
  const months = Array.from({ length: 18 }, (_, i) => {
    const at = 2025 * 12 + 1 + i;
    return Month.parse(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
  });

  /** Networks stand in one order all the time, but for number 50, which climbs in the last months. */
  const standing = (climb: (m: number) => number) =>
    months.map((month, m) =>
      monthWith(
        month,
        Array.from({ length: 100 }, (_, i) => 200 + 4 * i + (m % 2) * (i % 3) + (i === 50 ? climb(m) : 0)),
      ),
    );

  test('is told of while it goes on', () => {
    const view = viewOf(standing((m) => (m < 12 ? 0 : 20 * (m - 11))));
    const drifts = view.alerts.filter(({ kind }) => kind === 'drift');
    expect(drifts).toMatchObject([{ code: 'U10050', direction: 'further-on' }]);
    expect(drifts[0]?.sentence).toMatch(/from ahead of 5\d% of networks to ahead of \d+%/);
  });

  test('is not told of where it is practices that stopped reporting', () => {
    const view = viewOf(
      standing((m) => (m < 12 ? 0 : 20 * (m - 11))).map((month, m) =>
        m < 12 || m === 17 ? month : covering(month, 'U10050', 0.79),
      ),
    );
    expect(view.alerts.filter(({ kind }) => kind === 'drift')).toEqual([]);
  });

  test('is not told of where a network keeps its place', () => {
    expect(viewOf(standing(() => 0)).alerts.filter(({ kind }) => kind === 'drift')).toEqual([]);
  });

  test('needs more than a year of months', () => {
    const short = standing((m) => (m < 6 ? 0 : 300)).slice(0, 12);
    expect(viewOf(short).alerts.filter(({ kind }) => kind === 'drift')).toEqual([]);
  });
});

describe('nothing to tell has a reason and no number that is none', () => {
  test.each([
    ['no network', [monthWith('2025-07', []), monthWith('2026-07', [])], /We could not test any change/],
    ['one network', [monthWith('2025-07', [1]), monthWith('2026-07', [2])], /Too few networks/],
    ['no last year', [monthWith('2026-07', chanceOnly(1))], /same month of last year is not held/],
    [
      'all equal',
      [
        monthWith(
          '2025-07',
          chanceOnly(1).map(() => 300),
        ),
        monthWith(
          '2026-07',
          chanceOnly(1).map(() => 300),
        ),
      ],
      /No unusual changes \(we tested 100\)/,
    ],
    [
      'all zero',
      [
        monthWith(
          '2025-07',
          chanceOnly(1).map(() => 0),
        ),
        monthWith(
          '2026-07',
          chanceOnly(1).map(() => 0),
        ),
      ],
      /No unusual changes \(we tested 100\)/,
    ],
  ])('%s', (_what, months, sentence) => {
    const view = viewOf(months);
    expect(view.alerts).toEqual([]);
    expect(view.sentence).toMatch(sentence);
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
  });
});
