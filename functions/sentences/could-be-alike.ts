import type { ChancePoint } from '../questions/chance/question.ts';
import { RULES } from '../rules/rules.ts';

/** Whether networks could all be alike, each differing by chance only; false where that was not tested. */
export function couldBeAlike({ alike }: Pick<ChancePoint, 'alike'>): boolean {
  return alike !== null && alike.pValue > RULES.significance.value;
}
