import type { Month } from '../../contracts/codes.ts';
import { mean } from '../../statistics/mean.ts';
import type { AreaSummary, AreaView } from '../area/question.ts';
import type { AreasView } from '../areas/question.ts';
import type { IndicatorSummary } from '../indicators/question.ts';
import type { Member, MembersView } from '../members/question.ts';
import type { SimilarNetworksView } from '../similar-networks/question.ts';
import type { ResidentAnswer, SurgeryView } from './question.ts';

/** A surgery as the newest of some months lists it, and who belonged where in that month. */
export interface Listed {
  readonly member: Member;
  readonly members: MembersView;
}

/** What a surgery's answers are read from; a network of its own is null where it is in none. */
interface SurgerySources {
  readonly month: Month;
  readonly listed: Listed;
  readonly areas: AreasView;
  readonly network: AreaView | null;
  readonly indicators: readonly IndicatorSummary[];
  readonly similar: SimilarNetworksView | undefined;
}

/**
 * What residents are told of a surgery: its network beside England and the networks most like it. One that is no
 * longer listed has no answers, and says when it was last.
 */
export function surgeryOf({
  month,
  listed,
  areas,
  network,
  indicators,
  similar,
}: SurgerySources): SurgeryView {
  const { member, members } = listed;
  const isListed = members.month === month;
  const byCode = new Map(areas.areas.map((area) => [area.code, area]));
  const own = member.pcn === null ? undefined : byCode.get(member.pcn);
  const like =
    isListed && own !== undefined && similar?.month === month ? neighboursOf(own, similar, byCode) : [];
  return {
    month,
    practice: { code: member.code, name: member.name, lastListed: isListed ? null : members.month },
    network:
      member.pcn === null
        ? null
        : {
            code: member.pcn,
            name: own?.name ?? member.pcn,
            patients: own?.patients ?? null,
            coverage: own?.coverage ?? NOT_COVERED,
            others: othersOf(member, members),
          },
    networkKnown: member.networkNotKnown !== true,
    icb: namedArea(member.icb, byCode),
    similarNetworks: like.length,
    answers: isListed && network !== null ? answersOf({ month, areas, network, indicators, like }) : [],
  };
}

const NOT_COVERED: AreaSummary['coverage'] = {
  practicesReporting: 0,
  practicesOpen: null,
  practices: null,
  patients: null,
};

function othersOf({ code, pcn }: Member, { practices }: MembersView): { code: string; name: string }[] {
  return practices
    .filter((practice) => practice.pcn === pcn && practice.code !== code && practice.closed !== true)
    .map((practice) => ({ code: practice.code, name: practice.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function namedArea(
  code: string | null,
  byCode: ReadonlyMap<string, AreaSummary>,
): { code: string; name: string } | null {
  return code === null ? null : { code, name: byCode.get(code)?.name ?? code };
}

function neighboursOf(
  { code }: AreaSummary,
  { networks }: SimilarNetworksView,
  byCode: ReadonlyMap<string, AreaSummary>,
): readonly AreaSummary[] {
  const found = networks.find((network) => network.code === code)?.neighbours ?? [];
  return found.flatMap((neighbour) => byCode.get(neighbour.code) ?? []);
}

function answersOf({
  month,
  areas,
  network,
  indicators,
  like,
}: {
  month: Month;
  areas: AreasView;
  network: AreaView;
  indicators: readonly IndicatorSummary[];
  like: readonly AreaSummary[];
}): ResidentAnswer[] {
  const england = areas.areas.find(({ kind }) => kind === 'england')?.rates ?? {};
  return indicators.flatMap(({ code, months, residentTitle, serviceArea }): ResidentAnswer[] => {
    if (residentTitle === undefined || !months.some((held) => held === month)) return [];
    const result = network.results.find((one) => one.month === month && one.indicator === code);
    const national = england[code] ?? null;
    const theirs = like.flatMap(({ rates }) => rates[code] ?? []);
    return [
      {
        indicator: code,
        topic: serviceArea === 'Access' ? 'access' : 'checks',
        residentTitle,
        network: result?.rate ?? null,
        england: national,
        similar: theirs.length === 0 ? null : mean(theirs),
        beside: besideEngland(result?.interval ?? null, national),
      },
    ];
  });
}

/** Clearly more or fewer where the 95% interval leaves England out; null where there is no interval to say so. */
function besideEngland(
  interval: { readonly lower: number; readonly upper: number } | null,
  england: number | null,
): ResidentAnswer['beside'] {
  if (interval === null || england === null) return null;
  if (interval.lower > england) return 'more';
  return interval.upper < england ? 'fewer' : 'about-the-same';
}
