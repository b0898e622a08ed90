import { requireMeasurements } from './require-measurements.ts';
import {
  type AssuranceType,
  assuranceType,
  type ImprovementDirection,
  type PointType,
  pointType,
  type SpecialCauseType,
  specialCauses,
} from './special-cause.ts';
import type { Side } from './special-cause-rules.ts';
import { valueAt } from './value-at.ts';
import { type XmrLimits, xmrLimits } from './xmr-limits.ts';

/** One measurement: an ISO date (or any text that sorts in time order) and a value. */
export interface XmrValue {
  readonly date: string;
  readonly value: number;
}

export interface XmrOptions {
  /** Default `increase`. */
  readonly improvementDirection?: ImprovementDirection;
  /** Dates at which a new stretch with its own limits begins; at the next point where that date has none. */
  readonly rebase?: readonly string[];
  /** Works out the limits of each stretch from its first so many points only. */
  readonly fixAfterNPoints?: number | null;
  readonly target?: number | null;
  /** Leaves extreme moving ranges out of the limits. Default true. */
  readonly screenOutliers?: boolean;
}

export interface XmrPoint extends XmrValue {
  /** How many rebases came before or at this point. */
  readonly rebaseGroup: number;
  readonly mean: number;
  readonly lpl: number | null;
  readonly upl: number | null;
  readonly outsideLimits: boolean;
  readonly relativeToMean: Side;
  readonly closeToLimits: boolean;
  readonly specialCauseType: SpecialCauseType;
  readonly pointType: PointType;
}

/** One stretch of the chart between rebases. */
export interface XmrSummary {
  readonly rebaseGroup: number;
  readonly mean: number;
  readonly lpl: number | null;
  readonly upl: number | null;
  readonly n: number;
  readonly commonCause: number;
  readonly specialCauseImprovement: number;
  readonly specialCauseConcern: number;
  /** The type of the last point: what the variation icon shows. */
  readonly variationType: PointType;
  /** Of the last stretch; `null` on earlier ones and where there is no target. */
  readonly assuranceType: AssuranceType | null;
}

/**
 * Draws up an individuals (XmR) chart by the Making Data Count rules, with runs of 7 points.
 *
 * @param values finite numbers, one a date, in any order; leave missing ones out
 * @returns points in time order and a summary of each stretch; both empty of no values
 * @throws RangeError when a value is not finite or `fixAfterNPoints` is not a whole number from 1
 * @see NHS England, Making Data Count; `NHSRplotthedots::ptd_spc`
 */
export function xmr(
  values: readonly XmrValue[],
  options: XmrOptions = {},
): { readonly points: readonly XmrPoint[]; readonly summary: readonly XmrSummary[] } {
  const { improvementDirection = 'increase', rebase = [], fixAfterNPoints = null } = options;
  const { target = null, screenOutliers = true } = options;
  requireMeasurements(
    'values',
    values.map(({ value }) => value),
  );
  if (fixAfterNPoints !== null && !(Number.isInteger(fixAfterNPoints) && fixAfterNPoints >= 1)) {
    throw new RangeError(`fixAfterNPoints must be a whole number, 1 or more, got ${fixAfterNPoints}`);
  }
  const stretches = split(values, rebase).map(({ rebaseGroup, members }) => {
    const basis = members.slice(0, fixAfterNPoints ?? members.length).map(({ value }) => value);
    return chartStretch(rebaseGroup, members, xmrLimits(basis, screenOutliers), improvementDirection);
  });
  const summary = stretches.map((points, i) =>
    summarise(points, i === stretches.length - 1 ? target : null, improvementDirection),
  );
  return { points: stretches.flat(), summary: summary.filter((stretch) => stretch !== null) };
}

function split(
  values: readonly XmrValue[],
  rebase: readonly string[],
): { rebaseGroup: number; members: XmrValue[] }[] {
  const starts = [...new Set(rebase)];
  const ordered = values.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const groups = Map.groupBy(ordered, ({ date }) => starts.filter((start) => start <= date).length);
  return [...groups].map(([rebaseGroup, members]) => ({ rebaseGroup, members }));
}

function chartStretch(
  rebaseGroup: number,
  members: readonly XmrValue[],
  limits: XmrLimits | null,
  direction: ImprovementDirection,
): XmrPoint[] {
  if (limits === null) return [];
  const { mean, lpl, upl, nearLower, nearUpper } = limits;
  const values = members.map(({ value }) => value);
  const sides = values.map((value): Side => (value > mean ? 1 : value < mean ? -1 : 0));
  const outsideLimits = values.map((value) => isBeyond(value, lpl, upl));
  const closeToLimits = values.map(
    (value, i) => outsideLimits[i] === false && isBeyond(value, nearLower, nearUpper),
  );
  return specialCauses({ values, sides, outsideLimits, closeToLimits }).map((specialCauseType, i) => ({
    ...valueAt(members, i),
    rebaseGroup,
    mean,
    lpl,
    upl,
    outsideLimits: valueAt(outsideLimits, i),
    relativeToMean: valueAt(sides, i),
    closeToLimits: valueAt(closeToLimits, i),
    specialCauseType,
    pointType: pointType(specialCauseType, direction),
  }));
}

function isBeyond(value: number, lower: number | null, upper: number | null): boolean {
  return (lower !== null && value < lower) || (upper !== null && value > upper);
}

function summarise(
  points: readonly XmrPoint[],
  target: number | null,
  direction: ImprovementDirection,
): XmrSummary | null {
  const last = points.at(-1);
  if (last === undefined) return null;
  const { rebaseGroup, mean, lpl, upl } = last;
  const count = (type: PointType) => points.filter((point) => point.pointType === type).length;
  return {
    rebaseGroup,
    mean,
    lpl,
    upl,
    n: points.length,
    commonCause: count('common_cause'),
    specialCauseImprovement: count('special_cause_improvement'),
    specialCauseConcern: count('special_cause_concern'),
    variationType: last.pointType,
    assuranceType: assuranceType(direction, { lpl, upl }, target),
  };
}
