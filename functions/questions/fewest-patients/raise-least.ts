import { orderEnds } from '../../statistics/order-ends.ts';
import { valueAt } from '../../statistics/value-at.ts';

/** A network's rate, as a number that is better the larger it is, and its eligible patients. */
export interface Raisable {
  readonly code: string;
  readonly value: number;
  readonly eligible: number;
}

/** Whole patients by whom each network is to be raised. */
export interface Raise {
  readonly code: string;
  readonly patients: number;
  readonly eligible: number;
}

/** The cost is convex in the level, so that so many steps find it to the last digits. */
const STEPS = 100;
/** Levels tried besides, since patients are whole. */
const LEVELS = 64;
/** Less than a patient of the largest network moves the sum of the least. */
const NEGLIGIBLE = 1e-9;

/**
 * The fewest patients, in whole patients for each network, that lift the mean of the `size` least networks to `goal`,
 * whichever networks are the least afterwards. At times one patient more than integer programming finds.
 *
 * The sum of the least is the greatest value of size × t − Σ max(0, t − value) over levels t. For one level the
 * cheapest way fills the networks with the fewest eligible patients first; the best level is then searched for.
 *
 * @param ceiling no network is raised past this value, unless the goal lies beyond it
 * @returns networks that are raised, the most patients first
 */
export function raiseLeast(
  networks: readonly Raisable[],
  size: number,
  goal: number,
  ceiling: number,
): readonly Raise[] {
  const cheapest = networks.toSorted((a, b) => a.eligible - b.eligible || (a.code < b.code ? -1 : 1));
  const top = Math.max(goal, ceiling);
  let [from, to] = [goal, top];
  for (let step = 0; step < STEPS; step++) {
    const [left, right] = [from + (to - from) / 3, to - (to - from) / 3];
    if (costAt(cheapest, size, goal, left) <= costAt(cheapest, size, goal, right)) to = right;
    else from = left;
  }
  // Many levels may cost the same in shares of patients; in whole patients some of them cost fewer.
  const levels = [
    goal,
    from,
    ...Array.from({ length: LEVELS }, (_, i) => goal + ((top - goal) * i) / LEVELS),
  ];
  const plans = levels.map((level) => wholePatients(cheapest, amountsAt(cheapest, size, goal, level)));
  const totals = plans.map((plan) => plan.reduce((sum, { patients }) => sum + patients, 0));
  const fewest = plans[totals.indexOf(Math.min(...totals))] ?? [];
  return withoutSpare(networks, fewest, size, goal).toSorted(
    (a, b) => b.patients - a.patients || (a.code < b.code ? -1 : 1),
  );
}

/**
 * The same plan without the patients that only rounding up to whole ones put in, those whose absence costs least first.
 */
function withoutSpare(
  networks: readonly Raisable[],
  plan: readonly Raise[],
  size: number,
  goal: number,
): readonly Raise[] {
  const left = new Map(plan.map(({ code, patients }) => [code, patients]));
  const raised = Float64Array.from(
    networks,
    ({ code, value, eligible }) => value + (left.get(code) ?? 0) / eligible,
  );
  const places = new Map(networks.map(({ code }, i) => [code, i]));
  const ordered = new Float64Array(raised.length);
  const leastNow = () => {
    ordered.set(raised);
    orderEnds(ordered, size);
    const least = ordered.subarray(0, size);
    return { sum: least.reduce((sum, value) => sum + value, 0), last: valueAt(least, size - 1) };
  };
  let { sum, last } = leastNow();
  for (const { code, patients, eligible } of plan.toSorted((a, b) => b.eligible - a.eligible)) {
    const place = places.get(code) ?? -1;
    for (let kept = patients - 1; kept >= 0; kept -= 1) {
      const before = valueAt(raised, place);
      const after = before - 1 / eligible;
      // What the sum of the least loses: all of it by one of the least, by another only what it falls below the last.
      if (sum - Math.max(0, Math.min(before, last) - after) < size * goal - NEGLIGIBLE) break;
      raised[place] = after;
      left.set(code, kept);
      ({ sum, last } = leastNow());
    }
  }
  return plan.flatMap((raise) => {
    const patients = left.get(raise.code) ?? 0;
    return patients > 0 ? [{ ...raise, patients }] : [];
  });
}

function wholePatients(cheapest: readonly Raisable[], amounts: Float64Array): readonly Raise[] {
  return cheapest.flatMap(({ code, eligible }, i) => {
    // What is left of rounding is no patient.
    const patients = Math.ceil(valueAt(amounts, i) * eligible - 1e-6);
    return patients > 0 ? [{ code, patients, eligible }] : [];
  });
}

/** What `amountsAt` costs in patients. It is asked hundreds of times an indicator, so it makes no list. */
function costAt(cheapest: readonly Raisable[], size: number, goal: number, level: number): number {
  let left = 0;
  for (const { value } of cheapest) left += Math.max(0, level - value);
  left -= size * (level - goal);
  let cost = 0;
  for (const { value, eligible } of cheapest) {
    const taken = Math.max(0, Math.min(Math.max(0, level - value), left));
    left -= taken;
    cost += eligible * taken;
  }
  return cost;
}

/** How far each network is raised so that those below the level fall short of it by no more than the goal allows. */
function amountsAt(cheapest: readonly Raisable[], size: number, goal: number, level: number): Float64Array {
  const short = Float64Array.from(cheapest, ({ value }) => Math.max(0, level - value));
  let left = short.reduce((sum, amount) => sum + amount, 0) - size * (level - goal);
  return short.map((amount) => {
    const taken = Math.max(0, Math.min(amount, left));
    left -= taken;
    return taken;
  });
}
