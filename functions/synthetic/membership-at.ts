import { lastDay, type MonthNumber } from './calendar-month.ts';
import type { EnglandPlan } from './plan-england.ts';

/** Index of the network a practice belonged to on a day (`YYYYMMDD`), or `null` where it belonged to none. */
export function networkOn(plan: EnglandPlan, practice: number, day: string): number | null {
  const spells = plan.spells[practice] ?? [];
  const spell = spells.find(({ start, end }) => start <= day && (end === null || end >= day));
  return spell?.network ?? null;
}

/** Whether the practice was open on the day; one that closed did so when its last membership ended. */
export function isOpenOn(plan: EnglandPlan, practice: number, day: string): boolean {
  if (plan.practices[practice]?.isClosed !== true) return true;
  const last = plan.spells[practice]?.at(-1);
  return last !== undefined && (last.end === null || last.end >= day);
}

/** Registered patients of a practice in a month, from its size in July 2026 and its yearly change. */
export function patientsIn(plan: EnglandPlan, practice: number, month: MonthNumber): number {
  const of = plan.practices[practice];
  if (of === undefined) throw new RangeError('No such practice');
  const years = (month - REFERENCE_MONTH) / 12;
  return Math.max(1, Math.round(of.patients * (1 + of.growth * years)));
}

/** July 2026: the month whose sizes and totals the plan copies. */
export const REFERENCE_MONTH: MonthNumber = 2026 * 12 + 6;

/** For each practice the index of its network at the end of the month, -1 for none. */
export function networksAtEndOf(plan: EnglandPlan, month: MonthNumber): Int32Array {
  const day = lastDay(month);
  return Int32Array.from(plan.practices, (_, practice) => networkOn(plan, practice, day) ?? -1);
}
