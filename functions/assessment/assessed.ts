import type { MembershipChoice } from '../catalogue/membership-choice.ts';
import type { MonthInputs } from '../catalogue/month-inputs.ts';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { FileOutcome } from '../contracts/file-outcome.ts';
import type { Caveat } from '../contracts/views/interval.ts';
import type { Row } from '../ports/query-engine.ts';
import type { Specification } from '../specification/load-specification.ts';
import type { MonthAssessment } from './assess-month.ts';
import type { ScoringRules } from './scoring-rules.ts';

/** Every month of one basis, assessed: all that a question may be answered from. */
export interface Assessed {
  readonly basis: MembershipBasis;
  readonly specification: Specification;
  /** In order of month; at least one. */
  readonly months: readonly MonthAssessment[];
  /** How each month's indicators were scored. */
  readonly rules: ReadonlyMap<string, ScoringRules>;
  /** Which source placed the practices of each month. */
  readonly choices: ReadonlyMap<string, MembershipChoice>;
  /** What each month was made of. */
  readonly inputs: ReadonlyMap<string, MonthInputs>;
  readonly files: readonly FileOutcome[];
  readonly caveats: readonly Caveat[];
  readonly readMart: ReadMart;
}

/** Runs one SELECT over the named tables of a month's mart; its first parameter is the basis. */
export type ReadMart = (month: string, sql: string, tables: readonly string[]) => Promise<readonly Row[]>;

/** A view under the name it is published by, such as `gap/as-was`. */
export type NamedView = readonly [name: string, view: unknown];

/** Answers one question: its views, one after another, so that many need not be held at once. */
export type ViewMaker = (assessed: Assessed) => Iterable<NamedView> | AsyncIterable<NamedView>;
