import type { Policy } from '../../contracts/policy.ts';
import type { Scenario } from '../../questions/what-if/question.ts';
import { RULES } from '../../rules/rules.ts';
import { scenarioSentence } from '../../sentences/policy-sentences.ts';
import { percentRank } from '../../statistics/percent-rank.ts';
import { fifthOfEach } from '../fifths.ts';
import { gapChangeInterval, gapOf } from '../gap.ts';
import { gapBetweenFifths } from '../gap-between-fifths.ts';

/** A ranked network's progress under the policy all are compared with, and under another. */
export interface PolicyStanding {
  readonly code: string;
  readonly patients: number | null;
  readonly balanced: number | null;
  readonly under: number | null;
}

const LISTED = 10;

/** The gap under a policy, and who stands elsewhere than under the balanced one. */
export function scenarioOf(policy: Policy, networks: readonly PolicyStanding[]): Scenario {
  const counted = networks.flatMap(({ code, patients, under }) =>
    under === null ? [] : [{ code, value: under, patients }],
  );
  const reason = reasonAgainst(policy, counted.length);
  const gap = reason === null ? gapOf(counted, 'up') : null;
  const moved = reason === null ? movements(networks) : [];
  const scenario = {
    policy,
    networks: counted.length,
    most: gap?.most ?? null,
    least: gap?.least ?? null,
    gap: gap?.gap ?? null,
    interval: gap?.interval ?? null,
    change: gap === null || policy.id === 'balanced' ? null : changeFromBalanced(networks),
    higher: moved.filter(({ fifths }) => fifths > 0).length,
    lower: moved.filter(({ fifths }) => fifths < 0).length,
    gain: moved
      .filter(({ from, to }) => to > from)
      .toReversed()
      .slice(0, LISTED)
      .map(placeOf),
    lose: moved
      .filter(({ from, to }) => to < from)
      .slice(0, LISTED)
      .map(placeOf),
    reason,
  };
  return { ...scenario, sentence: scenarioSentence(scenario) };
}

/** How much wider the gap is than under balanced, over the networks that both give a number. */
function changeFromBalanced(networks: readonly PolicyStanding[]): Scenario['change'] {
  const both = networks.flatMap(({ balanced, under, ...network }) =>
    balanced === null || under === null ? [] : [{ ...network, balanced, under }],
  );
  const gapBy = (of: 'balanced' | 'under') =>
    gapBetweenFifths(
      both.map((network) => ({ ...network, value: network[of] })),
      'up',
    );
  const [now, then] = [gapBy('balanced'), gapBy('under')];
  if (now === null || then === null) return null;
  const [from, to] = [both.map(({ balanced }) => balanced), both.map(({ under }) => under)];
  return {
    by: then - now,
    interval: gapChangeInterval(Float64Array.from(from), Float64Array.from(to), 'up'),
  };
}

function reasonAgainst({ weights }: Policy, networks: number): string | null {
  if (weights === 'local')
    return networks === 0
      ? 'No network has declared weights of its own, or none on an indicator that is scored.'
      : 'Each network weighs by what it chose for itself, so networks are not set against each other.';
  if (networks >= RULES.fewestForFifths.value) return null;
  return weights === 'points' && networks === 0
    ? 'No points of this contract year are verified, so nothing can weigh by them.'
    : `Fewer than ${RULES.fewestForFifths.value} ranked networks have a number under this policy (${networks}).`;
}

interface Movement {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  /** Fifths up, below 0 down. */
  readonly fifths: number;
}

/** Networks that both policies give a number, with their places from 0 to 1, by how far these move: down first. */
export function movements(networks: readonly PolicyStanding[]): readonly Movement[] {
  const both = networks.flatMap(({ code, balanced, under }) =>
    balanced === null || under === null ? [] : [{ code, balanced, under }],
  );
  const placesOf = (values: readonly number[]) => ({
    places: percentRank(values),
    fifths: fifthOfEach(values),
  });
  const before = placesOf(both.map(({ balanced }) => balanced));
  const after = placesOf(both.map(({ under }) => under));
  return both
    .flatMap(({ code }, i): Movement[] => {
      const [from, to] = [before.places[i], after.places[i]];
      const [then, now] = [before.fifths[i], after.fifths[i]];
      if (from === undefined || to === undefined || from === null || to === null) return [];
      if (then === undefined || now === undefined || then === null || now === null) return [];
      return [{ code, from, to, fifths: now - then }];
    })
    .sort((a, b) => a.to - a.from - (b.to - b.from) || (a.code < b.code ? -1 : 1));
}

function placeOf({ code, from, to }: Movement) {
  return { code, from, to };
}
