import type { MembershipBasis } from '../../../functions/contracts/codes.ts';
import { PcnCode } from '../../../functions/contracts/codes.ts';
import { type AreaAnswer, AreaQuestion } from '../../../functions/questions/area/question.ts';
import { useQuestion } from '../../use-question.ts';
import type { OptionalViewState } from '../../use-view.ts';
import { hrefWith } from '../../view-options.ts';

/** More than four cannot be told apart on one chart. */
export const MOST_COMPARED = 4;

/** The networks that an address compares: codes, each once, at most four. What is no code is left out. */
export function comparedCodes({ searchParams }: URL): readonly string[] {
  const asked = (searchParams.get('networks') ?? '').toUpperCase().split(',');
  const codes = asked.filter((code) => PcnCode.safeParse(code).success);
  return [...new Set(codes)].slice(0, MOST_COMPARED);
}

/** The address that compares these networks; the search is over once one has been picked. */
export function comparedHref(address: URL, codes: readonly string[]): string {
  return hrefWith(address, { networks: codes.length === 0 ? null : codes.join(','), q: null });
}

/** Asks for each network; always as many hooks, as hooks must be. */
export function useComparedNetworks(
  codes: readonly string[],
  from: { readonly release: number; readonly basis: MembershipBasis },
): readonly OptionalViewState<AreaAnswer>[] {
  const asked = (area: string | undefined) => (area === undefined ? null : { ...from, area });
  const first = useQuestion(AreaQuestion, asked(codes[0]));
  const second = useQuestion(AreaQuestion, asked(codes[1]));
  const third = useQuestion(AreaQuestion, asked(codes[2]));
  const fourth = useQuestion(AreaQuestion, asked(codes[3]));
  return [first, second, third, fourth].slice(0, codes.length);
}
