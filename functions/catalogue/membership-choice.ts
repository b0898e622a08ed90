import type { MembershipBasis } from '../contracts/codes.ts';
import type { Edition } from './catalogue.ts';
import { nearestEdition, newestEdition } from './nearest-edition.ts';

/** Which source says who belonged where: the register on a date, or a map of a date. */
export interface MembershipChoice {
  readonly basis: MembershipBasis;
  readonly source: 'memberships' | 'practice-map';
  /** The date the membership is read on, ISO 8601. */
  readonly onDate: string;
  /** The source's own date: the last event of the register, or the extract date of the map. */
  readonly sourceDate: string;
  /** The map that places practices in sub-ICB, ICB and region; `null` where there is none. */
  readonly mapDate: string | null;
}

/**
 * Chooses the source of membership for a month.
 *
 * The register (dated spells) is the truth up to its last event. After that the nearest map at or before the date
 * counts, if it is newer than the register; and where there is no register, the nearest map.
 *
 * @param registers editions of the ePCN register; `maps` editions of the practice map; both oldest claim first
 * @param date the month's achievement date, or `9999-12-31` for today's membership
 * @returns `null` when neither source has been taken in
 */
export function chooseMembership(
  basis: MembershipBasis,
  registers: readonly Edition[],
  maps: readonly Edition[],
  date: string,
): MembershipChoice | null {
  const register = newestEdition(registers)?.part.date;
  const map = nearestEdition(maps, date)?.part.date;
  const mapDate = map ?? null;
  if (register !== undefined && (date <= register || map === undefined || map > date || map <= register)) {
    return { basis, source: 'memberships', onDate: date, sourceDate: register, mapDate };
  }
  return map === undefined ? null : { basis, source: 'practice-map', onDate: map, sourceDate: map, mapDate };
}
