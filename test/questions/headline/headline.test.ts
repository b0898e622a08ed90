import { describe, expect, test } from 'vitest';
import { assessMonth, type MonthAssessment } from '../../../functions/assessment/assess-month.ts';
import { networkRates, scoringRules } from '../../../functions/assessment/scoring-rules.ts';
import { areasView } from '../../../functions/questions/areas/make.ts';
import { HeadlineView } from '../../../functions/questions/headline/question.ts';
import { headlineTable } from '../../../functions/questions/headline/tables.ts';
import { gapSentence } from '../../../functions/sentences/gap-sentence.ts';
import { indicatorRow, monthOf } from '../../assessment/example-month.ts';
import { specification } from '../../assessment/rules-of.ts';

/** Networks that reach 40, 42 ... 88 of 100: the five furthest on 84 in the mean, the five least far 44. */
const twentyFive = Array.from({ length: 25 }, (_, i) => 2 * i + 40);
/** In another order, so that a mean of scores says something. */
const mixed = twentyFive.map((_rate, i) => 20 + ((7 * i) % 25));

function assessed(rows: ReturnType<typeof monthOf>): MonthAssessment {
  return assessMonth(rows, scoringRules(specification, networkRates([rows]), rows.month));
}

/** The same networks on a second indicator of which each reaches `reached` of 100. */
function withSecond(rows: ReturnType<typeof monthOf>, reached: readonly number[]) {
  const second = rows.areas.flatMap(({ area_kind, area_code }, i) =>
    area_kind === 'pcn'
      ? [indicatorRow({ area_code, indicator: 'HI03', numerator: reached[i] ?? null, denominator: 100 })]
      : [],
  );
  return { ...rows, results: [...rows.results, ...second] };
}

function says({ measures, gaps, month, headline }: MonthAssessment): string {
  const measure = measures.find((candidate) => candidate.measure === headline.measure);
  if (measure === undefined) throw new Error('the headline is among the measures');
  const view: HeadlineView = { view: 'headline', version: 1, basis: 'as-was', ...headline };
  return gapSentence(measure, gaps, month, { headline: view });
}

describe('a month is told by', () => {
  test('balanced progress, where that rests on several indicators', () => {
    const month = assessed(withSecond(monthOf('2026-07', twentyFive), mixed));
    expect(month.headline).toMatchObject({
      measure: 'progress-balanced',
      unit: 'score',
      why: null,
      restsOn: 2,
    });
    expect(says(month)).not.toContain('in place of progress');
  });

  test('the one indicator that progress rests on, with the reason', () => {
    // No threshold of 2026/27 is verified: a benchmark range from 44.8 % to 83.2 % cuts neither fifth whole.
    const month = assessed(monthOf('2026-07', twentyFive));
    expect(month.headline).toMatchObject({
      measure: 'CAN04',
      unit: 'share',
      why: 'one-indicator',
      restsOn: 1,
    });
    expect(says(month)).toMatch(
      /^In July 2026, on “[^”]+”, the most progressed fifth of networks achieved 84\.0% and the least progressed fifth 44\.0%\. The gap was 40\.0 percentage points \([\d.]+ to [\d.]+\)\. We show this indicator in place of progress, because it is the only one scored this month\.$/u,
    );
  });

  test('of several the indicator with the widest gap, where more than a tenth of networks share an end', () => {
    // Three of 25 is more than a tenth; 2 would be less.
    const ends = twentyFive.map((rate, i) => (i < 3 ? 10 : rate));
    const narrow = twentyFive.map((_rate, i) => (i < 3 ? 20 : 40 + i));
    const month = assessed(withSecond(monthOf('2026-07', ends), narrow));
    expect(month.headline).toMatchObject({
      measure: 'CAN04',
      why: 'cut-off',
      restsOn: 2,
      scored: 25,
      atLeast: 3,
    });
    expect(says(month)).toContain(
      'We show one indicator in place of progress. Of 25 networks, 3 share the lowest score and',
    );
    const two = twentyFive.map((rate, i) => (i < 2 ? 10 : rate));
    const narrower = twentyFive.map((_rate, i) => (i < 2 ? 20 : 40 + ((7 * i) % 25)));
    expect(assessed(withSecond(monthOf('2026-07', two), narrower)).headline.measure).toBe(
      'progress-balanced',
    );
  });

  test('progress, where fewer than 20 networks are ranked, of whom each is more than a tenth', () => {
    const rows = withSecond(monthOf('2026-07', twentyFive.slice(0, 9)), mixed.slice(0, 9));
    expect(assessed(rows).headline).toMatchObject({ measure: 'progress-balanced', borders: null });
  });

  test('progress, where no indicator is scored at all', () => {
    const month = assessed(monthOf('2026-07', []));
    expect(month.headline).toMatchObject({
      measure: 'progress-balanced',
      why: null,
      restsOn: 0,
      networks: 0,
      middleHalf: null,
      england: null,
    });
  });
});

describe('from the headline come', () => {
  const month = assessed(monthOf('2025-07', twentyFive));

  test('the fifths, which progress that is cut to 0 and 1 would have made of half of all networks', () => {
    // 40 to 48 of 100, 50 to 56, and so on: by the PHE rule 5 of 25 in each.
    const fifths = month.areas.filter(({ area }) => area.kind === 'pcn').map(({ fifth }) => fifth);
    expect(fifths).toEqual(twentyFive.map((_rate, i) => 1 + Math.floor(i / 5)));
    const { areas } = areasView('as-was', month);
    expect(areas.every(({ fifthOf }) => fifthOf === 'CAN04')).toBe(true);
  });

  test('the borders of fifths and the middle half', () => {
    expect(month.headline.borders).toEqual([0.5, 0.6, 0.7, 0.8]);
    expect(month.headline.middleHalf?.lower).toBeCloseTo(0.52, 12);
    expect(month.headline.middleHalf?.upper).toBeCloseTo(0.76, 12);
  });

  test('a view and a row that say all of it', () => {
    const view: HeadlineView = { view: 'headline', version: 1, basis: 'as-was', ...month.headline };
    expect(HeadlineView.parse(view)).toEqual(view);
    const row = headlineTable.rows(view)[0] ?? [];
    const cell = (name: string) => row[headlineTable.fields.findIndex((field) => field.name === name)];
    expect(cell('measure')).toBe('CAN04');
    expect(cell('why_not_progress')).toBe('one-indicator');
    expect(cell('lower_middle_fifth_begins')).toBe(0.5);
    expect(cell('most_progressed_fifth_begins')).toBe(0.8);
  });
});
