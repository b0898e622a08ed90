import { describe, expect, test } from 'vitest';
import { type ErrorModel, NOT_LEARNT } from '../../../functions/assessment/chances/error-model.ts';
import { fifthChances } from '../../../functions/assessment/chances/fifth-chances.ts';
import type { RankedFigure } from '../../../functions/assessment/ranked-figures.ts';
import { exampleFigure } from '../example-england.ts';

const LEARNT: ErrorModel = { dispersion: 1, from: 'two-years', correlations: {} };

/** Networks whose progress goes evenly from 0 to 1, each unsure by `error`. */
function networks(count: number, error = 0.1, value = (i: number) => i / (count - 1)): RankedFigure[] {
  return Array.from({ length: count }, (_, i) =>
    exampleFigure({ code: `U${100 + i}`, value: value(i), chance: error ** 2 }),
  );
}

describe('the chance that a network truly is in each fifth', () => {
  const figures = networks(40);

  test('every network has five chances that sum to 1, and each fifth holds a fifth of the networks', () => {
    const { ofNetwork, rests } = fifthChances(figures, 'up', [LEARNT]);
    expect(rests).toMatchObject({ reason: null, isLearnt: true, dispersion: 1 });
    expect(ofNetwork.size).toBe(40);
    for (let fifth = 0; fifth < 5; fifth += 1) {
      const sum = [...ofNetwork.values()].reduce((all, { chances }) => all + (chances[fifth] ?? 0), 0);
      expect(sum).toBeCloseTo(8, 6);
    }
    expect(ofNetwork.get('U100')?.chances[0]).toBeGreaterThan(0.9);
    expect(ofNetwork.get('U139')?.chances[4]).toBeGreaterThan(0.9);
  });

  test('the order of networks changes nothing', () => {
    const forward = fifthChances(figures, 'up', [LEARNT]).ofNetwork;
    const backward = fifthChances(figures.toReversed(), 'up', [LEARNT]).ofNetwork;
    for (const { code } of figures)
      forward.get(code)?.chances.forEach((chance, f) => {
        expect(backward.get(code)?.chances[f]).toBeCloseTo(chance, 9);
      });
  });

  test('where less is better the fifths are turned round, and the borders fall', () => {
    const up = fifthChances(figures, 'up', [LEARNT]);
    const down = fifthChances(figures, 'down', [LEARNT]);
    expect(down.ofNetwork.get('U100')?.chances[4]).toBeCloseTo(up.ofNetwork.get('U100')?.chances[0] ?? 0, 9);
    expect(up.rests.borders).toEqual(up.rests.borders?.toSorted((a, b) => a - b));
    expect(down.rests.borders).toEqual(down.rests.borders?.toSorted((a, b) => b - a));
  });

  test('by counts: nobody and everybody of few are finite, and drawn towards the others', () => {
    const counted = Array.from({ length: 30 }, (_, i) =>
      exampleFigure({
        code: `U${200 + i}`,
        value: i === 0 ? 0 : i === 29 ? 1 : i / 30,
        counts:
          i === 0
            ? { numerator: 0, denominator: 2 }
            : i === 29
              ? { numerator: 3, denominator: 3 }
              : { numerator: i * 10, denominator: 300 },
        chance: 0.001,
      }),
    );
    const { ofNetwork } = fifthChances(counted, 'up', [LEARNT]);
    for (const { chances, places } of ofNetwork.values())
      for (const number of [...chances, places.lower, places.upper])
        expect(Number.isFinite(number)).toBe(true);
    // Nobody of 2 says little: it is not taken for the least progressed with near certainty, as 10 of 300 is.
    expect(ofNetwork.get('U200')?.chances[0]).toBeLessThan(0.8);
    expect(ofNetwork.get('U201')?.chances[0]).toBeGreaterThan(0.9);
  });

  test('errors of an assumed spread are marked as not learnt', () => {
    expect(fifthChances(figures, 'up', [LEARNT, NOT_LEARNT]).rests).toMatchObject({
      dispersion: 2,
      isLearnt: false,
    });
  });
});

describe('no chance is given where it is not known', () => {
  test.each<[string, readonly RankedFigure[], ErrorModel, RegExp]>([
    ['19 networks', networks(19), LEARNT, /at least 20 ranked networks/],
    [
      'appointments, calls or contacts are counted',
      networks(40).map((figure) => ({ ...figure, chance: null })),
      LEARNT,
      /does not count people/,
    ],
    ['networks may all be alike', networks(40, 0.4), LEARNT, /may all be alike/],
    [
      'more than a tenth share an end of progress',
      networks(40, 0.05, (i) => Math.min(1, i / 34)),
      LEARNT,
      /1 in 10 networks share/,
    ],
    ['the learnt spread is above 10', networks(40), { ...LEARNT, dispersion: 10.5 }, /from year to year/],
    [
      'the indicator changed between the two years',
      networks(40),
      { ...NOT_LEARNT, from: 'break' },
      /changed between/,
    ],
  ])('%s', (_what, figures, error, reason) => {
    const { rests, ofNetwork } = fifthChances(figures, 'up', [error]);
    expect(rests.reason).toMatch(reason);
    expect(rests.borders).toBeNull();
    expect(ofNetwork.size).toBe(0);
  });

  test('a network whose hidden figures could move it more than chance has none, and the others do', () => {
    const figures = networks(40).map((figure, i) => (i === 3 ? { ...figure, hidden: 0.2 } : figure));
    const { ofNetwork } = fifthChances(figures, 'up', [LEARNT]);
    expect(ofNetwork.has('U103')).toBe(false);
    expect(ofNetwork.size).toBe(39);
  });
});
