import type { Month } from '../../contracts/codes.ts';
import type { IndicatorResult } from '../area/question.ts';
import type { AreasView } from '../areas/question.ts';
import type { EnglandChange, NetworkChange, RevisedMonth } from './question.ts';

/** How many network figures a re-issue report lists. */
const LISTED = 20;

/** One month as a release published it: its areas, and England's results with their sums. */
export interface PublishedMonth {
  readonly areas: AreasView['areas'];
  readonly england: readonly IndicatorResult[];
}

/**
 * What changed between two publications of the same month: for England indicator by indicator, for networks which
 * and by how much. A figure that appeared or went counts as changed, and is listed before all others.
 *
 * @returns `undefined` where no figure changed
 */
export function revisedMonth(
  month: Month,
  before: PublishedMonth,
  after: PublishedMonth,
): RevisedMonth | undefined {
  const england = englandChanges(before.england, after.england);
  const changes = networkChanges(before.areas, after.areas);
  if (england.length === 0 && changes.length === 0) return undefined;
  return {
    month,
    england,
    networks: [...new Set(changes.map(({ code }) => code))].sort(),
    largest: changes.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, LISTED),
  };
}

function englandChanges(
  before: readonly IndicatorResult[],
  after: readonly IndicatorResult[],
): EnglandChange[] {
  return unionOf(before, after, ({ indicator }) => indicator).flatMap(([indicator, then, now]) => {
    const [was, is] = [sumsOf(then), sumsOf(now)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ indicator, before: was, after: is }];
  });
}

function sumsOf(result: IndicatorResult | undefined): EnglandChange['before'] {
  if (result === undefined) return null;
  const { numerator, denominator, count, rate } = result;
  return { numerator, denominator, count, rate };
}

function networkChanges(before: AreasView['areas'], after: AreasView['areas']): NetworkChange[] {
  const isNetwork = ({ kind }: { readonly kind: string }) => kind === 'pcn';
  const networks = unionOf(before.filter(isNetwork), after.filter(isNetwork), ({ code }) => code);
  return networks.flatMap(([code, then, now]) => {
    const indicators = new Set([...Object.keys(then?.rates ?? {}), ...Object.keys(now?.rates ?? {})]);
    const name = now?.name ?? then?.name ?? code;
    return [...indicators].sort().flatMap((indicator): NetworkChange[] => {
      const was = then?.rates[indicator] ?? null;
      const is = now?.rates[indicator] ?? null;
      return was === is ? [] : [{ code, name, indicator, before: was, after: is }];
    });
  });
}

function sizeOf({ before, after }: NetworkChange): number {
  return before === null || after === null ? Number.POSITIVE_INFINITY : Math.abs(after - before);
}

/** Every key of either list, in order, with what each list holds under it. */
function unionOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [string, Item | undefined, Item | undefined])[] {
  const then = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Map(after.map((item) => [keyOf(item), item]));
  return [...new Set([...then.keys(), ...now.keys()])]
    .sort()
    .map((key) => [key, then.get(key), now.get(key)] as const);
}
