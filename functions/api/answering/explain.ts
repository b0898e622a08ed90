import { explainFigure } from '../../assessment/explain-figure.ts';
import type { MembershipBasis, Month } from '../../contracts/codes.ts';
import { newestOf } from '../../contracts/month.ts';
import type { Release } from '../../contracts/release.ts';
import { areaTables } from '../../questions/area/tables.ts';
import type { Explanation } from '../../questions/explain/question.ts';
import { explainTables } from '../../questions/explain/tables.ts';
import type { IndicatorSummary } from '../../questions/indicators/question.ts';
import { indicatorsTables } from '../../questions/indicators/tables.ts';
import { membersTables } from '../../questions/members/tables.ts';
import { practicesTables } from '../../questions/practices/tables.ts';
import { NotFoundError } from '../errors.ts';
import type { RegisterRoute } from '../on-demand.ts';
import { questionRoute, reading } from '../question-route.ts';
import type { ReleaseReader } from '../release-reader.ts';

/** `GET /v1/areas/{area}/explain`: what one figure is made of. */
export const explainRoute: RegisterRoute = questionRoute(
  explainTables,
  (reader) => async (release, asked) => {
    const { area = '', indicator = '', month = newestOf(release.months) } = asked;
    const explanation = await explain(reader, release, asked.basis, { area, indicator, month });
    return explainTables.answered(explanation, asked);
  },
);

/** Which figure is to be explained. */
export interface Figure {
  readonly area: string;
  /** Publication code such as `CAN04`, or policy code such as `ACC-08`. */
  readonly indicator: string;
  readonly month: Month;
}

/**
 * Reads what one figure of a release was made from, of any release there is.
 *
 * @throws NotFoundError where the release holds no such area, month or indicator
 */
export async function explain(
  reader: ReleaseReader,
  release: Release,
  basis: MembershipBasis,
  { area: code, indicator, month }: Figure,
): Promise<Explanation> {
  const area = await reading(areaTables, reader)(release, { area: code, basis });
  const members = await reading(membersTables, reader)(release, { month, basis });
  const { indicators } = await reading(indicatorsTables, reader)(release, {});
  const definition = definitionOf(indicators, indicator, month);
  if (definition === undefined) {
    throw new NotFoundError(`Release ${release.release} holds no indicator ${indicator} in ${month}.`);
  }
  const practices = await reading(practicesTables, reader)(release, { month, indicator: definition.code });
  const explanation = explainFigure({ release, area, definition, members, practices });
  if (explanation === undefined) {
    throw new NotFoundError(`No practice of ${code} published ${definition.code} in ${month}.`);
  }
  return explanation;
}

function definitionOf(
  indicators: readonly IndicatorSummary[],
  indicator: string,
  month: Month,
): IndicatorSummary | undefined {
  const held = indicators.filter(({ months }) => months.some((candidate) => candidate === month));
  return (
    held.find(({ code }) => code === indicator) ?? held.find(({ policyCode }) => policyCode === indicator)
  );
}
