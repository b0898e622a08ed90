import { contractYearOf, lastDay, type MonthNumber, monthOfContractYear } from './calendar-month.ts';
import { isOpenOn, networkOn } from './membership-at.ts';
import type { EnglandPlan } from './plan-england.ts';
import { randomStream } from './random-stream.ts';

/**
 * Practices in the real extracts of each contract year, April first, as a fraction of about 6,200 open ones
 * (NHS England, April 2023 to July 2026): it drops every April, while practices sign up again.
 */
const REPORTING: Readonly<Record<number, readonly number[]>> = {
  2023: [0.943, 0.943, 0.947, 0.955, 0.957, 0.98, 0.991, 0.991, 0.992, 0.992, 0.992, 0.994],
  2024: [0.807, 0.807, 0.819, 0.888, 0.928, 0.934, 0.963, 0.964, 0.982, 0.988, 0.988, 0.992],
  2025: [0.936, 0.936, 0.937, 0.947, 0.979, 0.979, 0.979, 0.979, 0.981, 0.981, 0.982, 0.985],
  2026: [0.902, 0.902, 0.902, 0.958, 0.965, 0.968, 0.972, 0.974, 0.976, 0.978, 0.98, 0.983],
};

/** Whether each practice is in the extract of a month: open, in a network, and signed up by then. */
export function whoReports(plan: EnglandPlan, month: MonthNumber): readonly boolean[] {
  const year = contractYearOf(month);
  const shares = REPORTING[year] ?? REPORTING[2025] ?? [];
  const share = shares[monthOfContractYear(month) - 1] ?? 1;
  const day = lastDay(month);
  return plan.practices.map((_, practice) => {
    const network = networkOn(plan, practice, day);
    if (network === null || !isOpenOn(plan, practice, day)) return false;
    // Half of the late ones are late as a network: one draw for all its practices.
    const own = randomStream(plan.seed, 0x4e9, year, practice);
    const together = own.fraction() < 0.5;
    const late = together ? randomStream(plan.seed, 0x4ea, year, network).fraction() : own.fraction();
    const missed = randomStream(plan.seed, 0x4eb, month, practice).fraction() < MISSED;
    return late < share / IN_A_NETWORK && !missed;
  });
}

/** Now and then a practice that has signed up sends nothing for a month. */
const MISSED = 0.002;
/** Share of open practices that are in a network; the others never report. */
const IN_A_NETWORK = 0.991;
