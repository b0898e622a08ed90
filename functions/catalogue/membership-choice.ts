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
 * Chooses the source of membership for a month, or for today.
 *
 * The register (dated spells) is the truth up to its last event. After that the nearest map at or before the date
 * counts, if it is newer than the register; and where there is no register, the nearest map. Without either, nothing is
 * known of any practice. Today is the day the newest register came: what it announces for later has not happened.
 *
 * @param registers editions of the ePCN register; `maps` editions of the practice map; both oldest claim first
 * @param when the month's achievement date, or `today`
 */
export function chooseMembership(
  basis: MembershipBasis,
  registers: readonly Edition[],
  maps: readonly Edition[],
  when: string,
): MembershipChoice {
  const register = newestEdition(registers);
  const date = when === 'today' ? todayOf(register) : when;
  const map = (when === 'today' ? newestEdition(maps) : nearestEdition(maps, date))?.part.date;
  const mapDate = map ?? null;
  if (register !== undefined) {
    const last = register.part.date;
    const mapIsNewer = map !== undefined && map > last && (when === 'today' || (date > last && map <= date));
    if (!mapIsNewer) return { basis, source: 'memberships', onDate: date, sourceDate: last, mapDate };
  }
  return map === undefined
    ? { basis, source: 'none', onDate: date, sourceDate: null, mapDate }
    : { basis, source: 'practice-map', onDate: map, sourceDate: map, mapDate };
}

/** The day the register came; an invented one may speak of later days, which are then today. */
function todayOf(register: Edition | undefined): string {
  if (register === undefined) return '9999-12-31';
  const received = register.submission.receipt.receivedAt.slice(0, 10);
  return register.part.date > received ? register.part.date : received;
}
