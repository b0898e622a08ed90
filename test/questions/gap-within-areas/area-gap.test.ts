import { describe, expect, test } from 'vitest';
import { areaGap } from '../../../functions/questions/gap-within-areas/area-gap.ts';
import { exampleFigure } from '../../assessment/example-england.ts';

/** So many networks at 0.01, 0.02 ... */
const networks = (count: number) =>
  Array.from({ length: count }, (_, i) => exampleFigure({ code: `U${i}`, value: (i + 1) / 100 }));

describe('the gap within an area', () => {
  test('of 20 networks is the gap of the country: fifths of four', () => {
    // Top four 0.17 to 0.20, mean 0.185; bottom four 0.01 to 0.04, mean 0.025.
    expect(areaGap(networks(20), 'up')).toMatchObject({
      networks: 20,
      mean: expect.closeTo(0.105, 12),
      gap: expect.closeTo(0.16, 12),
      reason: null,
    });
  });

  test('of 19 is no gap: only the spread of the middle 80 %, with how many it rests on', () => {
    // Type 7: positions 1.8 and 16.2 from 0.01, so 0.028 and 0.172.
    const found = areaGap(networks(19), 'up');
    expect(found).toMatchObject({
      networks: 19,
      gap: null,
      interval: null,
      p90p10: expect.closeTo(0.144, 12),
    });
    expect(found.reason).toContain('Fewer than 20 networks can be ranked here (19)');
  });

  test.each([0, 1, 4])('of %i says nothing but how many there are', (count) => {
    const found = areaGap(networks(count), 'up');
    expect(found).toMatchObject({ networks: count, gap: null, p90p10: null });
    expect(found.reason).toContain('Fewer than 5 networks');
  });
});
