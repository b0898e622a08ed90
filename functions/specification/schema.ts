import { z } from 'zod';
import { EvidenceStatus } from '../contracts/evidence-status.ts';
import { Points, PoundsPerPoint, Review, Thresholds } from './evidence.ts';
import { faultsOfIndicator } from './faults-of-indicator.ts';
import { faultsOfYear } from './faults-of-year.ts';
import {
  ContractYearName,
  Direction,
  IndicatorCode,
  IndicatorFields,
  Kind,
  PolicyCode,
} from './indicator-schema.ts';

const Indicator = IndicatorFields.superRefine(faultsOfIndicator);
export type Indicator = z.infer<typeof Indicator>;

/** An indicator of the scheme that no published file feeds: recorded, never computed. */
const UnfedIndicator = z.strictObject({
  code: IndicatorCode.nullable(),
  policyCode: PolicyCode,
  title: z.string().min(1).max(70),
  description: z.string().min(1),
  kind: Kind,
  direction: Direction,
  thresholds: Thresholds.nullable(),
  whyNotFed: z.string().min(1),
  whyItMatters: z.string().min(40).max(220),
  status: EvidenceStatus,
  ...Review,
});

/** The Network Contract DES of one contract year, as `years/<year>.json` holds it. */
export const ContractYear = z
  .strictObject({
    contractYear: ContractYearName,
    start: z.iso.date(),
    end: z.iso.date(),
    /** Points of the Investment and Impact Fund in all; `null` where no source was found. */
    totalPoints: Points.nullable(),
    poundsPerPoint: PoundsPerPoint.nullable(),
    indicators: z.array(Indicator).min(1),
    unfed: z.array(UnfedIndicator),
  })
  .superRefine(faultsOfYear);
export type ContractYear = z.infer<typeof ContractYear>;
