import { describe, expect, test } from 'vitest';
import { changeAlertSentence } from '../../functions/sentences/alert-sentences.ts';
import {
  decimalWords,
  differenceIntervalWords,
  differenceWords,
  type FigureUnit,
  sizeWords,
  valueWords,
} from '../../functions/sentences/figure-words.ts';
import { closingSentence } from '../../functions/sentences/gap-question-sentences.ts';
import { scenarioTitle } from '../../functions/sentences/policy-sentences.ts';
import { exampleClosing } from '../fixtures/releases/example-gap-questions.ts';
import * as fc from '../property/fast-check.ts';

const { changes } = exampleClosing([], '2026-07');
const UNITS: readonly FigureUnit[] = ['score', 'share'];
const figure = fc.double({ min: -1.5, max: 1.5, noNaN: true });
/** A minus before a number that is nothing but zeros. */
const NEGATIVE_ZERO = /[-−]0(?:\.0+)?(?![\d.])/u;
/** A size that is nothing but zeros, with a direction claimed for it. */
const ZERO_MOVE =
  /(?<![\d.])0(?:\.0+)?(?: percentage)?(?: points?)? (?:wider|narrower|higher|lower|up|down)/u;

describe('a number in words', () => {
  test.each([
    [-0.004, 2, '0.00'],
    [-0, 1, '0.0'],
    [-0.4, 0, '0'],
    [0.004, 2, '0.00'],
    [-0.005_1, 2, '−0.01'],
    [-1.25, 1, '−1.3'],
    [12, 0, '12'],
  ])('%f to %i decimals is %s', (value, decimals, words) => {
    expect(decimalWords(value, decimals)).toBe(words);
  });

  test('never has a hyphen for a minus', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), figure, figure, (unit, a, b) => {
        expect(valueWords(unit, a) + differenceIntervalWords(unit, { lower: a, upper: b })).not.toContain(
          '-',
        );
      }),
    );
  });

  test('never carries the sign of a zero', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), figure, figure, (unit, a, b) => {
        const written = [
          valueWords(unit, a),
          differenceWords(unit, a),
          differenceIntervalWords(unit, { lower: a, upper: b }),
          decimalWords(a, 3),
        ];
        expect(written.filter((words) => NEGATIVE_ZERO.test(words))).toEqual([]);
      }),
    );
  });
});

describe('a size whose direction is claimed', () => {
  test.each([
    ['score', 0.004, 'less than 1 point'],
    ['score', 0.006, '1 point'],
    ['score', 0.1, '10 points'],
    ['share', 0.0004, 'less than 0.1 percentage points'],
    ['share', 0.000_6, '0.1 percentage points'],
    ['share', 0.1, '10.0 percentage points'],
  ] as const)('in %s of %f is %s', (unit, size, words) => {
    expect(sizeWords(unit, size)).toBe(words);
  });

  test('of a move is never nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), figure, (unit, change) => {
        expect(`${sizeWords(unit, Math.abs(change))} wider`).not.toMatch(ZERO_MOVE);
      }),
    );
  });

  test('is never nothing in a sentence that says wider, narrower, up or down', () => {
    const verdicts = fc.constantFrom('narrowing' as const, 'widening' as const);
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), figure, verdicts, (unit, change, verdict) => {
        const closed = changes.map((found) =>
          closingSentence(
            { unit },
            {
              ...found,
              verdict,
              panel: found.panel && { ...found.panel, change, interval: { lower: change, upper: change } },
            },
          ),
        );
        const said = [
          ...closed,
          scenarioTitle(
            { gap: 0.4, change: null },
            { gap: 0.4 + change, change: { by: change, interval: { lower: change, upper: change } } },
          ),
          changeAlertSentence(
            {
              kind: 'change',
              code: 'U12345',
              indicator: 'CAN04',
              direction: 'further-on',
              rate: 0.5,
              yearAgo: 0.5 - change,
              change,
              nationalChange: change,
              falseDiscoveryRate: 0.01,
            },
            'Cancer referrals',
            '2026-07',
          ),
        ];
        expect(said.length).toBeGreaterThan(2);
        expect(said.filter((words) => NEGATIVE_ZERO.test(words) || ZERO_MOVE.test(words))).toEqual([]);
      }),
    );
  });
});
