import type { GapMeasure } from '../contracts/views/gap-view.ts';
import type { ScoringRules } from './scoring-rules.ts';

/** What a month's gap is measured on: overall progress first, then each fraction that has a direction. */
export function gapMeasures(rules: ScoringRules): readonly GapMeasure[] {
  return [
    { measure: 'progress-balanced', label: 'Balanced progress', unit: 'score', polarity: 'up' },
    ...[...rules].flatMap(([code, { definition }]): GapMeasure[] => {
      const direction = definition?.polarity.direction;
      if (definition?.kind !== 'fraction' || direction === undefined || direction === 'none') return [];
      return [{ measure: code, label: definition.title, unit: 'share', polarity: direction }];
    }),
  ];
}
