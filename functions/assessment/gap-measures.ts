import type { GapMeasure } from '../contracts/views/gap-view.ts';
import type { ScoringRule, ScoringRules } from './scoring-rules.ts';

/** What a month's gap is measured on: overall progress first, then each fraction that has a direction. */
export function gapMeasures(rules: ScoringRules): readonly GapMeasure[] {
  return [
    { measure: 'progress-balanced', label: 'Balanced progress', unit: 'score', polarity: 'up' },
    ...([...rules.values()].some(isPaid)
      ? [{ measure: 'progress-contract', label: 'Contract progress', unit: 'score', polarity: 'up' } as const]
      : []),
    ...[...rules].flatMap(([code, { definition }]): GapMeasure[] => {
      const direction = definition?.polarity.direction;
      if (definition?.kind !== 'fraction' || direction === undefined || direction === 'none') return [];
      return [{ measure: code, label: definition.title, unit: 'share', polarity: direction }];
    }),
  ];
}

/** Points weigh in contract progress only where the contract's own thresholds are known. */
function isPaid({ points, range }: ScoringRule): boolean {
  return points !== null && range !== null;
}
