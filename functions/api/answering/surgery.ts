import type { MembershipBasis, Month } from '../../contracts/codes.ts';
import { newestOf } from '../../contracts/month.ts';
import type { Release } from '../../contracts/release.ts';
import { areaTables } from '../../questions/area/tables.ts';
import { areasTables } from '../../questions/areas/tables.ts';
import { indicatorsTables } from '../../questions/indicators/tables.ts';
import { membersTables } from '../../questions/members/tables.ts';
import { similarNetworksTables } from '../../questions/similar-networks/tables.ts';
import { type Listed, surgeryOf } from '../../questions/surgery/surgery-of.ts';
import { surgeryTables } from '../../questions/surgery/tables.ts';
import { NotFoundError } from '../errors.ts';
import type { RegisterRoute } from '../on-demand.ts';
import { questionRoute, reading } from '../question-route.ts';
import type { ReleaseReader } from '../release-reader.ts';

/** `GET /v1/surgeries/{practice}`: what residents are told of one surgery. */
export const surgeryRoute: RegisterRoute = questionRoute(surgeryTables, (reader) => {
  const areasOf = reading(areasTables, reader);
  const areaOf = reading(areaTables, reader);
  const indicatorsOf = reading(indicatorsTables, reader);
  const similarOf = similarNetworksTables.read(reader);
  return async (release, asked) => {
    const { basis, practice = '' } = asked;
    const month = asked['month'] ?? newestOf(release.months);
    const listed = await lastListed(reader, release, { basis, month, practice });
    if (listed === undefined) {
      throw new NotFoundError(
        `Release ${release.release} lists no surgery ${practice} in ${month} or before.`,
      );
    }
    const isListed = listed.members.month === month;
    const { pcn } = listed.member;
    const surgery = surgeryOf({
      month,
      listed,
      areas: await areasOf(release, { month, basis }),
      network: isListed && pcn !== null ? await areaOf(release, { area: pcn, basis }) : null,
      indicators: (await indicatorsOf(release, {})).indicators,
      similar: await similarOf(release, { basis }),
    });
    return surgeryTables.answered(surgery, asked);
  };
});

/** Where the month, or the newest before it, lists a practice that is open; undefined where none does. */
async function lastListed(
  reader: ReleaseReader,
  release: Release,
  asked: { readonly basis: MembershipBasis; readonly month: Month; readonly practice: string },
): Promise<Listed | undefined> {
  const membersOf = membersTables.read(reader);
  const months = release.months.filter((month) => month <= asked.month).toReversed();
  for (const month of months) {
    const members = await membersOf(release, { month, basis: asked.basis });
    const member = members?.practices.find(({ code, closed }) => code === asked.practice && closed !== true);
    if (members !== undefined && member !== undefined) return { member, members };
  }
  return undefined;
}
