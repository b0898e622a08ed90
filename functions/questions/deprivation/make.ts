import { z } from 'zod';
import { type AreaMonth, resultOf } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Assessed } from '../../assessment/assessed.ts';
import { deprivationOf } from '../../assessment/circumstances/circumstances.ts';
import { type ProfileRow, readProfiles } from '../../assessment/circumstances/profile-rows.ts';
import { figureOf, isRanked } from '../../assessment/gap-point.ts';
import { sourcesOf } from '../../assessment/month-sources.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import { RULES } from '../../rules/rules.ts';
import { deprivationSentence } from '../../sentences/deprivation-sentences.ts';
import { slopeIndex } from '../../statistics/slope-index.ts';
import type { GapMeasure } from '../gap/question.ts';
import { oneView } from '../maker.ts';
import {
  type DeprivationGap,
  DeprivationQuestion,
  DeprivationSlope,
  type DeprivationView,
} from './question.ts';
import { type DeprivedNetwork, tenthsByDeprivation } from './tenths-by-deprivation.ts';

/** How the latest month's measures differ by deprivation, and the indices of every month before it; null for no month. */
export async function deprivationOfMonths({
  basis,
  months,
  readMart,
  onceForMonth,
  inputs,
}: Pick<
  Assessed,
  'basis' | 'months' | 'readMart' | 'onceForMonth' | 'inputs'
>): Promise<DeprivationView | null> {
  const viewOf = async (assessment: MonthAssessment) =>
    deprivationView(basis, assessment, await readProfiles(readMart, assessment.month));
  const latest = months.at(-1);
  if (latest === undefined) return null;
  const slopes: DeprivationSlope[] = [];
  for (const before of months.slice(0, -1)) {
    const make = async () => [...slopesOf(await viewOf(before))];
    slopes.push(...(await onceForMonth(before.month, 'deprivation', z.array(DeprivationSlope), make)));
  }
  const view = await viewOf(latest);
  slopes.push(...slopesOf(view));
  const sources = sourcesOf({ inputs }, latest);
  return { ...view, slopes, ...(sources !== undefined && { sources }) };
}

export const makeDeprivation = oneView(DeprivationQuestion, deprivationOfMonths);

/** The indices of one month, without the tenths they are worked out from. */
function slopesOf({ month, measures }: DeprivationView): readonly DeprivationSlope[] {
  return measures.map(({ measure, networks, sii, siiInterval, rii, riiInterval, reason }) => ({
    month,
    measure,
    networks,
    sii,
    siiInterval,
    rii,
    riiInterval,
    reason,
  }));
}

/** Slope and relative index of every measure of one month: docs/measures.md#deprivation-gap. */
export function deprivationView(
  basis: MembershipBasis,
  assessment: MonthAssessment,
  profiles: readonly ProfileRow[],
): DeprivationView {
  const england = profiles.find(({ area_kind }) => area_kind === 'england');
  const scores = new Map(
    profiles.flatMap((profile) => {
      const deprivation = profile.area_kind === 'pcn' ? deprivationOf(profile) : null;
      return deprivation === null ? [] : [[profile.area_code, deprivation] as const];
    }),
  );
  return {
    view: 'deprivation',
    version: 1,
    basis,
    month: assessment.month,
    imdYear: england?.imd_year ?? null,
    practicesWithoutScore: england?.practices_without_score ?? null,
    practices: england?.practices ?? null,
    measures: assessment.measures.map((measure) => deprivationGap(measure, assessment, scores)),
  };
}

/** Simulated sets of values behind an interval; the control variate leaves little noise in so many. */
const REPETITIONS = 2_000;

function deprivationGap(
  measure: GapMeasure,
  { areas, gaps }: MonthAssessment,
  scores: ReadonlyMap<string, number>,
): DeprivationGap {
  const ranked = areas.filter(
    (network) =>
      network.area.kind === 'pcn' &&
      isRanked(network, measure.measure) &&
      figureOf(network, measure.measure) !== null,
  );
  const networks = ranked.flatMap((network) => deprivedNetwork(network, measure, scores));
  const tenths = tenthsByDeprivation(networks);
  const index =
    tenths === null
      ? null
      : slopeIndex(
          tenths.map(({ tenth, patients, value, standardError }) => ({
            quantile: tenth,
            population: patients,
            value,
            standardError,
          })),
          { repetitions: REPETITIONS, confidence: [RULES.confidence.value] },
        );
  const found = {
    measure: measure.measure,
    label: measure.label,
    unit: measure.unit,
    polarity: measure.polarity,
    networks: networks.length,
    leftOut: ranked.length - networks.length,
    tenths: (tenths ?? []).map(({ tenth, networks, patients, value, interval }) => ({
      tenth,
      networks,
      patients,
      value,
      interval,
    })),
    sii: index?.sii ?? null,
    siiInterval: index?.intervals[0]?.sii ?? null,
    rii: index?.rii ?? null,
    riiInterval: index?.intervals[0]?.rii ?? null,
    gap: gaps.find((point) => point.measure === measure.measure)?.gap ?? null,
    reason: index === null ? reasonOf(networks.length) : null,
  };
  return { ...found, sentence: deprivationSentence(found) };
}

function reasonOf(networks: number): string {
  if (networks >= RULES.fewestForModel.value)
    return 'Too many networks share a deprivation score to make tenths of them.';
  return `Fewer than ${RULES.fewestForModel.value} ranked networks have a deprivation score (${networks}), too few for tenths.`;
}

function deprivedNetwork(
  network: AreaMonth,
  { measure, unit }: GapMeasure,
  scores: ReadonlyMap<string, number>,
): DeprivedNetwork[] {
  const deprivation = scores.get(network.area.code);
  const value = figureOf(network, measure);
  const { patients } = network;
  if (deprivation === undefined || value === null || patients === null) return [];
  if (unit === 'score') return [{ deprivation, patients, value, weight: 1 }];
  const weight = resultOf(network.results, measure)?.denominator;
  return weight === undefined || weight === null ? [] : [{ deprivation, patients, value, weight }];
}
