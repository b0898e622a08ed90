import { newestOf } from '../../contracts/month.ts';
import { gapTables } from '../../questions/gap/tables.ts';
import { membersTables } from '../../questions/members/tables.ts';
import { practicesTables } from '../../questions/practices/tables.ts';
import { practiceShortfall } from '../../questions/shortfall/practice-shortfall.ts';
import { shortfallTables } from '../../questions/shortfall/tables.ts';
import { NotFoundError } from '../errors.ts';
import type { RegisterRoute } from '../on-demand.ts';
import { questionRoute, reading } from '../question-route.ts';

/** `GET /v1/shortfall/{code}`: practice by practice, how many patients short of the most progressed fifth. */
export const shortfallRoute: RegisterRoute = questionRoute(
  shortfallTables,
  (reader) => async (release, asked) => {
    const { basis, code = '', measure = '' } = asked;
    const month = asked['month'] ?? newestOf(release.months);
    const { measures, points } = await reading(gapTables, reader)(release, { basis });
    const polarity = measures.find((known) => known.measure === measure && known.unit === 'share')?.polarity;
    if (polarity === undefined) {
      throw new NotFoundError(`Release ${release.release} has no such indicator with a direction.`);
    }
    const published = await reading(practicesTables, reader)(release, { month, indicator: measure });
    const members = await reading(membersTables, reader)(release, { month, basis });
    const reference =
      points.find((point) => point.month === month && point.measure === measure)?.most ?? null;
    const found =
      reference === null ? null : practiceShortfall(members, published, code, reference, polarity);
    return shortfallTables.answered(
      {
        month,
        measure,
        code,
        reference,
        patients: found?.patients ?? null,
        unknown: found?.unknown ?? null,
        practices: [...(found?.practices ?? [])],
        reason: found === null ? whyNone(reference) : null,
      },
      asked,
    );
  },
);

function whyNone(reference: number | null): string {
  return reference === null
    ? 'There is no most progressed fifth on this indicator this month to be short of.'
    : 'No practice of this network published a denominator of this indicator this month.';
}
