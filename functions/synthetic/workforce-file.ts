import { csvField } from '../contracts/csv-text.ts';
import { lastDay, type MonthNumber, monthName, twoDigits, yearOf } from './calendar-month.ts';
import { csvBytes } from './csv-text.ts';
import { networkOn, patientsIn } from './membership-at.ts';
import type { EnglandPlan } from './plan-england.ts';
import { type RandomStream, randomStream } from './random-stream.ts';
import { CLINICAL_DIRECTOR, ROLES, type RoleShape } from './workforce-roles.ts';

const HEADER =
  'Data_source,CENSUS_YEAR,CENSUS_MONTH,PCN_CODE,PCN_NAME,SUB_ICB_CODE,SUB_ICB_NAME,ICB_CODE,ICB_NAME,' +
  'COMM_REGION_CODE,COMM_REGION_NAME,STAFF_GROUP,STAFF_ROLE,DETAILED_STAFF_ROLE,FTE,UNIQUE_IDENTIFIER';
/** Weekly hours as often as people work them; 37.5 is one full-time equivalent. */
const HOURS = [37.5, 37.5, 37.5, 37.5, 37.5, 37.5, 37.5, 37, 30, 30, 32, 25, 24, 22.5, 20, 16, 15, 8];
const DIRECTOR_HOURS = [4, 7.5, 7.5, 10, 12, 16, 20];
const WITH_DIRECTOR = 0.78;
const FULL_TIME = 37.5;

/** The census before or in a month: the end of a quarter. */
export function censusMonth(month: MonthNumber): MonthNumber {
  return month - ((month + 1) % 3);
}

/** `PCNWFIndividualCSV.062026.zip` and the name of the CSV in it. */
export function workforceNames(census: MonthNumber): { readonly zip: string; readonly csv: string } {
  return {
    zip: `PCNWFIndividualCSV.${twoDigits((census % 12) + 1)}${yearOf(census)}.zip`,
    csv: `1.Primary Care Networks - ${monthName(census)} ${yearOf(census)} Individual Level.csv`,
  };
}

/**
 * The network workforce census as CSV bytes (byte order mark, CRLF): a row for each invented person, until the planned
 * team of the network is reached. Contracted services have no identifier.
 */
export function workforceCsv(plan: EnglandPlan, census: MonthNumber): Uint8Array {
  const rows: Record<RoleShape['source'], string[]> = { 'NWRS Staff': [], 'NWRS contracted services': [] };
  const patients = networkPatients(plan, census);
  let person = 9_000_000;
  plan.networks.forEach((network, index) => {
    const [subIcb, icb] = [plan.subIcbs[network.subIcb], plan.icbs[network.icb]];
    const region = plan.regions[network.region];
    if (subIcb === undefined || icb === undefined || region === undefined)
      throw new RangeError('No such area');
    const area = [network.code, network.name, subIcb.code, subIcb.name, icb.code, icb.shortName];
    const stream = randomStream(plan.seed, 0x3f0, index, census);
    let wanted = (network.team * (patients[index] ?? 0)) / 10_000;
    let isDirector = wanted > 0 && stream.fraction() < WITH_DIRECTOR;
    while (wanted > 0) {
      const role = isDirector ? CLINICAL_DIRECTOR : pickRole(stream);
      const fte = fteOf(stream, isDirector ? DIRECTOR_HOURS : HOURS, wanted);
      isDirector = false;
      wanted = wanted - fte < 0.05 ? 0 : wanted - fte;
      person += 1 + stream.below(3);
      const when = [String(yearOf(census)), String((census % 12) + 1)];
      const place = [...area, region.code, region.name];
      const fields = [role.source, ...when, ...place, role.group, role.role, role.detail, String(fte)];
      const identifier = role.source === 'NWRS Staff' ? String(person) : '';
      rows[role.source].push([...fields, identifier].map(csvField).join(','));
    }
  });
  return csvBytes(HEADER, [...rows['NWRS Staff'], ...rows['NWRS contracted services']], {
    byteOrderMark: true,
  });
}

/** Registered patients of each network's members at the census. */
function networkPatients(plan: EnglandPlan, census: MonthNumber): Float64Array {
  const patients = new Float64Array(plan.networks.length);
  plan.practices.forEach((_, practice) => {
    const network = networkOn(plan, practice, lastDay(census));
    if (network !== null) patients[network] = (patients[network] ?? 0) + patientsIn(plan, practice, census);
  });
  return patients;
}

function pickRole(stream: RandomStream): RoleShape {
  let left = stream.fraction() * ROLES.reduce((sum, { rows }) => sum + rows, 0);
  const role = ROLES.find(({ rows }) => {
    left -= rows;
    return left < 0;
  });
  return role ?? CLINICAL_DIRECTOR;
}

/** Hours over 37.5, to nine places as the publisher prints them, and no more than is still wanted. */
function fteOf(stream: RandomStream, hours: readonly number[], wanted: number): number {
  const worked = hours[stream.below(hours.length)] ?? FULL_TIME;
  return Number(Math.min(worked / FULL_TIME, Math.max(0.02, wanted)).toFixed(9));
}
