import type { z } from 'zod';
import { CoverageView } from '../views/coverage-view.ts';
import { LikeForLikeView } from '../views/like-for-like-view.ts';
import { NeedsView } from '../views/needs-view.ts';
import { ProjectionView } from '../views/projection-view.ts';
import { RanksView } from '../views/ranks-view.ts';
import { TrendsView } from '../views/trends-view.ts';
import { envelope } from './envelope.ts';

/** `GET /v1/needs`: points, pounds and patients needed in one month. */
export const NeedsAnswer = envelope(NeedsView);
export type NeedsAnswer = z.infer<typeof NeedsAnswer>;

/** `GET /v1/ranks`: places of networks on one measure, and how sure they are. */
export const RanksAnswer = envelope(RanksView);
export type RanksAnswer = z.infer<typeof RanksAnswer>;

/** `GET /v1/like-for-like`: networks beside those most like them. */
export const LikeForLikeAnswer = envelope(LikeForLikeView);
export type LikeForLikeAnswer = z.infer<typeof LikeForLikeAnswer>;

/** `GET /v1/projection`: where the contract year is heading. */
export const ProjectionAnswer = envelope(ProjectionView);
export type ProjectionAnswer = z.infer<typeof ProjectionAnswer>;

/** `GET /v1/coverage`: how much of each area reported, month by month. */
export const CoverageAnswer = envelope(CoverageView);
export type CoverageAnswer = z.infer<typeof CoverageAnswer>;

/** `GET /v1/trends`: how indicators move, each by the method that its way of counting allows. */
export const TrendsAnswer = envelope(TrendsView);
export type TrendsAnswer = z.infer<typeof TrendsAnswer>;
