import { describe, expect, test } from 'vitest';
import { withoutPeerNames } from '../../dashboards/peer-names.ts';

describe('an answer without the names of other networks', () => {
  test('has codes in their place, wherever they stand, and keeps the reader’s own', () => {
    const answer = {
      data: {
        areas: [
          { code: 'U10001', name: 'Fleet PCN', progress: 0 },
          { code: 'U10002', name: 'Thorn PCN', progress: null },
        ],
        area: { code: 'U10003', name: 'Ashby PCN' },
      },
    };
    expect(withoutPeerNames(answer, 'U10002')).toEqual({
      data: {
        areas: [
          { code: 'U10001', name: 'Network U10001', progress: 0 },
          { code: 'U10002', name: 'Thorn PCN', progress: null },
        ],
        area: { code: 'U10003', name: 'Network U10003' },
      },
    });
  });

  test('has them in lists of names beside lists of codes too', () => {
    const rates = { codes: ['U10001', 'U10002'], names: ['Fleet PCN', 'Thorn PCN'], rates: [[0.5], [0]] };
    expect(withoutPeerNames(rates, 'U10001')).toEqual({ ...rates, names: ['Fleet PCN', 'Network U10002'] });
  });

  test.each([
    ['a region', { code: 'Y56', name: 'London' }],
    ['an indicator', { code: 'CAN04', name: 'Cancer' }],
    ['a practice', { code: 'A81001', name: 'A surgery' }],
    ['figures', { value: 0, missing: null, month: '2026-07' }],
  ])('leaves %s as it is', (_what, part) => {
    expect(withoutPeerNames(part, null)).toEqual(part);
  });
});
