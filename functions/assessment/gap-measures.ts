import { isMeasure, type ProgressMeasure } from '../contracts/codes.ts';
import type { GapMeasure } from '../questions/gap/question.ts';
import { isChanceKnown } from './chances/people-counted.ts';
import type { ScoringRule, ScoringRules } from './scoring-rules.ts';

/** What a month's gap is measured on: overall progress first, then each fraction that has a direction. */
export function gapMeasures(rules: ScoringRules): readonly GapMeasure[] {
  const scored = [...rules.values()].filter(({ range }) => range !== null);
  const paid = scored.filter(isPaid);
  const progress = (measure: ProgressMeasure, label: string, uses: readonly ScoringRule[]): GapMeasure => ({
    measure,
    label,
    unit: 'score',
    polarity: 'up',
    ...chanceKnown(uses),
  });
  return [
    progress('progress-balanced', 'Balanced progress', scored),
    ...(paid.length > 0 ? [progress('progress-contract', 'Contract progress', paid)] : []),
    ...[...rules].flatMap(([code, rule]): GapMeasure[] => {
      const { definition } = rule;
      const direction = definition?.polarity.direction;
      if (definition?.kind !== 'fraction' || direction === undefined || direction === 'none') return [];
      if (!isMeasure(code)) return [];
      return [
        {
          measure: code,
          label: definition.title,
          unit: 'share',
          polarity: direction,
          ...chanceKnown([rule]),
        },
      ];
    }),
  ];
}

/** Points weigh in contract progress only where the contract's own thresholds are known. */
function isPaid({ points, range }: ScoringRule): boolean {
  return points !== null && range !== null;
}

/** Said only where it is not: a measure that uses anything but people has no known chance. */
function chanceKnown(uses: readonly ScoringRule[]): Pick<GapMeasure, 'chanceKnown'> {
  return uses.every(isChanceKnown) ? {} : { chanceKnown: false };
}
