import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { newestOf } from '../../../functions/contracts/month.ts';
import { nationalReport } from '../../../functions/reports/national-report.ts';
import { readReportViews } from '../../../functions/reports/report-views.ts';
import { workbook } from '../../../functions/reports/workbook/workbook.ts';
import { memoryObjectStore } from '../../fixtures/releases/memory-object-store.ts';
import { publishTenNetworks } from '../ten-networks.ts';

type Choices = Parameters<typeof publishTenNetworks>[1];

/** The workbook of ten networks as another program reads it, and the parts that the archive holds. */
export async function writtenWorkbook({
  embargo = null,
  ...choices
}: Choices & { embargo?: string | null } = {}) {
  const store = memoryObjectStore();
  const release = await publishTenNetworks(store, choices);
  const views = await readReportViews(store, release, newestOf(release.months));
  const report = nationalReport(views, { foreword: null, embargo });
  const bytes = await workbook(report, views);
  const sheets = new Map(
    (await readSheets(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data] as const),
  );
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
  return { bytes, views, report, sheets, parts: new Map(parts), table: tableOf(sheets) };
}

/** Rows of a sheet's table as records; the table begins below the title and the lines after it. */
function tableOf(sheets: ReadonlyMap<string, readonly (readonly unknown[])[]>) {
  return (sheet: string): readonly Record<string, unknown>[] => {
    const lines = sheets.get(sheet) ?? [];
    const head = lines.findIndex(([, second]) => second !== null && second !== undefined);
    const headings = (lines[head] ?? []).map(String);
    return lines
      .slice(head + 1)
      .map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]])));
  };
}
