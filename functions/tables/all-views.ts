import type { z } from 'zod';
import { AreasView, AreaView } from '../contracts/views/area-views.ts';
import { GapView } from '../contracts/views/gap-view.ts';
import { IndicatorsView } from '../contracts/views/indicators-view.ts';
import { MembersView, PracticesView } from '../contracts/views/practices-view.ts';
import { QualityView } from '../contracts/views/quality-view.ts';
import { achievementTable, areaMonthsTable, areasTable } from './area-tables.ts';
import { gapTable, measuresTable } from './gap-tables.ts';
import { indicatorBreaksTable, indicatorsTable } from './indicators-tables.ts';
import { membershipSourcesTable, membersTable, practiceFiguresTable } from './practice-tables.ts';
import * as quality from './quality-tables.ts';
import type { Rows, TableForm, ViewTable } from './table.ts';

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
  kind(/^areas\//, AreasView, [areasTable]),
  kind(/^area\//, AreaView, [areaMonthsTable, achievementTable]),
  kind(/^practices\//, PracticesView, [practiceFiguresTable]),
  kind(/^members\//, MembersView, [membersTable, membershipSourcesTable]),
];
