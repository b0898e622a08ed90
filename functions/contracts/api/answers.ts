import { z } from 'zod';
import { Month } from '../codes.ts';
import { Release } from '../release.ts';
import { AreaSummary, AreaView } from '../views/area-views.ts';
import { GapMeasure, GapPoint } from '../views/gap-view.ts';
import { IndicatorSummary } from '../views/indicators-view.ts';
import { QualityView } from '../views/quality-view.ts';
import { envelope, MonthCoverage, ReleaseName } from './envelope.ts';

/** `GET /v1/health`: that the service answers, and the newest release it can read. */
export const HealthAnswer = z.strictObject({ status: z.literal('ok'), release: z.int().min(1).nullable() });

/** `GET /v1/releases`: every release, newest first. */
export const ReleasesAnswer = envelope(
  z.array(z.strictObject({ ...ReleaseName.shape, synthetic: z.boolean(), months: z.array(Month) })),
);
export type ReleasesAnswer = z.infer<typeof ReleasesAnswer>;

/** `GET /v1/releases/{n}`: one release with everything it was made from. */
export const ReleaseAnswer = envelope(Release);

/** `GET /v1/months`: the months of a release and how much of England reported in each. */
export const MonthsAnswer = envelope(z.array(MonthCoverage)).extend({
  /** What the release answers of the questions that some releases cannot, such as `ranks/2026-07/CAN04`. */
  holds: z.array(z.string()).optional(),
});
export type MonthsAnswer = z.infer<typeof MonthsAnswer>;

/** `GET /v1/indicators`: the indicators that the release holds figures for. */
export const IndicatorsAnswer = envelope(z.array(IndicatorSummary));
export type IndicatorsAnswer = z.infer<typeof IndicatorsAnswer>;

/** `GET /v1/gap`: every measure there is, and the points that were asked for. */
export const GapAnswer = envelope(
  z.strictObject({ measures: z.array(GapMeasure), points: z.array(GapPoint) }),
);
export type GapAnswer = z.infer<typeof GapAnswer>;

/** `GET /v1/areas`: one page of the areas of one month; `total` counts every page. */
export const AreasAnswer = envelope(
  z.strictObject({
    month: Month,
    total: z.int().min(0),
    page: z.int().min(1),
    pageSize: z.int().min(1),
    areas: z.array(AreaSummary),
  }),
);
export type AreasAnswer = z.infer<typeof AreasAnswer>;

/** `GET /v1/areas/{code}`: one area through every month of the release. */
export const AreaAnswer = envelope(
  z.strictObject({
    area: AreaView.shape.area,
    months: AreaView.shape.months,
    results: AreaView.shape.results,
  }),
);
export type AreaAnswer = z.infer<typeof AreaAnswer>;

/** `GET /v1/data-quality`: what arrived, what did not, and where membership came from. */
export const QualityAnswer = envelope(
  z.strictObject({ months: QualityView.shape.months, files: QualityView.shape.files }),
);
export type QualityAnswer = z.infer<typeof QualityAnswer>;
