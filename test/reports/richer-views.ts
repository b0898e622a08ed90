const basis = 'as-was';
const measures = [
  { measure: 'progress-balanced', label: 'Balanced progress', unit: 'score', polarity: 'up' },
] as const;

/** Views that later questions add: chance 20%, a gap that narrowed from 0.50 to 0.45 among 8 networks, teams, ranks. */
export const RICHER_VIEWS = {
  [`chance/${basis}`]: {
    view: 'chance',
    version: 1,
    basis,
    measures,
    points: [
      {
        month: '2026-07',
        measure: 'progress-balanced',
        networks: 10,
        gap: 0.47,
        interval: null,
        noiseShare: 0.2,
        noiseCapped: false,
        gapLeft: 0.38,
        gapLeftInterval: { lower: 0.36, upper: 0.4 },
        chanceShare: 0.2,
        alike: null,
        pooled: null,
        reason: null,
      },
    ],
  },
  [`gap-change/${basis}`]: {
    view: 'gap-change',
    version: 1,
    basis,
    measures,
    changes: [
      {
        measure: 'progress-balanced',
        from: '2025-07',
        to: '2026-07',
        indicators: 1,
        leftOut: 0,
        gapFrom: 0.5,
        gapTo: 0.47,
        change: -0.03,
        leavers: 1,
        joiners: 1,
        byLeavers: 0,
        byJoiners: 0,
        byPanel: -0.03,
        panel: {
          networks: 8,
          gapFrom: 0.5,
          gapTo: 0.45,
          change: -0.05,
          interval: { lower: -0.08, upper: -0.02 },
          spread: null,
          catchUp: null,
        },
        ends: null,
        climbers: [],
        fallers: [],
        verdict: 'narrowing',
        regressionToTheMean: true,
        reason: null,
      },
    ],
    trends: [],
  },
  [`ranks/2026-07/progress-balanced/${basis}`]: {
    view: 'ranks',
    version: 1,
    basis,
    month: '2026-07',
    measure: measures[0],
    groups: 1,
    networks: [
      { code: 'U10009', value: 1, standardError: 0.1, rank: 1, lower: 1, upper: 4, ...group() },
      { code: 'U10000', value: 0.1, standardError: 0.1, rank: 10, lower: 7, upper: 10, ...group() },
    ],
    reason: null,
  },
  [`workforce/${basis}`]: {
    view: 'workforce',
    version: 1,
    basis,
    month: '2026-07',
    census: '2026-06-30',
    reason: null,
    roleGroups: [
      { id: 'gps', title: 'GPs' },
      { id: 'pharmacy', title: 'Pharmacy' },
    ],
    areas: [area('ENG', 'England', 'england', 500.4, 4.66)],
    networks: [
      team('U10000', { state: 'shown', fte: 12.34, per10000: 3.08 }, ['gps', 'pharmacy']),
      team('U10001', { state: 'hidden', fte: null, per10000: null }, ['gps']),
      team('U10002', { state: 'none-recorded', fte: null, per10000: null }, []),
    ],
    recruitment: [],
    teamAndProgress: { rho: null, interval: null, networks: 0, reason: 'too few' },
    keyPoints: ['1 of 12 networks has nobody in the census.'],
  },
  [`local-priorities/${basis}`]: {
    view: 'local-priorities',
    version: 1,
    basis,
    month: '2026-07',
    themes: [{ theme: 'Access', networks: 1, priorities: 1 }],
    networks: [
      {
        code: 'U10000',
        name: 'U10000 PCN',
        asAt: '2026-07-01',
        isKnown: true,
        priorities: [
          {
            priority: 'Same-day <help> & advice',
            theme: 'Access',
            reason: 'Asked for.',
            context: null,
            started: null,
            reviewBy: null,
            measures: [
              { ...own('Calls answered'), value: 0.9, target: 0.8, standing: 'reached' },
              { ...own('Visits a week'), unit: 'visits', value: null, target: 20, standing: 'no-figure' },
            ],
          },
        ],
        localProgress: 1,
        measuresCounted: 1,
        measuresAll: 2,
        contractProgress: null,
        balancedProgress: 0.1,
        sentence: 'On what it chose, it stands at 1.00, from 1 of 2 measures.',
      },
    ],
    reason: null,
  },
  [`alerts/${basis}`]: {
    view: 'alerts',
    version: 1,
    basis,
    month: '2026-07',
    tests: 10,
    falseDiscoveryRate: 0.05,
    alerts: [
      {
        kind: 'drift',
        code: 'U10000',
        indicator: 'CAN04',
        direction: 'fallen-back',
        from: 0.6,
        to: 0.2,
        months: 4,
        sentence: 'Its place on stool tests has drifted down for 4 months.',
      },
    ],
    reason: null,
    sentence: '1 network moved by more than networks usually do.',
  },
  [`revisions/${basis}`]: {
    view: 'revisions',
    version: 1,
    basis,
    comparedWith: 7,
    newInputs: [],
    months: [{ month: '2026-06', england: [], networks: [], largest: [] }],
  },
};

function own(measure: string) {
  return {
    measure,
    indicator: null,
    numerator: null,
    denominator: null,
    interval: null,
    unit: null,
    direction: 'up',
    weight: null,
  };
}

function group() {
  return { group: 1, shrunken: null, ownWeight: null };
}

function team(code: string, total: object, groups: readonly string[]) {
  return { code, name: `${code} PCN`, icb: null, region: null, patients: 40_000, total, groups };
}

function area(code: string, name: string, kind: string, fte: number, per10000: number) {
  const total = { state: 'shown', fte, per10000 };
  return { code, name, kind, networks: 12, networksRecorded: 11, patients: 1_000_000, total, groups: [] };
}
