import { AreaAnswer } from '../../../functions/contracts/api/answers.ts';
import type { MembershipBasis } from '../../../functions/contracts/codes.ts';
import { PcnCode } from '../../../functions/contracts/codes.ts';
import { type OptionalViewState, useOptionalView } from '../../use-view.ts';
import { apiHref, hrefWith } from '../../view-options.ts';

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
  const request = (code: string | undefined) =>
    code === undefined ? null : { url: apiHref(`/areas/${code}`, from), contract: AreaAnswer };
  const first = useOptionalView(request(codes[0]));
  const second = useOptionalView(request(codes[1]));
  const third = useOptionalView(request(codes[2]));
  const fourth = useOptionalView(request(codes[3]));
  return [first, second, third, fourth].slice(0, codes.length);
}
