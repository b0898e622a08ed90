import type { Assessed } from '../../assessment/assessed.ts';
import { type RankedFigure, rankedFigures } from '../../assessment/ranked-figures.ts';
import { monthsInFull } from '../../rules/compared-month.ts';
import { type Made, maker } from '../maker.ts';
import { funnelOf } from './funnel-of.ts';
import { FunnelQuestion, type FunnelView } from './question.ts';

const EMPTY = { target: null, phi: null, tau2: null, limits: [], networks: [] };

/** A funnel of every indicator, a view each, for the latest month and the same month a year before. */
export function* funnelViews({
  basis,
  months,
  rules,
}: Pick<Assessed, 'basis' | 'months' | 'rules'>): Generator<Made<FunnelView, typeof FunnelQuestion.key>> {
  const inFull = monthsInFull(months.map(({ month }) => month));
  for (const assessment of months) {
    const { month, measures } = assessment;
    if (!inFull.includes(month)) continue;
    const figures = rankedFigures(assessment, rules.get(month) ?? new Map());
    for (const measure of measures.filter(({ unit }) => unit === 'share')) {
      const ofMeasure = figures.get(measure.measure) ?? [];
      const funnel = funnelOf(ofMeasure);
      const view: FunnelView = {
        view: 'funnel',
        version: 1,
        basis,
        month,
        measure,
        ...(funnel ?? EMPTY),
        reason: funnel === null ? whyNone(ofMeasure) : null,
      };
      yield [{ month, measure: measure.measure }, view];
    }
  }
}

function whyNone(figures: readonly RankedFigure[]): string {
  return figures.length > 1
    ? 'This indicator does not count people, each once, so how far chance could move it is not known and no funnel is drawn.'
    : `Fewer than two networks can be ranked this month (${figures.length}), so no funnel is drawn.`;
}

export const makeFunnels = maker(FunnelQuestion, funnelViews);
