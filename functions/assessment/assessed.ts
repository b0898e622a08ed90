import type { z } from 'zod';
import type { MembershipChoice } from '../catalogue/membership-choice.ts';
import type { MonthInputs } from '../catalogue/month-inputs.ts';
import type { MembershipBasis, Month } from '../contracts/codes.ts';
import type { FileOutcome } from '../contracts/file-outcome.ts';
import type { HeldMonth } from '../contracts/held-month.ts';
import type { Caveat } from '../contracts/views/interval.ts';
import type { Row } from '../ports/query-engine.ts';
import type { Specification } from '../specification/load-specification.ts';
import type { MonthAssessment } from './assess-month.ts';
import type { RulesOfYear, ScoringRules } from './scoring-rules.ts';

/** Every month of one basis, assessed: all that a question may be answered from. */
export interface Assessed {
  readonly basis: MembershipBasis;
  readonly specification: Specification;
  /** In order of month; at least one. */
  readonly months: readonly MonthAssessment[];
  /** How each month's indicators were scored. */
  readonly rules: ReadonlyMap<Month, ScoringRules>;
  /** How each contract year held scores every calendar month, to put months of other years on its scale. */
  readonly rulesOfYears: ReadonlyMap<string, RulesOfYear>;
  /** Which source placed the practices of each month. */
  readonly choices: ReadonlyMap<Month, MembershipChoice>;
  /** What each month was made of. */
  readonly inputs: ReadonlyMap<string, MonthInputs>;
  readonly files: readonly FileOutcome[];
  /** Months that are not published as their newest files have them. */
  readonly held: readonly HeldMonth[];
  readonly caveats: readonly Caveat[];
  readonly readMart: ReadMart;
  /** By month, networks whose own figures would give a single practice away, where practices are restricted. */
  readonly withheldNetworks?: ReadonlyMap<string, ReadonlySet<string>>;
  readonly onceForMonth: OnceForMonth;
}

/** Runs one SELECT over the named tables of a month's mart; its first parameter is the basis, what is assessed's or `of`. */
export type ReadMart = (
  month: Month,
  sql: string,
  tables: readonly string[],
  of?: MembershipBasis,
) => Promise<readonly Row[]>;

/**
 * Makes what one month's mart and rules decide and no other month changes, or finds it as it was made before; several
 * months decide together.
 *
 * @param what tells apart what is made of one month
 * @param shape with its keys in the order that they are made in, so that found or made gives the same bytes
 */
export type OnceForMonth = <Made>(
  month: Month | readonly Month[],
  what: string,
  shape: z.ZodType<Made>,
  make: () => Made | Promise<Made>,
) => Promise<Made>;

/** A view under the name it is published by, such as `gap/as-was`. */
export type NamedView = readonly [name: string, view: unknown];
