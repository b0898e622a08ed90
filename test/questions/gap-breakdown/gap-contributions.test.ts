import { describe, expect, test } from 'vitest';
import { rankedFigures } from '../../../functions/assessment/ranked-figures.ts';
import { gapContributions } from '../../../functions/questions/gap-breakdown/gap-contributions.ts';
import { serviceAreaGaps } from '../../../functions/questions/gap-breakdown/service-area-gap.ts';
import { type ExampleNetwork, exampleMonth, exampleRules } from '../../assessment/example-england.ts';
import * as fc from '../../property/fast-check.ts';

// Two indicators of the service area of structured medication reviews, one of cancer.
const rules = exampleRules({ CAN04: [0, 1], SMR01A: [0, 1], SMR03: [0, 1] });

function contributionsOf(networks: readonly ExampleNetwork[], withIntervals = false) {
  const month = exampleMonth(networks, rules);
  const figures = rankedFigures(month, rules).get('progress-balanced') ?? [];
  return gapContributions(month, rules, figures, withIntervals);
}

const total = (parts: readonly { readonly contribution: number }[]) =>
  parts.reduce((sum, { contribution }) => sum + contribution, 0);

/** 25 networks that differ in cancer only: 0, 4, 8 ... 96 of 100. */
const cancerOnly = Array.from({ length: 25 }, (_, i) => ({
  code: `U${10_001 + i}`,
  counts: { CAN04: [4 * i, 100] as const, SMR01A: [50, 100] as const, SMR03: [50, 100] as const },
}));

describe('what makes the balanced gap', () => {
  test('is one indicator, where networks differ in that alone', () => {
    // Cancer counts half: the fifths stand at 0.08 and 0.88 in it, so that it makes 0.4, and all of the gap.
    const found = contributionsOf(cancerOnly);
    expect(found.gap).toBeCloseTo(0.4, 12);
    expect(found.indicators).toHaveLength(3);
    expect(found.indicators.find(({ indicator }) => indicator === 'CAN04')?.contribution).toBeCloseTo(
      0.4,
      12,
    );
    expect(found.mix).toBeCloseTo(0, 12);
  });

  test('a service area holds what its indicators hold', () => {
    const found = contributionsOf(cancerOnly);
    for (const { serviceArea, contribution } of found.serviceAreas) {
      const own = found.indicators.filter((part) => part.serviceArea === serviceArea);
      expect(total(own)).toBeCloseTo(contribution, 12);
    }
  });

  test('an indicator that nobody differs in makes nothing, and is sure of it', () => {
    const found = contributionsOf(cancerOnly, true);
    const same = found.indicators.find(({ indicator }) => indicator === 'SMR03');
    expect(same).toMatchObject({ contribution: 0, interval: { lower: 0, upper: 0 } });
  });

  test('fewer than 20 ranked networks have no gap to take apart', () => {
    const found = contributionsOf(cancerOnly.slice(0, 19));
    expect(found).toMatchObject({ gap: null, indicators: [], mix: null });
    expect(found.reason).toContain('Fewer than 20');
  });

  const count = fc.option(
    fc.nat({ max: 100 }).map((numerator) => [numerator, 100] as const),
    { freq: 6 },
  );
  const england = fc.array(fc.record({ CAN04: count, SMR01A: count, SMR03: count }), {
    minLength: 20,
    maxLength: 45,
  });

  test('contributions and mix sum to the gap, whatever networks are not scored on', () => {
    fc.assert(
      fc.property(england, (counts) => {
        const found = contributionsOf(counts.map((own, i) => ({ code: `U${10_001 + i}`, counts: own })));
        fc.pre(found.gap !== null);
        expect(total(found.indicators) + (found.mix ?? Number.NaN)).toBeCloseTo(found.gap ?? Number.NaN, 10);
        expect(total(found.serviceAreas)).toBeCloseTo(total(found.indicators), 10);
      }),
    );
  });
});

describe('the gap of a service area', () => {
  test('has fifths of its own', () => {
    const gaps = serviceAreaGaps(exampleMonth(cancerOnly, rules), rules, true);
    const cancer = gaps.find(
      ({ serviceArea }) => serviceArea === rules.get('CAN04')?.definition?.serviceArea,
    );
    const reviews = gaps.find(
      ({ serviceArea }) => serviceArea === rules.get('SMR03')?.definition?.serviceArea,
    );
    expect(cancer).toMatchObject({ indicators: 1, networks: 25, gap: expect.closeTo(0.8, 12) });
    expect(reviews).toMatchObject({ indicators: 2, networks: 25, gap: 0 });
  });

  test('is not computed over fewer than 20 networks, and says so', () => {
    const gaps = serviceAreaGaps(exampleMonth(cancerOnly.slice(0, 19), rules), rules, true);
    for (const { gap, interval, reason } of gaps) {
      expect([gap, interval]).toEqual([null, null]);
      expect(reason).toContain('Fewer than 20');
    }
  });
});
