import { describe, expect, test } from 'vitest';
import { funnelOf } from '../../../functions/questions/funnel/funnel-of.ts';
import { exampleFigure, shareFigures } from '../../assessment/example-england.ts';

/** Forty networks of 100 at half, give or take what chance would: 46, 47 ... 54 of 100. */
const alike = Array.from({ length: 40 }, (_, i) => [46 + (i % 9), 100] as const);

describe('the funnel of an indicator', () => {
  test('of networks that differ by chance has limits that are not widened, and none beyond them', () => {
    const found = funnelOf(shareFigures(alike));
    expect(found?.tau2).toBe(0);
    expect(found?.phi).toBeLessThan(1);
    expect(found?.networks.every(({ place }) => place === 'within')).toBe(true);
  });

  test('has the limits of Spiegelhalter 2005 about all patients together: ±1.96 √(p(1 − p)/n)', () => {
    // p = 0.5 and n = 100: 0.5 ± 0.098.
    const [limits] =
      funnelOf(
        shareFigures([
          [50, 100],
          [50, 100],
        ]),
      )?.limits ?? [];
    expect(limits?.denominator).toBe(100);
    expect(limits?.chance95.lower).toBeCloseTo(0.402, 4);
    expect(limits?.chance95.upper).toBeCloseTo(0.598, 4);
  });

  test('widens where networks differ more than chance, so that an ordinary one is not called out', () => {
    const apart = Array.from({ length: 40 }, (_, i) => [20 + ((i * 7) % 60), 100] as const);
    const found = funnelOf(shareFigures(apart));
    const [limits] = found?.limits ?? [];
    expect(found?.phi).toBeGreaterThan(3);
    expect(limits?.widened95.lower).toBeLessThan(limits?.chance95.lower ?? 0);
    expect(found?.networks.filter(({ place }) => place !== 'within').length).toBeLessThan(4);
  });

  test('one network far from the rest is far beyond', () => {
    const found = funnelOf(shareFigures([...alike, [95, 100], [2, 100]]));
    expect(found?.networks.slice(-2).map(({ place }) => place)).toEqual(['far-above', 'far-below']);
  });

  test('its lines run from the smallest network to the largest, rising', () => {
    const sizes = funnelOf(
      shareFigures([
        [5, 10],
        [500, 1000],
        [50, 90],
      ]),
    )?.limits.map(({ denominator }) => denominator);
    expect(sizes?.at(0)).toBe(10);
    expect(sizes?.at(-1)).toBe(1000);
    expect(sizes).toEqual(sizes?.toSorted((a, b) => a - b));
  });

  test.each([
    ['no networks', []],
    ['one network', shareFigures([[5, 10]])],
    [
      'contacts, which are no share of patients',
      [exampleFigure({ code: 'U1', value: 2 }), exampleFigure({ code: 'U2', value: 3 })],
    ],
  ])('is not drawn of %s', (_what, figures) => {
    expect(funnelOf(figures)).toBeNull();
  });
});
