import { z } from 'zod';

const MeasureName = z.string().min(1);

/**
 * What the monthly extract calls the measures of an indicator. A fraction has a numerator and a denominator, a count
 * has `count` alone. `adjustments` are the published personalised care adjustments; `null` means not known.
 */
export const MonthlyMeasures = z.strictObject({
  numerator: MeasureName.nullable(),
  denominator: MeasureName.nullable(),
  count: MeasureName.nullable(),
  adjustments: z.array(MeasureName).nullable(),
  status: z.enum(['confirmed', 'inferred']),
});

/** What the annual Investment and Impact Fund file calls them, and whether its rows are practices or networks. */
export const AnnualMeasures = z.strictObject({
  level: z.enum(['practice', 'pcn']),
  numerator: MeasureName,
  denominator: MeasureName.nullable(),
  baselineNumerator: MeasureName.nullable(),
  baselineDenominator: MeasureName.nullable(),
});
