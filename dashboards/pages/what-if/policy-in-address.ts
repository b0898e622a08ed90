import type { Policy } from '../../../functions/contracts/policy.ts';

/** Other thresholds for one indicator; fractions. */
interface OwnThreshold {
  readonly indicator: string;
  readonly lower: number;
  readonly upper: number;
}

const COUNTS = ['all', 'payment'] as const;
const WEIGHTS = ['service-areas', 'points', 'equal'] as const;
const NEWCOMERS = ['as-others', 'only-if-it-helps'] as const;
const MOST_THRESHOLDS = 60;

/** The policy that an address asks for, and the one of the release that it starts from. */
export interface AskedPolicy {
  readonly policy: Policy;
  readonly startsFrom: Policy;
  /** Whether anything differs from the one it starts from. */
  readonly isChanged: boolean;
}

/**
 * Reads a policy from an address. What cannot be read is as in the policy it starts from.
 *
 * @param policies of the release, at least one
 * @throws RangeError where there is none
 */
export function policyInAddress({ searchParams }: URL, policies: readonly Policy[]): AskedPolicy {
  const named = policies.find(({ id }) => id === searchParams.get('policy'));
  const startsFrom = named ?? policies.find(({ id }) => id === 'balanced') ?? policies[0];
  if (startsFrom === undefined) throw new RangeError('a release without policies has nothing to start from');
  const own = readThresholds(searchParams.get('thresholds'));
  const policy: Policy = {
    ...startsFrom,
    indicators: oneOf(COUNTS, searchParams.get('count')) ?? startsFrom.indicators,
    weights: oneOf(WEIGHTS, searchParams.get('weigh')) ?? startsFrom.weights,
    best: readBest(searchParams.get('best'), startsFrom.best),
    firstYear: oneOf(NEWCOMERS, searchParams.get('newcomers')) ?? startsFrom.firstYear,
    thresholds: own.length === 0 ? startsFrom.thresholds : own.map(asWritten),
  };
  const isChanged =
    policy.indicators !== startsFrom.indicators ||
    policy.weights !== startsFrom.weights ||
    bestInAddress(policy.best) !== bestInAddress(startsFrom.best) ||
    policy.firstYear !== startsFrom.firstYear ||
    own.length > 0;
  if (!isChanged) return { policy: startsFrom, startsFrom, isChanged };
  return { policy: { ...policy, id: 'yours', title: 'Your policy' }, startsFrom, isChanged };
}

/** How many of how many count, as the address says it: `3-of-5`, or `all`. */
export function bestInAddress(best: Policy['best']): string {
  return best === null ? 'all' : `${best.keep}-of-${best.of}`;
}

/** Thresholds as the address says them, such as `CAN04:0.4:0.8,HI03:0.5:0.7`; null for none. */
export function thresholdsInAddress(thresholds: Policy['thresholds']): string | null {
  return thresholds.length === 0
    ? null
    : thresholds.map(({ indicator, lower, upper }) => `${indicator}:${lower}:${upper}`).join(',');
}

function readBest(text: string | null, otherwise: Policy['best']): Policy['best'] {
  if (text === 'all') return null;
  const [, keep, of] = /^([1-9])-of-([2-9])$/.exec(text ?? '') ?? [];
  return keep === undefined || of === undefined || Number(keep) >= Number(of)
    ? otherwise
    : { keep: Number(keep), of: Number(of) };
}

function readThresholds(text: string | null): readonly OwnThreshold[] {
  const found = new Map<string, OwnThreshold>();
  for (const part of (text ?? '').split(',').slice(0, MOST_THRESHOLDS)) {
    const [, indicator, lower, upper] =
      /^([A-Z0-9]{2,12}):(0(?:\.\d{1,6})?|1(?:\.0{1,6})?):(0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/.exec(part) ?? [];
    if (indicator === undefined || Number(lower) === Number(upper)) continue;
    found.set(indicator, { indicator, lower: Number(lower), upper: Number(upper) });
  }
  return [...found.values()];
}

function asWritten({ indicator, lower, upper }: OwnThreshold): Policy['thresholds'][number] {
  return { indicator, lower: String(lower), upper: String(upper) };
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string | null): Choice | null {
  return choices.find((choice) => choice === text) ?? null;
}
