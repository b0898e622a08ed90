import { HEADLINE, type Measure, type MembershipBasis, type Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import { BALANCED_PROGRESS } from '../questions/gap/question.ts';
import { headlineTables } from '../questions/headline/tables.ts';
import type { ReleaseReader } from './release-reader.ts';

/** Which measure a month is told by; undefined where an older release does not say. */
export async function headlineOf(
  reader: ReleaseReader,
  release: Release,
  parts: { readonly month: Month; readonly basis: MembershipBasis },
): Promise<Measure | undefined> {
  return (await headlineTables.read(reader)(release, parts))?.measure;
}

/** The measure that a caller asks for, with the month's own where it asks for the headline. */
export async function measureAsked(
  reader: ReleaseReader,
  release: Release,
  {
    measure,
    month,
    basis,
  }: { readonly measure: string; readonly month: Month; readonly basis: MembershipBasis },
): Promise<string> {
  return measure === HEADLINE
    ? ((await headlineOf(reader, release, { month, basis })) ?? BALANCED_PROGRESS.measure)
    : measure;
}
