import { describe, expect, test } from 'vitest';
import { alikeProgress } from '../../../functions/questions/chance/alike-progress.ts';
import { realityPoints } from '../../../functions/questions/chance/make.ts';
import { seededRandom } from '../../../functions/statistics/seeded-random.ts';
import { type ExampleNetwork, exampleMonth, exampleRules } from '../../assessment/example-england.ts';

const rules = exampleRules({ CAN04: [0.2, 0.8], HI03: [0.2, 0.8], SMR03: [0.2, 0.8] });

/** Networks of 200 patients an indicator; each patient is counted with the chance given for the network. */
function england(networks: number, chanceOf: (network: number) => number, seed: number): ExampleNetwork[] {
  const random = seededRandom(seed);
  return Array.from({ length: networks }, (_, network) => ({
    code: `U${10_001 + network}`,
    counts: Object.fromEntries(
      [...rules.keys()].map((code) => {
        let numerator = 0;
        for (let patient = 0; patient < 200; patient += 1)
          if (random.fraction() < chanceOf(network)) numerator += 1;
        return [code, [numerator, 200] as const];
      }),
    ),
  }));
}

const codesOf = (networks: readonly ExampleNetwork[]) => new Set(networks.map(({ code }) => code));

describe('the test that all networks are alike', () => {
  test('calls an England in which all are alike chance, in 18 of 20 tries or more', () => {
    const pValues = Array.from({ length: 20 }, (_, seed) => {
      const networks = england(60, () => 0.5, seed);
      return alikeProgress(exampleMonth(networks, rules), rules, 'progress-balanced', codesOf(networks))
        ?.pValue;
    });
    expect(pValues.filter((pValue) => (pValue ?? 0) > 0.05).length).toBeGreaterThanOrEqual(18);
  });

  test('its chance gap is the gap that an England of alike networks shows', () => {
    const networks = england(100, () => 0.5, 7);
    const month = exampleMonth(networks, rules);
    const found = alikeProgress(month, rules, 'progress-balanced', codesOf(networks));
    const gap = month.gaps.find(({ measure }) => measure === 'progress-balanced')?.gap ?? 0;
    expect(Math.abs((found?.chanceGap ?? 0) / gap - 1)).toBeLessThan(0.15);
  });

  test('finds networks that differ, and leaves most of their gap', () => {
    const networks = england(60, (network) => 0.4 + 0.004 * network, 3);
    const month = exampleMonth(networks, rules);
    const [balanced] = realityPoints(month, rules, true);
    expect(balanced?.alike).toMatchObject({ method: 'simulation', pValue: 0.001 });
    expect(balanced?.chanceShare).toBeLessThan(0.2);
    expect(balanced?.gapLeft).toBeGreaterThan(0.2);
  });

  test('is not made of fewer than five networks', () => {
    const networks = england(4, () => 0.5, 1);
    const month = exampleMonth(networks, rules);
    expect(alikeProgress(month, rules, 'progress-balanced', codesOf(networks))).toBeNull();
  });

  test('is left out of months that are not shown in full', () => {
    const month = exampleMonth(
      england(30, () => 0.5, 1),
      rules,
    );
    expect(realityPoints(month, rules, false)[0]?.alike).toBeNull();
  });

  test('of an indicator is made on its patients, and says where they are few', () => {
    const month = exampleMonth(
      Array.from({ length: 25 }, (_, i) => ({
        code: `U${10_001 + i}`,
        counts: { CAN04: [i % 2 === 0 ? 1 : 3, 4] as const },
      })),
      exampleRules({ CAN04: [0.2, 0.8] }),
    );
    const found = realityPoints(month, exampleRules({ CAN04: [0.2, 0.8] }), true).find(
      ({ measure }) => measure === 'CAN04',
    );
    expect(found?.alike).toMatchObject({ method: 'chi-square', chanceGap: null, rough: true });
  });

  test('a gap that was not computed has nothing to test, and says why', () => {
    const month = exampleMonth(
      england(10, () => 0.5, 1),
      rules,
    );
    for (const point of realityPoints(month, rules, true)) {
      expect(point).toMatchObject({ gap: null, noiseShare: null, gapLeft: null, alike: null });
      expect(point.reason).toContain('Fewer than 20 networks');
    }
  });
});
