import { loadWorkforceRoles, roleGroupFinder } from '../../specification/workforce-roles.ts';
import type { MonthAssessment } from '../assess-month.ts';
import type { ReadMart } from '../assessed.ts';
import { figureName, hiddenFigures } from '../workforce/hidden-figures.ts';
import { per10000 } from '../workforce/team-figure.ts';
import { readTeams } from '../workforce/team-rows.ts';
import { areaKey, teamsByArea, wholeTeam } from '../workforce/teams-by-area.ts';
import { type ProfileRow, readProfiles } from './profile-rows.ts';

/** What a network works with and can do little about, in the order distances and regressions use. */
export const FACTORS = ['patients', 'deprivation', 'aged65', 'practices', 'team'] as const;
export type Factor = (typeof FACTORS)[number];

/** One network's circumstances; `null` where unknown, which is never 0. */
export interface Circumstances {
  readonly code: string;
  readonly values: Readonly<Record<Factor, number | null>>;
  /** The team rests on too few people to be shown; it may still be reckoned with. */
  readonly teamHidden: boolean;
  /** Practices whose deprivation is unknown, and which the network's score leaves out. */
  readonly practicesWithoutScore: number;
}

/** Reads the circumstances of every network of an assessed month. */
export async function readCircumstances(
  readMart: ReadMart,
  { month, areas }: MonthAssessment,
): Promise<readonly Circumstances[]> {
  const profiles = new Map(
    (await readProfiles(readMart, month)).map((row) => [areaKey(row.area_kind, row.area_code), row]),
  );
  const roles = loadWorkforceRoles();
  const teams = teamsByArea(await readTeams(readMart, month), roleGroupFinder(roles));
  const hidden = hiddenFigures(
    teams,
    areas.map(({ area }) => area),
    roles.groups.map(({ id }) => id),
  );
  return areas
    .filter(({ area }) => area.kind === 'pcn')
    .map(({ area: { code }, patients, practices }) => {
      const profile = profiles.get(areaKey('pcn', code));
      const team = wholeTeam(teams.get(areaKey('pcn', code)));
      return {
        code,
        values: {
          patients,
          deprivation: profile?.imd_score ?? null,
          aged65: shareAged65(profile),
          practices,
          team: team === null ? null : per10000(team.fte, patients),
        },
        teamHidden: hidden.has(figureName('pcn', code, null)),
        practicesWithoutScore: profile?.practices_without_score ?? practices,
      };
    });
}

/** Fraction of the patients whose age is known; `null` where none is. */
function shareAged65(
  profile: Pick<ProfileRow, 'patients_65_and_over' | 'patients_with_age'> | undefined,
): number | null {
  if (profile === undefined || profile.patients_65_and_over === null) return null;
  const known = profile.patients_with_age;
  return known === null || known === 0 ? null : profile.patients_65_and_over / known;
}
