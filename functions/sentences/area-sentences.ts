import type { Month } from '../contracts/codes.ts';
import { FIFTH_NAMES } from '../contracts/views/fifth-chances.ts';
import type { AreaSummary } from '../questions/area/question.ts';
import type { AreaGap } from '../questions/gap-within-areas/question.ts';
import { INTERVAL } from '../rules/rule-words.ts';
import {
  countWords,
  differenceIntervalWords,
  differenceWords,
  type FigureUnit,
  monthWords,
  sentenceCase,
  valueWords,
} from './figure-words.ts';

/** What a region, ICB or sub-ICB is told of in one month, on the measure that the gap is told by. */
export interface AreaTold {
  readonly kind: 'region' | 'icb' | 'sub-icb';
  readonly name: string;
  readonly month: Month;
  /** Such as `Appointments within two weeks of booking`; null for balanced progress. */
  readonly indicator: string | null;
  readonly unit: FigureUnit;
  readonly own: number | null;
  readonly england: number | null;
  readonly networks: readonly AreaSummary[];
  /** The gap among its networks; null where the release holds none for it. */
  readonly within: AreaGap | null;
  /** England's gap on the same measure. */
  readonly englandGap: number | null;
}

const KINDS = { region: 'region', icb: 'ICB', 'sub-icb': 'sub-ICB location' } as const;

/** The heading, in ten words or fewer: whether its networks are further apart than England's, where that is clear. */
export function areaTitle(told: AreaTold): string {
  const { within, englandGap, networks } = told;
  if (networks.length === 0) return `No network was here in ${monthWords(told.month)}`;
  if (within?.gap !== null && within?.interval && englandGap !== null) {
    if (within.interval.upper < englandGap) return 'Networks here are closer together than in England';
    if (within.interval.lower > englandGap) return 'Networks here are further apart than in England';
    return 'The gap here is not clearly different from England’s';
  }
  const ranked = networks.filter(({ status }) => status === 'ranked').length;
  return `${countWords(ranked)} of its ${countWords(networks.length)} networks ${ranked === 1 ? 'is' : 'are'} ranked`;
}

/** The sentences under the heading: the gap within, its own figure beside England, and its networks by fifth. */
export function areaLedes(told: AreaTold): readonly string[] {
  return [[gapSentence(told), ownSentence(told)].join(' ').trim(), fifthsSentence(told)].filter(
    (sentence) => sentence !== '',
  );
}

function gapSentence({ within, englandGap, unit, kind }: AreaTold): string {
  if (within?.gap === undefined || within.gap === null) {
    if (within?.p90p10 === undefined || within.p90p10 === null) return '';
    return `The middle 80% of its networks span ${differenceWords(unit, within.p90p10)}: it has too few for a gap between fifths.`;
  }
  const interval =
    within.interval === null ? '' : ` (${INTERVAL} ${differenceIntervalWords(unit, within.interval)})`;
  const england = englandGap === null ? '' : ` In England it is ${differenceWords(unit, englandGap)}.`;
  return `The gap within the ${KINDS[kind]} is ${differenceWords(unit, within.gap)}${interval}.${england}`;
}

function ownSentence({ own, england, unit, month, indicator, kind }: AreaTold): string {
  if (own === null) return '';
  const did = unit === 'score' ? 'scored' : 'achieved';
  const outOf = unit === 'score' ? ' out of 100' : '';
  const on = indicator === null ? '' : ` on “${indicator}”`;
  const beside = england === null ? '' : `; England ${did} ${valueWords(unit, england)}`;
  return `The ${KINDS[kind]} ${did} ${valueWords(unit, own)}${outOf}${on} in ${monthWords(month)}${beside}.`;
}

function fifthsSentence({ networks }: AreaTold): string {
  const placed = networks.flatMap(({ fifth }) => fifth ?? []);
  if (placed.length === 0) return '';
  const [least, most] = [1, 5].map((fifth) => placed.filter((of) => of === fifth).length);
  return `${countWords(least ?? 0)} of its ${countWords(placed.length)} ranked networks ${least === 1 ? 'is' : 'are'} in England’s least progressed fifth, and ${countWords(most ?? 0)} in the most. If it were like England there would be about ${countWords(Math.round(placed.length / 5))} in each.`;
}

/** The fifth of a network as a cell of a table has it. */
export function fifthCell({ fifth, status }: Pick<AreaSummary, 'fifth' | 'status'>): string {
  if (fifth !== null) return sentenceCase(FIFTH_NAMES[fifth - 1] ?? '');
  return status === 'no-data' ? 'No data' : 'Not ranked';
}
