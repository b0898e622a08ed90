import { z } from 'zod';
import { AreaKind, type Month } from '../../contracts/codes.ts';
import type { ReadMart } from '../assessed.ts';

const Count = z.int().min(0);

/** Whom an area serves: see mart_area_profile. */
const ProfileRow = z.object({
  area_kind: AreaKind,
  area_code: z.string(),
  practices: Count,
  patients: Count.nullable(),
  practices_without_list: Count,
  practices_without_age: Count,
  patients_with_age: Count.nullable(),
  patients_65_and_over: Count.nullable(),
  practices_without_score: Count,
  practices_not_weighed: Count,
  patients_with_score: Count.nullable(),
  imd_score: z.number().nullable(),
  imd_year: z.int().nullable(),
});
export type ProfileRow = z.infer<typeof ProfileRow>;

const PROFILES = `
select
    area_kind, area_code, practices, patients, practices_without_list, practices_without_age, patients_with_age,
    patients_65_and_over, practices_without_score, practices_not_weighed, patients_with_score, imd_score, imd_year
from mart_area_profile
where basis = ?
order by area_kind, area_code`;

/** Reads the profile of every area of a month. */
export async function readProfiles(readMart: ReadMart, month: Month): Promise<readonly ProfileRow[]> {
  return z.array(ProfileRow).parse(await readMart(month, PROFILES, ['mart_area_profile']));
}
