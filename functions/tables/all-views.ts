import type { z } from 'zod';
import { AdjustedGapView } from '../contracts/views/adjusted-gap-view.ts';
import { AlertsView } from '../contracts/views/alerts-view.ts';
import { AreasView, AreaView } from '../contracts/views/area-views.ts';
import { CoverageView } from '../contracts/views/coverage-view.ts';
import { FewestPatientsView } from '../contracts/views/fewest-patients-view.ts';
import { GapView } from '../contracts/views/gap-view.ts';
import { IndicatorsView } from '../contracts/views/indicators-view.ts';
import { LikeForLikeView } from '../contracts/views/like-for-like-view.ts';
import { LocationView, MonthLocationView } from '../contracts/views/location-view.ts';
import { NeedsView } from '../contracts/views/needs-view.ts';
import { OwnIndicatorsView } from '../contracts/views/own-indicators-view.ts';
import { MembersView, PracticesView } from '../contracts/views/practices-view.ts';
import { PrioritiesView } from '../contracts/views/priorities-view.ts';
import { ProjectionView } from '../contracts/views/projection-view.ts';
import { QualityView } from '../contracts/views/quality-view.ts';
import { RanksView } from '../contracts/views/ranks-view.ts';
import { RealityView } from '../contracts/views/reality-view.ts';
import { ScenariosView } from '../contracts/views/scenarios-view.ts';
import { TrendsView } from '../contracts/views/trends-view.ts';
import { WorkforceView } from '../contracts/views/workforce-view.ts';
import * as adjustedGap from './adjusted-gap-tables.ts';
import * as alerts from './alerts-tables.ts';
import { achievementTable, areaMonthsTable, areasTable } from './area-tables.ts';
import { coverageTable } from './coverage-tables.ts';
import * as fewestPatients from './fewest-patients-tables.ts';
import { gapTable, measuresTable } from './gap-tables.ts';
import { indicatorBreaksTable, indicatorsTable } from './indicators-tables.ts';
import * as likeForLike from './like-for-like-tables.ts';
import * as location from './location-tables.ts';
import { needsTable, targetsTable } from './needs-tables.ts';
import { ownIndicatorsTable } from './own-indicators-tables.ts';
import { membershipSourcesTable, membersTable, practiceFiguresTable } from './practice-tables.ts';
import * as priorities from './priorities-tables.ts';
import { projectedIndicatorsTable, projectionTable } from './projection-tables.ts';
import * as quality from './quality-tables.ts';
import { rankGroupsTable, ranksTable } from './ranks-tables.ts';
import { realityTable } from './reality-tables.ts';
import * as scenarios from './scenarios-tables.ts';
import type { Rows, TableForm, ViewTable } from './table.ts';
import * as trends from './trends-tables.ts';
import * as workforce from './workforce-tables.ts';

/** One kind of view and every flat table that it becomes. */
export interface ViewKind {
  /** Which views of a release are of this kind, by name. */
  readonly holds: (name: string) => boolean;
  readonly forms: readonly TableForm[];
  /** Rows of each form, in their order. @throws ZodError when the value is no view of this kind */
  readonly rowsOf: (view: unknown) => readonly Rows[];
}

function kind<View>(names: RegExp, schema: z.ZodType<View>, forms: readonly ViewTable<View>[]): ViewKind {
  return {
    holds: (name) => names.test(name),
    forms,
    rowsOf: (value) => {
      const view = schema.parse(value);
      return forms.map(({ rows }) => rows(view));
    },
  };
}

/** Kinds of views that are no question yet. */
export const viewKinds: readonly ViewKind[] = [
  kind(/^gap\//, GapView, [gapTable, measuresTable]),
  kind(/^indicators$/, IndicatorsView, [indicatorsTable, indicatorBreaksTable]),
  kind(/^quality\//, QualityView, [
    quality.dataQualityTable,
    quality.caveatsTable,
    quality.filesTable,
    quality.fileProblemsTable,
    quality.noNetworkTable,
    quality.withdrawnTable,
  ]),
  kind(/^coverage\//, CoverageView, [coverageTable]),
  kind(/^areas\//, AreasView, [areasTable]),
  kind(/^area\//, AreaView, [areaMonthsTable, achievementTable]),
  kind(/^needs\//, NeedsView, [needsTable, targetsTable]),
  kind(/^practices\//, PracticesView, [practiceFiguresTable]),
  kind(/^members\//, MembersView, [membersTable, membershipSourcesTable]),
  kind(/^reality\//, RealityView, [realityTable]),
  kind(/^location\/[a-z-]+$/, LocationView, [
    location.contributionsTable,
    location.serviceAreaGapsTable,
    location.varianceTable,
  ]),
  kind(/^location\/\d/, MonthLocationView, [location.gapWithinAreasTable, location.varianceByMeasureTable]),
  kind(/^ranks\//, RanksView, [ranksTable, rankGroupsTable]),
  kind(/^workforce\//, WorkforceView, [
    workforce.workforceTable,
    workforce.recruitmentTable,
    workforce.teamAndProgressTable,
    workforce.roleGroupsTable,
  ]),
  kind(/^like-for-like\//, LikeForLikeView, [
    likeForLike.likeForLikeTable,
    likeForLike.neighboursTable,
    likeForLike.likeWeightsTable,
  ]),
  kind(/^adjusted-gap\//, AdjustedGapView, [
    adjustedGap.adjustedGapTable,
    adjustedGap.adjustedGapFactorsTable,
    adjustedGap.adjustedGapFitTable,
  ]),
  kind(/^trends\//, TrendsView, [
    trends.trendsTable,
    trends.controlChartsTable,
    trends.chartPointsTable,
    trends.nationalPathsTable,
    trends.trendMethodsTable,
  ]),
  kind(/^projection\//, ProjectionView, [projectionTable, projectedIndicatorsTable]),
  kind(/^fewest-patients\//, FewestPatientsView, [
    fewestPatients.fewestPatientsTable,
    fewestPatients.halfGapsTable,
  ]),
  kind(/^scenarios\//, ScenariosView, [
    scenarios.scenariosTable,
    scenarios.scenarioProgressTable,
    scenarios.scenarioMoversTable,
    scenarios.scenarioIndicatorsTable,
  ]),
  kind(/^priorities\//, PrioritiesView, [
    priorities.prioritiesTable,
    priorities.localProgressTable,
    priorities.themesTable,
  ]),
  kind(/^own-indicators\//, OwnIndicatorsView, [ownIndicatorsTable]),
  kind(/^alerts\//, AlertsView, [alerts.alertsTable, alerts.alertTestsTable]),
];
