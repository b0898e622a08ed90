import { describe, expect, test } from 'vitest';
import { betaConvergence, convergenceSpeed } from '../../functions/statistics/beta-convergence.ts';
import { sigmaConvergence } from '../../functions/statistics/sigma-convergence.ts';
import { valueAt } from '../../functions/statistics/value-at.ts';
import oracle from '../fixtures/published/convergence_sigma_beta.json' with { type: 'json' };

describe('speed of convergence', () => {
  test.each(oracle.cases)('$id', ({ input, expected }) => {
    const { speed, halfLife } = convergenceSpeed(input.slope, input.horizon);
    expect(Math.abs((speed ?? Number.NaN) - expected.speed)).toBeLessThan(oracle.tolerance.absolute);
    expect(Math.abs((halfLife ?? Number.NaN) - expected.halfLife)).toBeLessThan(oracle.tolerance.absolute);
  });

  test('units that draw apart have a speed below 0 and no half-life', () => {
    const { speed, halfLife } = convergenceSpeed(0.01, 20);
    expect(speed).toBeCloseTo(-Math.log(1.2) / 20, 12);
    expect(halfLife).toBeNull();
  });

  test('units that overshoot each other have neither', () => {
    expect(convergenceSpeed(-1, 20)).toEqual({ speed: null, halfLife: null });
  });

  test.each([0, -1, Number.NaN])('refuses a horizon of %d', (horizon) => {
    expect(() => convergenceSpeed(-0.01, horizon)).toThrow(RangeError);
  });
});

const starts = [0.2, 0.35, 0.5, 0.75, 0.9];
const centre = 0.54;
/** expdpy's check: every unit nears the mean by the same factor a period, so that ln(spread) falls by ln of it. */
const narrowing = {
  periods: [0, 1, 2, 3],
  rows: starts.map((start) => [0, 1, 2, 3].map((t) => centre + (start - centre) * 0.9 ** t)),
};

describe('sigma-convergence', () => {
  test.each(['standardDeviation', 'coefficientOfVariation', 'gini'] as const)(
    'the %s of a panel that narrows by a tenth a period falls by ln 0.9',
    (measure) => {
      const { trend, units } = sigmaConvergence(narrowing, { measure });
      expect(trend?.slope).toBeCloseTo(Math.log(0.9), 12);
      expect(trend?.standardError).toBeCloseTo(0, 10);
      expect(trend?.rSquared).toBeCloseTo(1, 12);
      expect(units).toBe(5);
    },
  );

  test('its interval is the Student t interval of the slope', () => {
    // Two units a distance d apart have SD d/√2. ln d of 1, e, 1 at 0, 1, 2 has slope 0; residuals −1/3, 2/3, −1/3,
    // so s² = 2/3 on 1 degree of freedom, standard error √(2/3)/√2 = 0.57735 and t(0.975; 1) = 12.7062.
    const { trend } = sigmaConvergence({
      periods: [0, 1, 2],
      rows: [
        [0, 0, 0],
        [1, Math.E, 1],
      ],
    });
    expect(trend?.slope).toBeCloseTo(0, 12);
    expect(trend?.standardError).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(trend?.upper).toBeCloseTo(12.7062047 / Math.sqrt(3), 6);
    expect(trend?.lower).toBeCloseTo(-12.7062047 / Math.sqrt(3), 6);
  });

  test('a unit with a period missing is dropped and counted, never read as 0', () => {
    const { trend, units, dropped } = sigmaConvergence({
      periods: narrowing.periods,
      rows: [...narrowing.rows, [0.1, null, 0.9, 0.1]],
    });
    expect({ units, dropped }).toEqual({ units: 5, dropped: 1 });
    expect(trend?.slope).toBeCloseTo(Math.log(0.9), 12);
  });

  test.each([
    [
      'two periods',
      {
        periods: [0, 1],
        rows: [
          [1, 1],
          [2, 3],
        ],
      },
      'fewer-than-three-periods',
    ],
    ['one unit', { periods: [0, 1, 2], rows: [[1, 2, 3]] }, 'fewer-than-two-units'],
    [
      'no spread at all',
      {
        periods: [0, 1, 2],
        rows: [
          [0.1, 0.1, 0.1],
          [0.1, 0.1, 0.1],
          [0.1, 0.1, 0.1],
        ],
      },
      'fewer-than-three-periods',
    ],
  ])('%s give no trend and say why', (_what, panel, reason) => {
    expect(sigmaConvergence(panel)).toMatchObject({ trend: null, reason });
  });

  test.each([
    ['periods that do not rise', { periods: [0, 0, 1], rows: [[1, 2, 3]] }],
    ['a row of another length', { periods: [0, 1, 2], rows: [[1, 2]] }],
  ])('refuses %s', (_what, panel) => {
    expect(() => sigmaConvergence(panel)).toThrow(RangeError);
  });
});

describe('beta-convergence', () => {
  const last = narrowing.rows.map((row) => valueAt(row, 3));

  test('finds the closed form of a panel that nears its mean', () => {
    const found = betaConvergence({ first: starts, last, horizon: 3 });
    expect(found?.slope).toBeCloseTo((0.9 ** 3 - 1) / 3, 12);
    expect(found?.speed).toBeCloseTo(-Math.log(0.9), 10);
    expect(found?.halfLife).toBeCloseTo(Math.LN2 / -Math.log(0.9), 8);
    expect(found?.units).toBe(5);
  });

  test('a control that explains all the growth leaves the slope the closed form too', () => {
    const control = [1, 0, 2, 0, 1];
    const moved = last.map((value, i) => value + 0.3 * valueAt(control, i));
    const found = betaConvergence({ first: starts, last: moved, horizon: 3, controls: [control] });
    expect(found?.slope).toBeCloseTo((0.9 ** 3 - 1) / 3, 12);
  });

  test('robust errors change the error and not the slope', () => {
    const bumpy = last.map((value, i) => value + valueAt([0.02, -0.01, 0, 0.03, -0.02], i));
    const classical = betaConvergence({ first: starts, last: bumpy, horizon: 3 });
    const robust = betaConvergence({ first: starts, last: bumpy, horizon: 3 }, { errors: 'robust' });
    expect(robust?.slope).toBe(classical?.slope);
    expect(robust?.standardError).not.toBeCloseTo(classical?.standardError ?? 0, 6);
  });

  test('a unit seen at one end only is left out', () => {
    const found = betaConvergence({ first: [...starts, 0.4, null], last: [...last, null, 0.6], horizon: 3 });
    expect(found?.units).toBe(5);
  });

  test.each([
    ['all begin alike', { first: [1, 1, 1, 1], last: [1, 2, 3, 4], horizon: 2 }],
    ['only two units are left', { first: [1, 2, null], last: [2, 3, 4], horizon: 2 }],
    ['there are no units', { first: [], last: [], horizon: 2 }],
  ])('there is no slope where %s', (_why, input) => {
    expect(betaConvergence(input)).toBeNull();
  });
});
