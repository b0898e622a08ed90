import type { MembershipBasis } from '../contracts/codes.ts';
import type { Edition } from './catalogue.ts';
import { nearestEdition, newestEdition } from './nearest-edition.ts';

/** Which source says who belonged where: the register on a date, a map of a date, or nothing yet. */
export interface MembershipChoice {
  readonly basis: MembershipBasis;
  readonly source: 'memberships' | 'practice-map' | 'none';
  /** The date the membership is read on, ISO 8601. */
  readonly onDate: string;
  /** The source's own date: the last event of the register, or the extract date of the map; `null` for none. */
  readonly sourceDate: string | null;
  /** The map that places practices in sub-ICB, ICB and region; `null` where there is none. */
  readonly mapDate: string | null;
}

/**
 * Chooses the source of membership for a month.
 *
 * The register (dated spells) is the truth up to its last event. After that the nearest map at or before the date
 * counts, if it is newer than the register; and where there is no register, the nearest map. Without either, every
 * practice is in no network and counts for England alone.
 *
 * @param registers editions of the ePCN register; `maps` editions of the practice map; both oldest claim first
 * @param date the month's achievement date, or `9999-12-31` for today's membership
 */
export function chooseMembership(
  basis: MembershipBasis,
  registers: readonly Edition[],
  maps: readonly Edition[],
  date: string,
): MembershipChoice {
  const register = newestEdition(registers)?.part.date;
  const map = nearestEdition(maps, date)?.part.date;
  const mapDate = map ?? null;
  if (register !== undefined && (date <= register || map === undefined || map > date || map <= register)) {
    return { basis, source: 'memberships', onDate: date, sourceDate: register, mapDate };
  }
  return map === undefined
    ? { basis, source: 'none', onDate: date, sourceDate: null, mapDate }
    : { basis, source: 'practice-map', onDate: map, sourceDate: map, mapDate };
}
