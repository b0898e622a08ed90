import { explainFigure } from '../assessment/explain-figure.ts';
import type { Explanation } from '../contracts/api/explanation.ts';
import type { MembershipBasis } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import type { IndicatorSummary } from '../contracts/views/indicators-view.ts';
import { NotFoundError } from './errors.ts';
import type { ReleaseReader } from './release-reader.ts';

/** Which figure is to be explained. */
export interface Figure {
  readonly area: string;
  /** Publication code such as `CAN04`, or policy code such as `ACC-08`. */
  readonly indicator: string;
  readonly month: string;
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
  const area = await reader.area(release, code, basis);
  const members = await reader.members(release, month, basis);
  const definition = definitionOf((await reader.indicators(release)).indicators, indicator, month);
  if (definition === undefined) {
    throw new NotFoundError(`Release ${release.release} holds no indicator ${indicator} in ${month}.`);
  }
  const practices = await reader.practices(release, month, definition.code);
  const explanation = explainFigure({ release, area, definition, members, practices });
  if (explanation === undefined) {
    throw new NotFoundError(`No practice of ${code} published ${definition.code} in ${month}.`);
  }
  return explanation;
}

function definitionOf(
  indicators: readonly IndicatorSummary[],
  indicator: string,
  month: string,
): IndicatorSummary | undefined {
  const held = indicators.filter(({ months }) => months.some((candidate) => candidate === month));
  return (
    held.find(({ code }) => code === indicator) ?? held.find(({ policyCode }) => policyCode === indicator)
  );
}
