import { csvField } from '../contracts/csv-text.ts';
import { firstDay, type MonthNumber, monthName, yearOf } from './calendar-month.ts';
import { csvBytes } from './csv-text.ts';
import { isOpenOn, networkOn } from './membership-at.ts';
import type { EnglandPlan } from './plan-england.ts';

const HEADER =
  'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,' +
  'ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,' +
  'ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME,SUPPLIER_NAME';

/** `gp-reg-pat-prac-map.csv` for the first of a month: every open practice with its network and areas, by code. */
export function practiceMapCsv(plan: EnglandPlan, month: MonthNumber): Uint8Array {
  const day = firstDay(month);
  const date = `01${monthName(month).slice(0, 3)}${yearOf(month)}`;
  const rows: string[] = [];
  plan.practices.forEach((practice, index) => {
    if (!isOpenOn(plan, index, day)) return;
    const network = plan.networks[networkOn(plan, index, day) ?? -1];
    const subIcb = plan.subIcbs[practice.subIcb];
    const icb = plan.icbs[subIcb?.icb ?? -1];
    const region = plan.regions[subIcb?.region ?? -1];
    if (subIcb === undefined || icb === undefined || region === undefined)
      throw new RangeError('No such area');
    const fields = [
      'GP_PRAC_PAT_LIST',
      date,
      practice.code,
      practice.name,
      practice.postcode,
      network?.code ?? 'U',
      network?.name ?? 'Unallocated',
      subIcb.onsCode,
      subIcb.code,
      subIcb.name,
      icb.onsCode,
      icb.code,
      icb.name,
      region.onsCode,
      region.code,
      region.name,
      practice.supplier,
    ];
    rows.push(fields.map(csvField).join(','));
  });
  return csvBytes(HEADER, rows);
}
