import type { AreaSummary } from '../../../functions/questions/area/question.ts';
import type { NetworkTeam } from '../../../functions/questions/workforce/question.ts';
import { percentile } from '../../../functions/statistics/percentile.ts';

/** A ranked network with a team that may be shown. */
export interface TeamPoint {
  readonly code: string;
  readonly name: string;
  /** Full-time equivalents for each 10,000 patients. */
  readonly team: number;
  /** Balanced progress, 0 to 1. */
  readonly progress: number;
}

/** The networks of one fifth by team size. */
export interface TeamFifth {
  /** The smallest and the largest team in it. */
  readonly from: number;
  readonly to: number;
  readonly networks: number;
  /** Progress of the middle network. */
  readonly median: number;
}

/** Ranked networks whose team and progress are both known, smallest team first. */
export function teamPoints(
  teams: readonly Pick<NetworkTeam, 'code' | 'name' | 'total'>[],
  areas: readonly Pick<AreaSummary, 'code' | 'status' | 'progress'>[],
): readonly TeamPoint[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return teams
    .flatMap(({ code, name, total }): TeamPoint[] => {
      const area = byCode.get(code);
      if (area?.status !== 'ranked' || area.progress === null || total.per10000 === null) return [];
      return [{ code, name, team: total.per10000, progress: area.progress }];
    })
    .sort((a, b) => a.team - b.team);
}

/** Networks cut into five parts of as near as can be the same number, by team size. */
export function teamFifths(points: readonly TeamPoint[]): readonly TeamFifth[] {
  return [0, 1, 2, 3, 4].flatMap((fifth): TeamFifth[] => {
    const part = points.slice(
      Math.round((fifth * points.length) / 5),
      Math.round(((fifth + 1) * points.length) / 5),
    );
    const median = percentile(
      part.map(({ progress }) => progress),
      0.5,
    );
    const [first, last] = [part[0], part.at(-1)];
    if (median === null || first === undefined || last === undefined) return [];
    return [{ from: first.team, to: last.team, networks: part.length, median }];
  });
}
