import { firstDay, type MonthNumber } from './calendar-month.ts';
import { csvBytes, csvField } from './csv-text.ts';
import { isOpenOn } from './membership-at.ts';
import type { EnglandPlan } from './plan-england.ts';
import { randomStream } from './random-stream.ts';

/** Of 6,139 real practices 38 have no score; they have no row. */
const WITHOUT_SCORE = 38 / 6_139;

/** `fingertips-imd-2025-gp-practice.csv`: deprivation score of the practices open on the first of a month (LF line ends). */
export function deprivationCsv(plan: EnglandPlan, month: MonthNumber): Uint8Array {
  const rows: string[] = [];
  plan.practices.forEach(({ code, name, deprivation }, index) => {
    if (!isOpenOn(plan, index, firstDay(month))) return;
    if (randomStream(plan.seed, 0x13d, index).fraction() < WITHOUT_SCORE) return;
    const titled = name.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
    rows.push(`${code},${csvField(titled)},2025,${Number(deprivation.toFixed(3))}`);
  });
  return csvBytes('PRACTICE_CODE,PRACTICE_NAME,IMD_YEAR,IMD_SCORE', rows, { lineEnd: '\n' });
}
