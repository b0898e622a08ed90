import { csvField } from '../contracts/csv-text.ts';
import { ageCsv } from './age-file.ts';
import { firstDay, type MonthNumber, monthOfContractYear } from './calendar-month.ts';
import { csvBytes } from './csv-text.ts';
import { localPrioritiesCsv } from './local-priorities-file.ts';
import { isOpenOn } from './membership-at.ts';
import { membershipWorkbook } from './membership-workbook.ts';
import { ownIndicatorsCsv } from './own-indicators-file.ts';
import type { EnglandPlan } from './plan-england.ts';
import { practiceMapCsv } from './practice-map-file.ts';
import { randomStream } from './random-stream.ts';
import { telephonyFiles } from './telephony-files.ts';
import { censusMonth, workforceCsv, workforceNames } from './workforce-file.ts';
import { zipBytes } from './zip-bytes.ts';

interface ReferenceFile {
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
}

/** A second member, as the real census ZIP has: a reader must find the one CSV. */
const NOTE = Buffer.from('Synthetic data: no row is a real person.\r\n', 'utf8');

/**
 * Everything but the extracts: memberships, practice maps and ages for the first month, each April and the last,
 * the workforce census, the deprivation scores, what networks chose and count for themselves, and the last month's calls. Earlier maps and ages
 * carry their month in the ZIP's name, because a folder cannot hold two files of the publisher's one name.
 */
export function referenceFiles(
  plan: EnglandPlan,
  first: MonthNumber,
  last: MonthNumber,
  indicators: ReadonlySet<string>,
): readonly ReferenceFile[] {
  const dates: MonthNumber[] = [];
  for (let month = first; month <= last; month += 1) {
    if (month === first || month === last || monthOfContractYear(month) === 1) dates.push(month);
  }
  const census = workforceNames(censusMonth(last));
  return [
    { name: 'ePCN.xlsx', make: () => membershipWorkbook(plan, last) },
    ...dates.map((month) => dated('gp-reg-pat-prac-map', month, last, () => practiceMapCsv(plan, month))),
    // Ages are the largest reference file: the last month's, and the first's where a year lies between.
    ...dates
      .filter((month) => month === last || (month === first && last - first >= 12))
      .map((month) => dated('gp-reg-pat-prac-quin-age', month, last, () => ageCsv(plan, month))),
    { name: 'fingertips-imd-2025-gp-practice.csv', make: () => deprivationCsv(plan, last) },
    {
      name: census.zip,
      make: () =>
        zipBytes({ '0.Synthetic data.txt': NOTE, [census.csv]: workforceCsv(plan, censusMonth(last)) }),
    },
    { name: 'local-priorities.csv', make: () => localPrioritiesCsv(plan, last, indicators) },
    { name: 'own-indicators.csv', make: () => ownIndicatorsCsv(plan, first, last) },
    ...telephonyFiles(plan, last),
  ];
}

function dated(stem: string, month: MonthNumber, last: MonthNumber, csv: () => Uint8Array): ReferenceFile {
  const day = firstDay(month);
  const suffix = month === last ? '' : `-${day.slice(0, 4)}-${day.slice(4, 6)}`;
  return { name: `${stem}${suffix}.zip`, make: () => zipBytes({ [`${stem}.csv`]: csv() }) };
}

/** Of 6,139 real practices 38 have no score; they have no row. */
const WITHOUT_SCORE = 38 / 6_139;

/** `fingertips-imd-2025-gp-practice.csv`: deprivation score of the practices open on the first of a month (LF line ends). */
function deprivationCsv(plan: EnglandPlan, month: MonthNumber): Uint8Array {
  const rows: string[] = [];
  plan.practices.forEach(({ code, name, deprivation }, index) => {
    if (!isOpenOn(plan, index, firstDay(month))) return;
    if (randomStream(plan.seed, 0x13d, index).fraction() < WITHOUT_SCORE) return;
    const titled = name.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
    rows.push(`${code},${csvField(titled)},2025,${Number(deprivation.toFixed(3))}`);
  });
  return csvBytes('PRACTICE_CODE,PRACTICE_NAME,IMD_YEAR,IMD_SCORE', rows, { lineEnd: '\n' });
}
