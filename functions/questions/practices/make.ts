import { z } from 'zod';
import type { Assessed } from '../../assessment/assessed.ts';
import type { Month } from '../../contracts/codes.ts';
import { type Made, monthMaker } from '../maker.ts';
import { PracticesQuestion, type PracticesView } from './question.ts';

const Count = z.int().min(0).nullable();

const PracticeRow = z.object({
  practice_code: z.string(),
  indicator: z.string(),
  numerator: Count,
  denominator: Count,
  denominator_suppressed: z.boolean(),
  indicator_count: Count,
  adjustments: Count,
});

// What practices published is the same for every membership, so it is read and stored once.
const PRACTICES = `
select practice_code, indicator, numerator, denominator, denominator_suppressed, indicator_count, adjustments
from stg_practice_indicator
where ? = 'as-was'
order by indicator, practice_code`;

/** What each practice behind a figure of one month published, an indicator a view. */
export const makePractices = monthMaker(PracticesQuestion, (assessed, { month }) =>
  practicesViews(assessed, month),
);

async function* practicesViews(
  { readMart }: Pick<Assessed, 'readMart'>,
  month: Month,
): AsyncGenerator<Made<PracticesView, typeof PracticesQuestion.key>> {
  const rows = z.array(PracticeRow).parse(await readMart(month, PRACTICES, ['stg_practice_indicator']));
  for (const [indicator, ofIndicator] of Map.groupBy(rows, (row) => row.indicator)) {
    yield [{ month, indicator }, practicesView(month, indicator, ofIndicator)];
  }
}

function practicesView(
  month: Month,
  indicator: string,
  rows: readonly z.infer<typeof PracticeRow>[],
): PracticesView {
  return {
    view: 'practices',
    version: 1,
    month,
    indicator,
    practices: rows.map((row) => row.practice_code),
    numerators: rows.map((row) => row.numerator),
    denominators: rows.map((row) => row.denominator),
    suppressed: rows.map((row) => row.denominator_suppressed),
    counts: rows.map((row) => row.indicator_count),
    adjustments: rows.map((row) => row.adjustments),
  };
}
