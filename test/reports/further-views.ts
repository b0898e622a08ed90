const basis = 'as-was';
const CAN04 = 'Stool test before a referral';
const measure = { measure: 'CAN04', label: CAN04, unit: 'share', polarity: 'up' };

function projected(code: string, rate: number, ahead: number, chances: readonly [number, number]) {
  const [passesLower, passesUpper] = chances;
  const interval = { lower: ahead - 0.05, upper: ahead + 0.05 };
  return {
    code,
    indicator: 'CAN04',
    rate,
    projected: ahead,
    interval,
    passesLower,
    passesUpper,
    points: null,
  };
}

function change(code: string, direction: 'higher' | 'lower' | 'within-chance') {
  const interval = { lower: 0, upper: 0 };
  return {
    code,
    indicator: 'CAN04',
    rate: 0.6,
    yearAgo: 0.5,
    change: 0.1,
    interval,
    direction,
    marker: null,
  };
}

function policy(id: string, title: string) {
  return {
    id,
    title,
    what: `What counts under the rule called ${id}.`,
    why: 'Because someone asked what it would do.',
    indicators: 'all',
    weights: 'equal',
    best: null,
    firstYear: 'as-others',
    thresholds: [],
    source: 'a test',
    owner: 'nobody',
    reviewed: '2026-07-01',
    reviewBy: '2027-07-01',
  };
}

function scenario(id: string, title: string, gap: number | null, [higher, lower] = [0, 0]) {
  return {
    policy: policy(id, title),
    networks: gap === null ? 0 : 10,
    most: null,
    least: null,
    gap,
    interval: gap === null ? null : { lower: gap - 0.02, upper: gap + 0.02 },
    // Beside the 0.47 of balanced; draws of the same networks differ by no more than 2 points either way.
    change:
      gap === null || id === 'balanced'
        ? null
        : { by: gap - 0.47, interval: { lower: gap - 0.49, upper: gap - 0.45 } },
    higher,
    lower,
    gain: [],
    lose: [],
    reason: gap === null ? 'Nobody has declared a weight.' : null,
    sentence: `${title}.`,
  };
}

function covered(code: string, kind: string, patients: number) {
  const reported = { practicesReporting: 9, practicesOpen: 12, practices: 0.75 };
  return {
    code,
    name: `NHS ${code} ICB`,
    kind,
    region: null,
    months: [{ month: '2026-07', ...reported, patients }],
  };
}

/**
 * Views whose findings a reader can count: of 4 networks 2 will likely pass and 1 will not; 3 of 4 figures rose or fell;
 * of 4 networks 2 lie far out; 1 of 2 ICBs is hardly covered; two policies give a gap of 0.47 and 0.52.
 */
export const FURTHER_VIEWS = {
  [`projection/${basis}`]: {
    view: 'projection',
    version: 1,
    basis,
    month: '2026-07',
    yearEnd: '2027-03',
    indicators: [
      {
        indicator: 'CAN04',
        title: CAN04,
        polarity: 'up',
        nationalShare: 0.9,
        earlierYears: ['2025-26'],
        earlierNetworks: 4,
        thresholds: { lower: 0.65, upper: 0.8, status: 'unverified', contractYear: '2025-26' },
        points: null,
        reason: null,
      },
    ],
    projections: [
      projected('ENG', 0.6, 0.7, [0.95, 0.2]),
      projected('U10000', 0.7, 0.8, [0.99, 0.95]),
      projected('U10001', 0.6, 0.7, [0.9, 0.3]),
      projected('U10002', 0.5, 0.6, [0.5, 0]),
      projected('U10003', 0.4, 0.5, [0.1, 0]),
    ],
    keyPoints: [],
  },
  [`what-if/${basis}`]: {
    view: 'what-if',
    version: 1,
    basis,
    month: '2026-07',
    indicators: [],
    scenarios: [
      scenario('balanced', 'Balanced', 0.47),
      scenario('best-three', 'Best three', 0.52, [3, 2]),
      scenario('local', 'Local weights', null),
    ],
    networks: [],
  },
  [`trends/${basis}`]: {
    view: 'trends',
    version: 1,
    basis,
    month: '2026-07',
    indicators: [
      { indicator: 'CAN04', title: CAN04, polarity: 'up', method: 'since-last-year', reason: null },
    ],
    sinceLastYear: [
      change('ENG', 'higher'),
      change('U10000', 'higher'),
      change('U10001', 'higher'),
      change('U10002', 'lower'),
      change('U10003', 'within-chance'),
    ],
    controlCharts: [],
    nationalPaths: [],
  },
  [`funnel/2026-07/CAN04/${basis}`]: {
    view: 'funnel',
    version: 1,
    basis,
    month: '2026-07',
    measure,
    target: 0.6,
    phi: 2.04,
    tau2: 0.01,
    limits: [],
    networks: [
      { code: 'U10000', denominator: 100, rate: 0.9, place: 'far-above' },
      { code: 'U10001', denominator: 100, rate: 0.7, place: 'above' },
      { code: 'U10002', denominator: 100, rate: 0.6, place: 'within' },
      { code: 'U10003', denominator: 100, rate: 0.2, place: 'far-below' },
    ],
    reason: null,
  },
  [`coverage/${basis}`]: {
    view: 'coverage',
    version: 1,
    basis,
    areas: [covered('ENG', 'england', 0.95), covered('QHM', 'icb', 0.99), covered('QOQ', 'icb', 0.725)],
  },
  [`network-changes/${basis}`]: {
    view: 'network-changes',
    version: 1,
    basis,
    opened: [],
    closed: [],
    changedArea: [],
    participation: [
      {
        month: '2026-07',
        areas: [
          {
            code: 'ENG',
            name: 'England',
            kind: 'england',
            practices: 1200,
            practicesInNoNetwork: 1,
            patients: 9_000_000,
            patientsInNoNetwork: 8219,
          },
        ],
      },
    ],
  },
  [`local-indicators/${basis}`]: {
    view: 'local-indicators',
    version: 1,
    basis,
    indicators: [
      {
        indicator: 'OWN-CALLS',
        title: 'Calls answered in ten minutes',
        definition: 'Calls answered within ten minutes of all calls.',
        source: 'A federation',
        direction: 'up',
        points: [own('U10000', 0.5), own('U10001', 0.7), own('U10002', null)],
      },
    ],
    reason: null,
  },
};

function own(code: string, rate: number | null) {
  const denominator = rate === null ? 0 : 100;
  return { month: '2026-07', code, numerator: (rate ?? 0) * 100, denominator, rate, interval: null };
}
