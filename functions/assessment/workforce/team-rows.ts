import { z } from 'zod';
import type { ReadMart } from '../assessed.ts';

/** One role of an area's team: see mart_area_workforce. */
const TeamRow = z.object({
  area_kind: z.enum(['pcn', 'icb', 'region', 'england']),
  area_code: z.string(),
  staff_group: z.string(),
  staff_role: z.string(),
  census_date: z.iso.date(),
  networks: z.int().min(0),
  fte: z.number().min(0),
  posts: z.int().min(0).nullable(),
});
export type TeamRow = z.infer<typeof TeamRow>;

const TEAMS = `
select area_kind, area_code, staff_group, staff_role, census_date, networks, fte, posts
from mart_area_workforce
where basis = ?
order by area_kind, area_code, staff_group, staff_role`;

/** Reads the teams of a month: none where no workforce file has been taken in. */
export async function readTeams(readMart: ReadMart, month: string): Promise<readonly TeamRow[]> {
  return z.array(TeamRow).parse(await readMart(month, TEAMS, ['mart_area_workforce']));
}
