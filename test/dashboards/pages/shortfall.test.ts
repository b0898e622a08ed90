import { describe, expect, test } from 'vitest';
import {
  gainWords,
  type PracticeShortfall,
  reachWords,
  shortfallTitle,
} from '../../../dashboards/pages/network/shortfall-section.tsx';

const practice = (found: Partial<PracticeShortfall> = {}): PracticeShortfall => ({
  code: 'X10000',
  name: 'Fleet Surgery',
  gain: 0.07,
  patients: 34,
  unknown: 0,
  indicators: [{ indicator: 'CAN04', patients: 34, gain: 0.07 }],
  ...found,
});

describe('whose patients would raise progress', () => {
  test.each([
    ['how far', practice(), '7 points'],
    ['a rise too small to print, which is not none', practice({ gain: 0.001 }), 'less than 1 point'],
    ['a practice that is there', practice({ gain: 0, patients: 0, indicators: [] }), 'There already'],
    ['one that alone leaves the network below the lower end', practice({ gain: 0 }), 'Not by itself'],
    ['what is not known, which is not zero', practice({ gain: null, patients: null }), 'Not known'],
  ])('says %s', (_what, found, words) => {
    expect(gainWords(found)).toBe(words);
  });

  test.each([
    ['patients, unless it is told otherwise', practice(), undefined, '34 patients'],
    ['one patient', practice({ patients: 1 }), undefined, '1 patient'],
    ['what its one indicator counts', practice(), 'appointments' as const, '34 appointments'],
    ['nobody where it is there', practice({ patients: 0, indicators: [] }), undefined, 'Nobody'],
    ['what is hidden', practice({ unknown: 2 }), undefined, '34 patients (not known on 2)'],
    ['nothing of what is not known', practice({ patients: null }), undefined, 'Not known'],
  ])('counts %s', (_what, found, counts, words) => {
    expect(reachWords(found, new Map([['CAN04', counts]]))).toBe(words);
  });

  test('adds unlike things up without a name for them', () => {
    const mixed = practice({
      indicators: [
        { indicator: 'CAN04', patients: 30, gain: 0.05 },
        { indicator: 'ACC08', patients: 4, gain: 0.02 },
      ],
    });
    expect(reachWords(mixed, new Map([['ACC08', 'appointments']]))).toBe('34');
  });

  test.each([
    [[practice()], 'One practice’s patients could raise progress by 7 points'],
    [[practice({ gain: 0 })], 'No practice alone would raise progress'],
    [[practice({ gain: null })], 'Which practices could add most to its progress'],
    [[], 'Which practices could add most to its progress'],
  ])('is titled with what stands out and without a name', (practices, title) => {
    expect(shortfallTitle(practices)).toBe(title);
  });
});
