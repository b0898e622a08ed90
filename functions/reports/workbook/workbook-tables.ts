import type { Month } from '../../contracts/codes.ts';
import { alertsTable } from '../../questions/alerts/tables.ts';
import { achievementTable } from '../../questions/area/tables.ts';
import { areaRatesTable, areasTable } from '../../questions/areas/tables.ts';
import { chanceTable } from '../../questions/chance/tables.ts';
import { deprivationGapsTable } from '../../questions/deprivation/tables.ts';
import { gapTable, measuresTable } from '../../questions/gap/tables.ts';
import { contributionsTable, serviceAreaGapsTable } from '../../questions/gap-breakdown/tables.ts';
import { gapChangeTable } from '../../questions/gap-change/tables.ts';
import { gapWithinAreasTable } from '../../questions/gap-within-areas/tables.ts';
import { indicatorsTable } from '../../questions/indicators/tables.ts';
import { localPrioritiesTable } from '../../questions/local-priorities/tables.ts';
import { patientsNeededTable, targetsTable } from '../../questions/patients-needed/tables.ts';
import { dataQualityTable } from '../../questions/quality/tables.ts';
import { ranksTable } from '../../questions/ranks/tables.ts';
import type { Named } from '../../questions/read-question.ts';
import { revisionsTable } from '../../questions/revisions/tables.ts';
import { recruitmentTable, roleGroupsTable, workforceTable } from '../../questions/workforce/tables.ts';
import type { Cell, ViewTable } from '../../tables/table.ts';
import type { DataTable } from '../downloads/data-table.ts';
import type { ReportViews } from '../report-views.ts';
import { withNames } from './with-names.ts';

/**
 * What a person opens a workbook for, in the order of the report: the gap, where it lies, every network, what it
 * needs, teams, what networks chose, and what to know of the data. Later months than the report's are left out; a
 * table of a view that the release does not hold has no rows.
 */
export function workbookTables(views: ReportViews): readonly DataTable[] {
  const named = withNames(views);
  const { month, gap, areas, england, gapBreakdown, gapWithinAreas, patientsNeeded, workforce } = views;
  return [
    held(gapTable, gap),
    held(measuresTable, gap),
    held(chanceTable, views.chance),
    held(gapChangeTable, views.gapChange),
    held(contributionsTable, gapBreakdown),
    held(serviceAreaGapsTable, gapBreakdown),
    held(gapWithinAreasTable, gapWithinAreas),
    held(deprivationGapsTable, views.deprivation),
    held(areasTable, areas),
    held(ranksTable, views.ranks),
    held(areaRatesTable, areas),
    held(
      { ...achievementTable, name: 'england-achievement', title: 'England by indicator and month' },
      england,
    ),
    held(patientsNeededTable, patientsNeeded),
    held(targetsTable, patientsNeeded),
    held(alertsTable, views.alerts),
    held(workforceTable, workforce),
    held(recruitmentTable, workforce),
    held(roleGroupsTable, workforce),
    held(localPrioritiesTable, views.localPriorities),
    held(dataQualityTable, views.quality),
    held(revisionsTable, views.revisions),
    held(indicatorsTable, views.indicators),
  ].map((table) => named(upTo(month, table)));
}

function held<View>(table: ViewTable<View>, named: Named<View> | null): DataTable {
  const rows = named === null ? [] : table.rows(named.view);
  return { ...table, source: named?.name ?? 'none', rows };
}

/** The table without the months after the report's: a report of an earlier month says what was known of it. */
function upTo(month: Month, table: DataTable): DataTable {
  const columns = table.fields.flatMap(({ name }, i) => (name === 'month' || name === 'to' ? [i] : []));
  const isLater = (cell: Cell | undefined) => typeof cell === 'string' && cell > month;
  return { ...table, rows: table.rows.filter((row) => !columns.some((i) => isLater(row[i]))) };
}
