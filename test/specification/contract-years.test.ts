import { describe, expect, test } from 'vitest';
import { indicatorOf } from '../../functions/specification/indicator-of.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import { indicatorsInForce } from './indicators-in-force.ts';

const specification = loadSpecification();
const year = (name: string) => {
  const found = specification.years.find(({ contractYear }) => contractYear === name);
  if (found === undefined) throw new Error(`no contract year ${name}`);
  return found;
};

describe('what each contract year holds', () => {
  // Indicators: NHSDigital/ncdes dictionaries of 2022-23 (141) and 2023-24 (119, to which the annual file adds NCD026,
  // NCDMI210 and NCDMI191), metadata of 2025-26 (8), and the v8.0 dictionary of 2026-27 (8).
  test.each([
    { name: '2022-23', indicators: 141, payment: 28 },
    { name: '2023-24', indicators: 119 + 3, payment: 5 },
    { name: '2025-26', indicators: 8, payment: 2 },
    { name: '2026-27', indicators: 8, payment: 2 },
  ])('$name has $indicators indicators, $payment of them for payment', ({ name, indicators, payment }) => {
    expect(year(name).indicators).toHaveLength(indicators);
    expect(year(name).indicators.filter(({ use }) => use === 'payment')).toHaveLength(payment);
  });

  test.each(['2024-04', '2024-08', '2024-09', '2025-03'] as const)(
    '%s has 66: 64 fractions and two counts',
    (month) => {
      const indicators = indicatorsInForce(specification, month);

      expect(indicators).toHaveLength(66);
      expect(indicators.filter(({ kind }) => kind === 'fraction')).toHaveLength(64);
      expect(indicators.filter(({ kind }) => kind === 'count').map(({ code }) => code)).toEqual(
        expect.arrayContaining(['HI18', 'HI21']),
      );
    },
  );

  // Rows a practice: counted in the published files of 2025/26 and 2026/27; 199 measures in the 2024-25 metadata.
  test.each([
    { month: '2024-07', rows: 199 },
    { month: '2025-07', rows: 30 },
    { month: '2026-07', rows: 30 },
  ] as const)('a practice has $rows rows in the monthly file of $month', ({ month, rows }) => {
    const named = indicatorsInForce(specification, month).flatMap(({ measures: { monthly } }) =>
      monthly === null
        ? []
        : [monthly.numerator, monthly.denominator, monthly.count, ...(monthly.adjustments ?? [])],
    );

    expect(named.filter((name) => name !== null)).toHaveLength(rows);
  });

  test.each([
    ['NCD120', ['HLTHAPDEC', 'HLTHCHKDEC']],
    ['NCD003', ['FLUDEC_DAT', 'FLUEXPCON', 'FLUINVITE1', 'XFLU_DAT']],
    ['NCD113', []],
  ])('%s of 2023/24 publishes the adjustments of its metadata', (code, adjustments) => {
    expect(indicatorOf(specification, '2023-24', code)?.measures.monthly?.adjustments).toEqual(adjustments);
  });

  test('a count is called "Management Information" until March 2024 and "MI Count" from April', () => {
    const name = (contractYear: string, code: string) =>
      indicatorOf(specification, contractYear, code)?.measures.monthly?.count;

    expect(name('2023-24', 'NCDMI137')).toBe('Management Information');
    expect(name('2024-25', 'HI21')).toBe('MI Count');
  });

  test('the two-week appointments are in the annual file alone, under prefixed names', () => {
    expect(indicatorOf(specification, '2023-24', 'NCD026')?.measures).toMatchObject({
      monthly: null,
      annual: { level: 'practice', numerator: 'ACC-08 Numerator', denominator: 'ACC-08 Denominator' },
    });
  });

  test('the scheme had indicators that no file feeds, and they are never among those that are computed', () => {
    const unfed = year('2022-23').unfed.map(({ policyCode, kind }) => [policyCode.code, kind]);

    expect(unfed).toEqual(
      expect.arrayContaining([
        ['CVD-02', 'improvement'],
        ['ACC-05', 'binary'],
      ]),
    );
    expect(indicatorOf(specification, '2022-23', 'NCD015')).toBeUndefined();
  });
});

describe('points and pounds', () => {
  test('the five payment indicators of 2023/24 carry 262 points', () => {
    const points = year('2023-24').indicators.flatMap((indicator) =>
      indicator.points === null ? [] : [[indicator.code, indicator.points.value]],
    );

    expect(Object.fromEntries(points)).toEqual({
      NCD003: 113,
      NCD004: 20,
      NCD026: 71,
      NCD120: 36,
      NCD123: 22,
    });
    expect(113 + 20 + 71 + 36 + 22).toBe(year('2023-24').totalPoints?.value);
  });

  test.each(['2024-25', '2025-26'])('%s has 58 points at £198.00', (name) => {
    expect(year(name).totalPoints?.value).toBe(58);
    expect(year(name).poundsPerPoint?.value).toBe('198.00');
  });

  test('no points and no value of a point were found for 2026/27, and none are made up', () => {
    expect(year('2026-27')).toMatchObject({ totalPoints: null, poundsPerPoint: null });
    expect(
      year('2026-27').indicators.every(({ thresholds, points }) => thresholds === null && points === null),
    ).toBe(true);
  });
});

describe('what a network leader is told', () => {
  test.each(specification.years.map((held) => [held.contractYear, held] as const))(
    '%s gives every indicator its own reason, in one sentence',
    (_name, { indicators }) => {
      const reasons = indicators.map(({ whyItMatters }) => whyItMatters);

      expect(new Set(reasons).size).toBe(reasons.length);
      expect(reasons.filter((reason) => !/^[A-Z].*\.$/.test(reason) || / \w+\. [A-Z]/.test(reason))).toEqual(
        [],
      );
    },
  );

  test.each([
    ['RESP-02', '2024-25', 'RESP02', 'down'],
    ['ES-01', '2024-25', 'ES01', 'down'],
    ['avoidable admissions', '2023-24', 'NCDMI210', 'down'],
    ['declined referrals', '2024-25', 'ACC15', 'none'],
    ['ethnicity not stated by choice', '2024-25', 'HI04', 'none'],
    ['opt-outs', '2024-25', 'HI18', 'none'],
    ['diagnoses of autism', '2026-27', 'HI21', 'none'],
    ['learning disability checks', '2026-27', 'HI03', 'up'],
  ])('%s of %s: direction of %s is %s', (_what, contractYear, code, direction) => {
    expect(indicatorOf(specification, contractYear, code)?.polarity.direction).toBe(direction);
  });

  test.each([
    ['2023-24', 'NCDMI198'],
    ['2024-25', 'EHCH04'],
    ['2024-25', 'EHCH01'],
    ['2024-25', 'ACC09'],
  ])('%s %s counts contacts or beds, so its ratio may pass 1', (contractYear, code) => {
    expect(indicatorOf(specification, contractYear, code)?.mayExceedOne).toBe(true);
  });

  test('flu vaccinations add up from September to March', () => {
    expect(indicatorOf(specification, '2024-25', 'VI02')?.accumulation).toMatchObject({
      over: 'cumulative',
      season: { from: '09-01', to: '03-31' },
    });
  });
});
