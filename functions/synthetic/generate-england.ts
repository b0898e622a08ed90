import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ageCsv } from './age-file.ts';
import { type MonthNumber, monthNumber, monthOfContractYear } from './calendar-month.ts';
import { expectedFigures } from './expected-figures.ts';
import { INDICATORS_2026_27 } from './indicators-2026-27.ts';
import { membershipWorkbook } from './membership-workbook.ts';
import { ncdesCsv, ncdesStem } from './ncdes-file.ts';
import { planEngland } from './plan-england.ts';
import { practiceMapCsv } from './practice-map-file.ts';
import { readmeText } from './readme-text.ts';
import { simulateYear } from './simulate-year.ts';
import { whoReports } from './who-reports.ts';
import { zipBytes } from './zip-bytes.ts';

export interface GenerateOptions {
  /** Folder to write into; made where it does not exist. */
  readonly out: string;
  /** How many months of the extract, the last one `lastMonth`; 1 or more. */
  readonly months: number;
  /** Whole number; the same seed writes the same bytes. */
  readonly seed: number;
  /** Which year's set of indicators every month has. */
  readonly shape: '2026-27' | '2023-24';
  /** `YYYY-MM`; by default July 2026, or March 2024 for the 2023-24 shape. */
  readonly lastMonth?: string;
  /** Told of each file written. */
  readonly onFile?: (name: string, done: number, total: number) => void;
  /** Fraction of England's size, above 0 and at most 1. */
  readonly scale?: number;
}

/**
 * Writes an invented England in the publishers' own formats: every practice, network and person is synthetic and says so.
 *
 * @returns names of the files written, in order
 * @throws RangeError when an option is out of bounds
 */
export async function generateEngland(options: GenerateOptions): Promise<{ files: string[] }> {
  const { out, months, seed, shape, scale = 1 } = options;
  if (!Number.isInteger(months) || months < 1)
    throw new RangeError('Ask for one month or more, as a whole number');
  const last = monthNumber(options.lastMonth ?? (shape === '2026-27' ? '2026-07' : '2024-03'));
  const plan = planEngland(seed, scale);
  const models = INDICATORS_2026_27;
  const expected = expectedFigures(plan, models);

  await mkdir(out, { recursive: true });
  const files: string[] = [];
  const total = months + 4;
  const write = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(out, name), bytes);
    files.push(name);
    options.onFile?.(name, files.length, total);
  };

  await write('README.txt', Buffer.from(readmeText({ seed, scale, shape, months }), 'utf8'));
  await write('ePCN.xlsx', membershipWorkbook(plan, last));
  await write('gp-reg-pat-prac-map.zip', zipBytes({ 'gp-reg-pat-prac-map.csv': practiceMapCsv(plan, last) }));
  await write(
    'gp-reg-pat-prac-quin-age.zip',
    zipBytes({ 'gp-reg-pat-prac-quin-age.csv': ageCsv(plan, last) }),
  );
  const first = last - months + 1;
  for (const yearEnd of yearEnds(first, last)) {
    for (const figures of simulateYear(plan, expected, yearEnd)) {
      if (figures.month < first) continue;
      const stem = ncdesStem(figures.month);
      const csv = ncdesCsv(plan, models, figures, whoReports(plan, figures.month));
      await write(`${stem}.zip`, zipBytes({ [`${stem}.csv`]: csv }));
    }
  }
  return { files };
}

/** The last wanted month of each contract year from `first` to `last`. */
function yearEnds(first: MonthNumber, last: MonthNumber): MonthNumber[] {
  const ends: MonthNumber[] = [];
  for (let month = first; month <= last; month += 1) {
    if (month === last || monthOfContractYear(month) === 12) ends.push(month);
  }
  return ends;
}
