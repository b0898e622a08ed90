import type { MonthAssessment } from '../assess-month.ts';
import type { Assessed } from '../assessed.ts';
import { isMostlyKnown } from '../coverage.ts';
import { readPublishedTeams } from '../workforce/read-teams.ts';
import { type ProfileRow, readProfiles } from './profile-rows.ts';

/** What a network works with and can do little about, in the order distances and regressions use. */
export const FACTORS = ['patients', 'deprivation', 'aged65', 'practices', 'team'] as const;
export type Factor = (typeof FACTORS)[number];

/** One network's circumstances; `null` where unknown, which is never 0. */
export interface Circumstances {
  readonly code: string;
  readonly values: Readonly<Record<Factor, number | null>>;
  /** The team is there and must not be shown, so nothing is reckoned with it either: whatever is would tell it. */
  readonly teamHidden: boolean;
  /** Practices whose deprivation is unknown, and which the network's score leaves out. */
  readonly practicesWithoutScore: number;
}

/** Reads the circumstances of every network of an assessed month, the latest. */
export async function readCircumstances(
  assessed: Pick<Assessed, 'basis' | 'months' | 'readMart'>,
  { month, areas }: MonthAssessment,
): Promise<readonly Circumstances[]> {
  const profiles = new Map(
    (await readProfiles(assessed.readMart, month)).map((row) => [`${row.area_kind} ${row.area_code}`, row]),
  );
  const { teams } = await readPublishedTeams(assessed);
  return areas
    .filter(({ area }) => area.kind === 'pcn')
    .map(({ area: { code }, patients, practices }) => {
      const profile = profiles.get(`pcn ${code}`);
      const team = teams.team(code, null, patients);
      return {
        code,
        values: {
          patients,
          deprivation: deprivationOf(profile),
          aged65: shareAged65(profile),
          practices,
          team: team.per10000,
        },
        teamHidden: team.state === 'hidden',
        practicesWithoutScore: profile?.practices_without_score ?? practices,
      };
    });
}

/** Deprivation of an area, weighted by list size; `null` where it is known of too few of its practices. */
export function deprivationOf(
  profile: Pick<ProfileRow, 'practices' | 'practices_not_weighed' | 'imd_score'> | undefined,
): number | null {
  if (profile === undefined) return null;
  return isMostlyKnown(profile.practices, profile.practices_not_weighed) ? profile.imd_score : null;
}

/** Fraction of the patients aged 65 and over; `null` where it is known of too few practices. */
function shareAged65(profile: ProfileRow | undefined): number | null {
  if (profile === undefined || profile.patients_65_and_over === null) return null;
  if (!isMostlyKnown(profile.practices, profile.practices_without_age)) return null;
  const known = profile.patients_with_age;
  return known === null || known === 0 ? null : profile.patients_65_and_over / known;
}
