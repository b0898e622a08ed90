import type { TeamFigure } from '../../contracts/views/workforce-view.ts';
import type { TeamPart } from './teams-by-area.ts';

/**
 * A team, or a part of one, as it may be published.
 *
 * @param part `null` where nobody is recorded, which is not a team of 0
 * @param patients registered patients; `null` where unknown
 */
export function teamFigure(part: TeamPart | null, patients: number | null, isHidden: boolean): TeamFigure {
  if (part === null) return { state: 'none-recorded', fte: null, per10000: null };
  if (isHidden) return { state: 'hidden', fte: null, per10000: null };
  return { state: 'shown', fte: part.fte, per10000: per10000(part.fte, patients) };
}

/** Full-time equivalents for each 10,000 registered patients; `null` where nobody is known to be registered. */
export function per10000(fte: number, patients: number | null): number | null {
  return patients === null || patients === 0 ? null : (10_000 * fte) / patients;
}
