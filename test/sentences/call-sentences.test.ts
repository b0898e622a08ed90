import { describe, expect, test } from 'vitest';
import {
  callCoverageWords,
  callNotes,
  callsCountedSentence,
  callValueWords,
  waitSentence,
} from '../../functions/sentences/call-sentences.ts';
import { exampleCalls } from '../fixtures/releases/example-calls.ts';

const calls = exampleCalls('2026-07');

describe('how long callers waited', () => {
  test('is said of a network beside its ICB and England, with both counts', () => {
    expect(waitSentence(calls, 'U10000')).toBe(
      'Of the calls that were answered from 08:00 to 18:30 on working days, 25.0% had waited more than 5 minutes (10 of 40), beside 18.0% in England and 20.0% in Fells ICB.',
    );
  });

  test('is said to be unknown where nothing is published, and never to be 0', () => {
    expect(waitSentence(calls, 'U10003')).toBe(
      'How long callers to Thorn Valley PCN waited is not known: not published.',
    );
  });

  test('of an area that is not in the month is nothing', () => {
    expect(waitSentence(calls, 'U99999')).toBeNull();
  });
});

describe('how much is counted', () => {
  test('names the practices, the shared accounts and those that do not add up', () => {
    expect(callsCountedSentence(calls, 'ENG')).toBe(
      '5,000 of 6,000 practices are counted with a telephone account of their own. 6,000 calls were to accounts that practices share: they are counted here and belong to no single practice. For 98 of the practices what became of calls does not add up to the calls that came in; they are counted as published.',
    );
    expect(callsCountedSentence(calls, 'U10003')).toBe('Nothing is published of its practice.');
  });

  test.each([
    ['partial', '1 of 2 practices'],
    ['shared-only', 'Only accounts that practices share'],
    ['not-published', 'Not published'],
    ['no-calls', 'No calls to take a share of'],
  ] as const)('%s is %s', (state, words) => {
    expect(callCoverageWords({ state, practicesCounted: 1 }, 2)).toBe(words);
  });
});

test('a figure is a percentage or a number of calls, and 0 is a figure', () => {
  expect(callValueWords({ unit: 'share' }, { value: 0 })).toBe('0.0%');
  expect(callValueWords({ unit: 'per-1000-patients' }, { value: 522.4 })).toBe('522 calls');
  expect(callValueWords({ unit: 'share' }, { value: null })).toBeNull();
});

describe('notes', () => {
  test('say which days they are of where that is not the whole month', () => {
    const notes = callNotes({ month: '2026-06', firstDay: '2026-06-01', lastDay: '2026-06-01' });

    expect(notes[0]).toBe('These calls are of 1 June 2026, and not of the whole of June 2026.');
    expect(callNotes({ month: '2026-06', firstDay: '2026-06-01', lastDay: '2026-06-30' })).toHaveLength(4);
  });

  test('mark the break of June 2026 from either side', () => {
    const notes = callNotes({ month: '2026-05', firstDay: '2026-05-01', lastDay: '2026-05-31' });

    expect(notes[0]).toMatch(/^From June 2026 on one supplier’s waits are put right/);
  });
});
