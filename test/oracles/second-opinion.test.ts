import { expect, test } from 'vitest';
import { assessMonth } from '../../functions/assessment/assess-month.ts';
import { networkRates, scoringRules } from '../../functions/assessment/scoring-rules.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';
import { englandBuilder } from '../models/build-england.ts';
import * as fc from '../property/fast-check.ts';
import { plainGap, plainNetworks } from './plain-england.ts';
import { randomEngland, SERVICE_AREAS } from './random-england.ts';

const build = englandBuilder();
const specification = loadSpecification();

test('loops over practices come to the same membership, sums, rates, progress and gap as the product', async () => {
  await fc.assert(
    fc.asyncProperty(randomEngland, async (england) => {
      const rows = await (await build(england)).rows('as-was');
      const rules = scoringRules(specification, networkRates([rows]), '2026-07');
      const assessed = assessMonth(rows, rules);
      const networks = assessed.areas.filter(({ area }) => area.kind === 'pcn');
      const plain = plainNetworks(england, '2026-07-31', SERVICE_AREAS);

      expect(networks.map(({ area }) => area.code).sort()).toEqual(plain.map(({ code }) => code).sort());
      for (const expected of plain) {
        const found = networks.find(({ area }) => area.code === expected.code);
        for (const [indicator, sums] of expected.sums) {
          const result = found?.results.find((candidate) => candidate.indicator === indicator);
          expect(result).toMatchObject({ numerator: sums.numerator, denominator: sums.denominator });
          expect(result?.suppressedPractices).toBe(sums.suppressed);
          expect(result?.rate).toBe(expected.rates.get(indicator));
        }
        expect(found?.results).toHaveLength(expected.sums.size);
        expectClose(found?.coverage.patients, expected.coverage);
        expectClose(found?.balanced?.progress ?? null, expected.progress);
        expect(found?.status === 'ranked').toBe(expected.ranked);
      }
      const ranked = networks.flatMap(({ status, balanced }) =>
        status === 'ranked' && balanced !== null ? [balanced.progress] : [],
      );
      const gap = plainGap(ranked);
      const point = assessed.gaps.find(({ measure }) => measure === 'progress-balanced');
      expectClose(point?.most, gap?.most ?? null);
      expectClose(point?.least, gap?.least ?? null);
      expectClose(point?.gap, gap?.gap ?? null);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

function expectClose(found: number | null | undefined, expected: number | null): void {
  const [given, wanted] = [found, expected].map((value) => value?.toFixed(10) ?? 'unknown');
  expect(given).toBe(wanted);
}
