import type { MembershipBasis, Month } from '../../../../functions/contracts/codes.ts';
import type { GapMeasure } from '../../../../functions/questions/gap/question.ts';

/** What a question about the gap is asked of: one measure of one month of one release. */
export interface Question {
  readonly address: URL;
  readonly release: number;
  readonly basis: MembershipBasis;
  readonly measure: GapMeasure;
  readonly month: Month;
  /** Names of networks by code. */
  readonly names: ReadonlyMap<string, string>;
}
