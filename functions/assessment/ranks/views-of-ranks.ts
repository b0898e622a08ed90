import type { RanksView } from '../../contracts/views/ranks-view.ts';
import { monthsInFull } from '../../rules/compared-month.ts';
import type { Assessed, NamedView } from '../assessed.ts';
import { rankedFigures } from '../ranked-figures.ts';
import { networkRanks } from './network-ranks.ts';

/** With one network there is nothing to rank. */
const FEWEST = 2;

/** Ranks of every measure, a view each, for the latest month and the same month a year before. */
export function* ranksViews({
  basis,
  months,
  rules,
}: Pick<Assessed, 'basis' | 'months' | 'rules'>): Generator<NamedView> {
  const inFull = monthsInFull(months.map(({ month }) => month));
  for (const assessment of months) {
    const { month, measures } = assessment;
    if (!inFull.includes(month)) continue;
    const figures = rankedFigures(assessment, rules.get(month) ?? new Map());
    for (const measure of measures) {
      const networks = networkRanks(figures.get(measure.measure) ?? [], measure.polarity);
      const isEmpty = networks.length < FEWEST;
      const view: RanksView = {
        view: 'ranks',
        version: 1,
        basis,
        month,
        measure,
        groups: isEmpty ? 0 : Math.max(...networks.map(({ group }) => group)),
        networks: isEmpty ? [] : [...networks],
        reason: isEmpty
          ? `Fewer than two networks can be ranked this month (${networks.length}), so there are no ranks.`
          : null,
      };
      yield [`ranks/${month}/${measure.measure}/${basis}`, view];
    }
  }
}
