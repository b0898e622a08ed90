import { describe, expect, test } from 'vitest';
import { assessMonth } from '../../functions/assessment/assess-month.ts';
import { networkRates, scoringRules } from '../../functions/assessment/scoring-rules.ts';
import { GapPoint } from '../../functions/questions/gap/question.ts';
import { gapSentence } from '../../functions/sentences/gap-sentence.ts';
import { indicatorRow, monthOf } from './example-month.ts';
import { specification } from './rules-of.ts';

/** Networks that reach 40, 42 ... 88 of 100: the five furthest on 84 in the mean, the five least far 44. */
const twentyFive = Array.from({ length: 25 }, (_, i) => 2 * i + 40);

function progressGap(rows: ReturnType<typeof monthOf>, measure = 'progress-balanced') {
  const month = assessMonth(rows, scoringRules(specification, networkRates([rows]), rows.month));
  const point = month.gaps.find((candidate) => candidate.measure === measure);
  const described = month.measures.find((candidate) => candidate.measure === measure);
  if (point === undefined || described === undefined) throw new Error(`no gap in ${measure}`);
  return { point, says: gapSentence(described, month.gaps, rows.month) };
}

/** The same networks on a second indicator of which each reaches `reached` of 100. */
function withSecond(rows: ReturnType<typeof monthOf>, reached: readonly number[]) {
  const second = rows.areas.flatMap(({ area_kind, area_code }, i) =>
    area_kind !== 'pcn'
      ? []
      : [
          indicatorRow({
            area_code,
            indicator: 'HI03',
            numerator: reached[i] ?? null,
            denominator: 100,
          }),
        ],
  );
  return { ...rows, results: [...rows.results, ...second] };
}

describe('progress that rests on one indicator', () => {
  test('whose thresholds cut both fifths gives way to the gap in that indicator, and says why', () => {
    // The thresholds of 2025/26 are 65 % and 80 %: both fifths lie beyond them.
    const { point, says } = progressGap(monthOf('2025-07', twentyFive));
    expect(point).toMatchObject({ most: 1, least: 0, gap: 1 });
    expect(point.toldBy).toMatchObject({ measure: 'CAN04', indicators: 1, atBothEnds: true });
    expect(point.toldBy?.gap).toBeCloseTo(0.4, 12);
    expect(says).toMatch(
      /^In July 2025, on “[^”]+”, the most progressed fifth of networks achieved 84\.0% and the least progressed fifth 44\.0%\. The gap was 40\.0 percentage points \([\d.]+ to [\d.]+\)\. We show this indicator in place of progress, because it is the only one scored this month\. The most progressed fifth average 100 and the least progressed fifth 0, so the score cannot show how far apart they are\.$/u,
    );
    expect(GapPoint.safeParse(point).success).toBe(true);
  });

  test('gives way in contract progress as well', () => {
    const { point } = progressGap(monthOf('2025-07', twentyFive), 'progress-contract');
    expect(point.toldBy).toMatchObject({ measure: 'CAN04', indicators: 1, atBothEnds: true });
  });

  test('gives way although its fifths lie within the scale', () => {
    // No threshold of 2026/27 is verified: a benchmark range from 44.8 % to 83.2 % cuts neither fifth whole.
    const { point, says } = progressGap(monthOf('2026-07', twentyFive));
    expect(point.toldBy).toMatchObject({ measure: 'CAN04', indicators: 1, atBothEnds: false });
    expect(says).toMatch(/\. We show this indicator because it is the only one we can score this month\.$/u);
  });
});

describe('progress that rests on several indicators', () => {
  test('tells by itself', () => {
    const mixed = twentyFive.map((_rate, i) => 20 + ((7 * i) % 25));
    const { point, says } = progressGap(withSecond(monthOf('2026-07', twentyFive), mixed));
    expect(point).not.toHaveProperty('toldBy');
    expect(says).not.toContain('Progress is not told');
  });

  test('gives way to the widest of them where both fifths stand at the ends of the scale', () => {
    // Most networks share their rate, so that the range of a benchmark cuts whole fifths off.
    const ends = twentyFive.map((_rate, i) => (i < 8 ? 10 : i < 17 ? 50 : 90));
    const narrow = twentyFive.map((_rate, i) => (i < 8 ? 20 : i < 17 ? 40 : 60));
    const { point, says } = progressGap(withSecond(monthOf('2026-07', ends), narrow));
    expect(point).toMatchObject({ most: 1, least: 0 });
    expect(point.toldBy).toMatchObject({ measure: 'CAN04', indicators: 2, atBothEnds: true });
    expect(point.toldBy?.gap).toBeCloseTo(0.8, 12);
    expect(says).toMatch(
      /We show one indicator in place of progress\. The most progressed fifth average 100 and the least progressed fifth 0, so progress cannot show how far apart they are\. Of the 2 indicators scored, this one has the widest gap\.$/u,
    );
  });
});

describe('the gap in a single indicator', () => {
  test('is always told by itself', () => {
    expect(progressGap(monthOf('2025-07', twentyFive), 'CAN04').point).not.toHaveProperty('toldBy');
  });

  test('that cannot be given leaves progress without a gap as it is', () => {
    const { point, says } = progressGap(monthOf('2025-07', twentyFive.slice(0, 19)));
    expect(point).not.toHaveProperty('toldBy');
    expect(says).toBe(
      'We cannot give a gap for July 2025. Fewer than 20 networks can be ranked this month (19), so no gap is computed.',
    );
  });
});
