import { expect, test } from 'vitest';
import { suppressSmallNumbers } from '../../functions/synthetic/ncdes-file.ts';

// NHS England, Network Contract DES: supporting information, disclosure control since November 2022.
test.each([
  { why: 'one adjustment, denominator 1', of: [1, [1]], shown: [null, [null]] },
  { why: 'one adjustment, denominator 0', of: [0, [4]], shown: [null, [null]] },
  { why: 'one adjustment of 0, denominator 1', of: [1, [0]], shown: [1, [0]] },
  { why: 'one adjustment, denominator 2', of: [2, [1]], shown: [2, [1]] },
  { why: 'two adjustments, one not 0, denominator 0', of: [0, [3, 0]], shown: [0, [null, null]] },
  {
    why: 'three adjustments, the last not 0, denominator 0',
    of: [0, [0, 0, 1]],
    shown: [0, [null, null, null]],
  },
  { why: 'two adjustments, both not 0, denominator 0', of: [0, [3, 1]], shown: [0, [3, 1]] },
  { why: 'two adjustments, both 0, denominator 0', of: [0, [0, 0]], shown: [0, [0, 0]] },
  { why: 'two adjustments, denominator 1', of: [1, [3, 0]], shown: [1, [3, 0]] },
  { why: 'no adjustment, denominator 0', of: [0, []], shown: [0, []] },
] as { why: string; of: [number, number[]]; shown: [number | null, (number | null)[]] }[])(
  '$why',
  ({ of: [denominator, pcas], shown }) => {
    expect(suppressSmallNumbers(denominator, pcas)).toEqual({ denominator: shown[0], pcas: shown[1] });
  },
);
