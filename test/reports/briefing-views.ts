const basis = 'as-was';
const month = '2026-07';
const CAN04 = 'Stool test before a referral';

interface Choices {
  /** Practices of network U10000: 40 eligible and 20 reached each. */
  readonly practices?: number;
  /** Verified points and what one is worth; none by default. */
  readonly points?: number | null;
  readonly pounds?: number | null;
}

/**
 * Network U10000 reached 50% of 80 and needs 12 more for the lower threshold of 65%, 24 for the upper of 80%; it is
 * likely to pass the first. One of its practices is hidden, one did not report.
 */
export function briefingViews({ practices = 4, points = null, pounds = null }: Choices = {}) {
  const codes = Array.from({ length: practices }, (_, i) => `A${String(80_000 + i)}`);
  const atLeast = (i: number, value: number) => (i < practices - 2 ? value : null);
  return {
    [`patients-needed/${month}/${basis}`]: {
      view: 'patients-needed',
      version: 1,
      basis,
      month,
      provisional: 'The contract year has not ended: points and pounds can rise or fall.',
      indicators: [
        {
          indicator: 'CAN04',
          title: CAN04,
          polarity: 'up',
          points: points === null ? null : 40,
          poundsPerPoint: null,
          lowerThreshold: 0.65,
          upperThreshold: 0.8,
          nationalMedian: null,
          topFifth: null,
        },
      ],
      networks: [
        {
          code: 'U10000',
          indicator: 'CAN04',
          score: 0,
          scoreBounds: null,
          points,
          pounds,
          poundsUnknown: pounds === null ? 'no-points' : null,
          toLower: 12,
          toUpper: 24,
          toMedian: null,
          toTopFifth: null,
        },
      ],
    },
    [`projection/${basis}`]: {
      view: 'projection',
      version: 1,
      basis,
      month,
      yearEnd: '2027-03',
      indicators: [
        {
          indicator: 'CAN04',
          title: CAN04,
          polarity: 'up',
          nationalShare: 0.9,
          earlierYears: ['2025-26'],
          earlierNetworks: 30,
          thresholds: { lower: 0.65, upper: 0.8, status: 'confirmed', contractYear: '2026-27' },
          points,
          reason: null,
        },
      ],
      projections: [
        {
          code: 'U10000',
          indicator: 'CAN04',
          rate: 0.5,
          projected: 0.7,
          interval: { lower: 0.66, upper: 0.74 },
          passesLower: 0.999,
          passesUpper: 0.25,
          points: points === null ? null : { value: 20, lower: 10, upper: 30 },
          pounds: pounds === null ? null : { value: 4000, lower: 2000, upper: 6000 },
        },
      ],
      keyPoints: [],
    },
    [`similar-networks/${basis}`]: {
      view: 'similar-networks',
      version: 1,
      basis,
      month,
      weights: [],
      networks: [
        {
          code: 'U10000',
          name: 'x',
          values: { patients: 1, deprivation: 1, aged65: 0.1, practices: 4, team: null },
          practicesWithoutScore: 0,
          progress: 0.1,
          comparedOn: ['patients'],
          neighbours: [
            { code: 'U10006', distance: 0.4 },
            { code: 'U10010', distance: 0.55 },
          ],
          neighboursMean: 0.7,
          gap: -0.6,
          interval: { lower: -0.7, upper: -0.5 },
          furtherOn: 1,
          rankedNeighbours: 1,
          reason: null,
        },
      ],
    },
    [`members/${month}/${basis}`]: {
      view: 'members',
      version: 1,
      basis,
      month,
      membership: { source: 'memberships', onDate: '2026-07-31', mapDate: null },
      files: [],
      practices: [
        ...codes.map((code, i) =>
          member(code, `Surgery ${String(i + 1).padStart(2, '0')} & <Partners>`, 'U10000'),
        ),
        member('B81000', 'Elsewhere Surgery', 'U10001'),
      ],
    },
    [`practices/${month}/CAN04`]: {
      view: 'practices',
      version: 1,
      month,
      indicator: 'CAN04',
      practices: [...codes.slice(0, -1), 'B81000'],
      numerators: [...codes.slice(0, -1).map((_, i) => atLeast(i, 20)), 9],
      denominators: [...codes.slice(0, -1).map((_, i) => atLeast(i, 40)), 10],
      suppressed: [...codes.slice(0, -1).map((_, i) => i === practices - 2), false],
      counts: codes.map(() => null),
      adjustments: codes.map(() => null),
    },
  };
}

function member(code: string, name: string, pcn: string) {
  return { code, name, pcn, subIcb: null, icb: null, region: null, patients: 9000, reports: true };
}
