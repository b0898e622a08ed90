import { describe, expect, test } from 'vitest';
import { type PublishedMonth, revisedMonth } from '../../../functions/questions/revisions/revised-month.ts';
import { exampleArea } from '../../fixtures/releases/publish-example.ts';

function published(rates: Readonly<Record<string, number | null>>, names = 'Fleet PCN'): PublishedMonth {
  const areas = Object.entries(rates).map(([code, rate]) =>
    exampleArea({ code, name: names, rates: { CAN04: rate } }),
  );
  return { areas, england: [] };
}

describe('what changed in a month', () => {
  test('is nothing where every figure is the same, though a name is not', () => {
    expect(
      revisedMonth('2026-07', published({ U1: 0.5 }), published({ U1: 0.5 }, 'Sea PCN')),
    ).toBeUndefined();
  });

  test('lists the largest changes first, and before them figures that appeared or went', () => {
    const before = published({ U1: 0.5, U2: 0.5, U3: null, U4: 0.5, U5: 0.2 });
    const after = published({ U1: 0.51, U2: 0.3, U3: 0.1, U5: 0.2 });
    const found = revisedMonth('2026-07', before, after);

    expect(found?.networks).toEqual(['U1', 'U2', 'U3', 'U4']);
    expect(found?.largest.map(({ code, before: was, after: is }) => [code, was, is])).toEqual([
      ['U3', null, 0.1],
      ['U4', 0.5, null],
      ['U2', 0.5, 0.3],
      ['U1', 0.5, 0.51],
    ]);
  });

  test('lists twenty figures at most, and every network', () => {
    const codes = Array.from({ length: 30 }, (_, i) => `U${10_000 + i}`);
    const before = published(Object.fromEntries(codes.map((code) => [code, 0.1])));
    const after = published(Object.fromEntries(codes.map((code, i) => [code, 0.2 + i / 100])));
    const found = revisedMonth('2026-07', before, after);

    expect(found?.networks).toHaveLength(30);
    expect(found?.largest).toHaveLength(20);
    expect(found?.largest[0]?.code).toBe('U10029');
  });

  test('leaves areas that are no networks to the sums of England', () => {
    const region = (rate: number) => [
      exampleArea({ code: 'Y61', name: 'A region', kind: 'region', rates: { CAN04: rate } }),
    ];
    expect(
      revisedMonth('2026-07', { areas: region(0.1), england: [] }, { areas: region(0.2), england: [] }),
    ).toBeUndefined();
  });
});
