import { z } from 'zod';
import type { MembershipBasis, Month } from '../../contracts/codes.ts';
import type { Interval } from '../../contracts/views/interval.ts';
import { type PublishedShare, publishedShare } from '../../disclosure/nhs-digital-disclosure.ts';
import { RULES } from '../../rules/rules.ts';
import { wilsonInterval } from '../../statistics/wilson-interval.ts';
import { oneView } from '../maker.ts';
import { LocalIndicatorsQuestion, type LocalIndicatorsView, type OwnIndicator } from './question.ts';

const Count = z.int().min(0);

/** One network's figure of an own indicator: see mart_own_indicator. */
const OwnRow = z.object({
  pcn_code: z.string(),
  indicator: z.string(),
  title: z.string(),
  definition: z.string(),
  source: z.string(),
  direction: z.enum(['up', 'down', 'none']),
  numerator: Count,
  denominator: Count,
});
type OwnRow = z.infer<typeof OwnRow>;

/** What a month's mart holds of own indicators. */
export interface OwnMonth {
  readonly month: Month;
  readonly rows: readonly OwnRow[];
  /** Networks whose figures would give a single practice away. */
  readonly withheld?: ReadonlySet<string>;
}

const OWN = `
select pcn_code, indicator, title, definition, source, direction, numerator, denominator
from mart_own_indicator
where basis = ?
order by indicator, pcn_code`;

/** Local indicators of every month, by network: docs/measures.md#local-indicators. */
export const makeLocalIndicators = oneView(
  LocalIndicatorsQuestion,
  async ({ basis, months, readMart, withheldNetworks }) => {
    const held: OwnMonth[] = [];
    for (const { month } of months) {
      const rows = z.array(OwnRow).parse(await readMart(month, OWN, ['mart_own_indicator']));
      held.push({ month, rows, withheld: withheldNetworks?.get(month) ?? new Set() });
    }
    return localIndicatorsView(basis, held);
  },
);

/** Each indicator with its points in order of month; it is described as its latest month describes it. */
export function localIndicatorsView(
  basis: MembershipBasis,
  months: readonly OwnMonth[],
): LocalIndicatorsView {
  const found = new Map<string, OwnIndicator>();
  for (const { month, rows, withheld } of months) {
    for (const { indicator, title, definition, source, direction, ...figures } of rows) {
      const points = found.get(indicator)?.points ?? [];
      points.push(pointOf(month, figures, withheld?.has(figures.pcn_code) === true));
      found.set(indicator, { indicator, title, definition, source, direction, points });
    }
  }
  return {
    view: 'local-indicators',
    version: 1,
    basis,
    indicators: [...found.values()],
    reason: found.size === 0 ? 'No indicators of one’s own have been taken in for these months.' : null,
  };
}

function pointOf(
  month: Month,
  { pcn_code: code, numerator, denominator }: Pick<OwnRow, 'pcn_code' | 'numerator' | 'denominator'>,
  isWithheld: boolean,
): OwnIndicator['points'][number] {
  if (isWithheld)
    return {
      month,
      code,
      state: 'suppressed',
      numerator: null,
      denominator: null,
      rate: null,
      interval: null,
    };
  const published = publishedShare(numerator, denominator);
  return { month, code, ...published, interval: intervalOf(published) };
}

/** Of the published counts, so that it tells no more; none of contacts, which may be more than people. */
function intervalOf({ state, numerator, denominator }: PublishedShare): Interval | null {
  if (state === 'suppressed' || numerator === null || denominator === null || numerator > denominator)
    return null;
  const estimate = wilsonInterval(numerator, denominator, RULES.confidence.value);
  return estimate === null ? null : { lower: estimate.lower, upper: estimate.upper };
}
