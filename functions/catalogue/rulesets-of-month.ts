import { contractYearOf } from '../contracts/month.ts';
import { loadSpecification, type Specification } from '../specification/load-specification.ts';

/** An indicator with the ruleset that it is published, and re-issued, under. */
export interface RulesetOf {
  readonly indicator: string;
  /** Lower-case words and hyphens, such as `smrs-medicines-optimisation`. */
  readonly ruleset: string;
}

let loaded: Specification | undefined;

/** Every indicator of the month's contract year; none where the year is not specified. */
export function rulesetsOfMonth(month: string): readonly RulesetOf[] {
  // The specification is part of the program, and checking it for every month would take a tenth of a second each time.
  loaded ??= loadSpecification();
  const year = loaded.years.find(({ contractYear }) => contractYear === contractYearOf(month));
  return (year?.indicators ?? []).map(({ code, serviceArea }) => ({
    indicator: code,
    ruleset: serviceArea
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  }));
}
