import type { Month } from '../../functions/contracts/codes.ts';
import type { Release } from '../../functions/contracts/release.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { exampleArea, examplePoint, publishExample } from '../fixtures/releases/publish-example.ts';

const MONTHS: readonly Month[] = ['2025-07', '2026-06', '2026-07'];

/** Names as registers really have them, and as nobody should. */
export const AWKWARD = {
  ampersand: 'Saltmarsh, Dunes & Sea <PCN>',
  formula: '=HYPERLINK("x") PCN',
  emoji: 'Harbour 🌊⚓ PCN',
  welsh: 'Ŵyr a’r Ŷd, Llŷn PCN',
  long: `${'Very Long Name of a Network That Goes On '.repeat(6)}PCN`,
  typst: '#panic("out") $x$ *bold* \\ "quoted" PCN',
};

const names = Object.values(AWKWARD);

/** Ten ranked networks with progress 0.1, 0.2 ... 1.0 and 10,000, 20,000 ... patients; two more are not ranked. */
function networks(month: Month) {
  const ranked = Array.from({ length: 10 }, (_, i) =>
    exampleArea({
      code: `U1000${i}`,
      name: names[i] ?? `Network ${i} PCN`,
      practices: i < 5 ? 4 : 6,
      patients: (i + 1) * 10_000,
      progress: (i + 1) / 10,
      fifth: Math.floor(i / 2) + 1,
      rates: { CAN04: month === '2026-07' ? 0.6 : 0.5 },
    }),
  );
  const low = exampleArea({ code: 'U10010', name: 'Half There PCN', status: 'provisional', fifth: null });
  const silent = exampleArea({
    code: 'U10011',
    name: 'Silent PCN',
    status: 'no-data',
    progress: null,
    fifth: null,
    coverage: { practicesReporting: 0, practicesOpen: 3, practices: 0, patients: 0 },
  });
  return [...ranked, low, silent];
}

const place = { subIcb: null, icb: null, region: null, fifth: null } as const;
const england = exampleArea({ ...place, code: 'ENG', name: 'England', kind: 'england' });
const region = exampleArea({ ...place, code: 'Y63', name: 'North & East', kind: 'region' });

const result = {
  month: '2026-07',
  indicator: 'CAN04',
  numerator: 620,
  denominator: 1000,
  count: null,
  rate: 0.62,
  interval: { lower: 0.59, upper: 0.65 },
  suppressedPractices: 0,
  bounds: null,
  adjustments: 3,
  grossRate: 0.6,
  practices: 4,
  score: 0.55,
  scoredAgainst: 'contract' as const,
};
const before = { ...result, month: '2025-07', rate: 0.5, interval: { lower: 0.47, upper: 0.53 } };

function months(area: ReturnType<typeof exampleArea>) {
  return MONTHS.map((month) => ({
    month,
    practices: area.practices,
    patients: area.patients,
    coverage: area.coverage,
    status: area.status,
    progress: area.progress,
    progressIndicators: area.progressIndicators,
    contractProgress: null,
    fifth: area.fifth,
  }));
}

function areaView(area: ReturnType<typeof exampleArea>, basis: string) {
  const { code, name, kind, subIcb, icb, region: inRegion } = area;
  const silent = area.status === 'no-data';
  return {
    view: 'area',
    version: 1,
    basis,
    area: { code, name, kind, subIcb, icb, region: inRegion },
    months: months(area),
    results: silent ? [] : [before, result],
  };
}

interface Choices {
  readonly held?: readonly Month[];
  readonly caveat?: string;
  /** Views beyond those that every release has. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/**
 * Publishes a release whose figures a reader can check in the head. A year ago the overall gap was 0.50 (0.48 to
 * 0.52) and now it is 0.47 (0.45 to 0.49): 3 points narrower, and beyond chance.
 */
export async function publishTenNetworks(
  store: ObjectStore,
  { held = MONTHS, caveat = 'Two practices reported late.', more = {} }: Choices = {},
): Promise<Release> {
  const basis = 'as-was';
  const overall = [
    examplePoint({ month: '2025-07', gap: 0.5, least: 0.31, interval: { lower: 0.48, upper: 0.52 } }),
    examplePoint({ month: '2026-06', gap: 0.46, least: 0.35 }),
    examplePoint({ month: '2026-07' }),
  ];
  const views: Record<string, unknown> = {
    indicators: { view: 'indicators', version: 1, indicators: [] },
    [`gap/${basis}`]: {
      view: 'gap',
      version: 1,
      basis,
      measures: [
        { measure: 'progress-balanced', label: 'Balanced progress', unit: 'score', polarity: 'up' },
        { measure: 'CAN04', label: 'Stool test before a referral', unit: 'share', polarity: 'up' },
      ],
      points: [
        ...overall,
        examplePoint({ month: '2025-07', measure: 'CAN04', gap: 0.468 }),
        examplePoint({ month: '2026-07', measure: 'CAN04' }),
      ].filter(({ month }) => held.includes(month)),
      // Both years score alike here.
      scales: [
        {
          measure: 'progress-balanced',
          shown: held,
          points: overall.filter(({ month }) => held.includes(month)),
        },
      ],
    },
    [`quality/${basis}`]: {
      view: 'quality',
      version: 1,
      basis,
      months: held.map((month) => ({
        month,
        coverage: { practicesReporting: 11, practicesOpen: 12, practices: 11 / 12, patients: 0.95 },
        practicesInNoNetwork: [],
        membershipSource: null,
      })),
      files: [],
      caveats: [{ id: 'late', message: caveat, months: ['2026-07'], indicators: ['CAN04'] }],
    },
    [`area/ENG/${basis}`]: {
      ...areaView(england, basis),
      months: months(england).filter(({ month }) => held.includes(month)),
    },
  };
  for (const month of held) {
    const areas = [england, region, ...networks(month)];
    views[`areas/${month}/${basis}`] = { view: 'areas', version: 1, basis, month, areas };
  }
  for (const network of networks('2026-07')) {
    views[`area/${network.code}/${basis}`] = areaView(network, basis);
  }
  return publishExample(store, { release: 1, months: [...held] }, { ...views, ...more });
}
