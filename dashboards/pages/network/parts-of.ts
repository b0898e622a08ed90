import type { NetworkViews } from './network-views.ts';

const PARTS = [
  { id: 'progress', text: 'Month by month' },
  { id: 'rug', text: 'Every indicator, every month' },
  { id: 'thresholds', text: 'Thresholds' },
  { id: 'stakes', text: 'Patients needed' },
  { id: 'shortfall', text: 'Whose patients to reach' },
  { id: 'like', text: 'Networks like this one' },
  { id: 'circumstances', text: 'Is it us?' },
  { id: 'priorities', text: 'Local priorities' },
  { id: 'indicators', text: 'Each indicator' },
  { id: 'practices', text: 'Practices' },
] as const;

type Part = (typeof PARTS)[number];

/** The parts that a network's page has: no link leads to one that is left out. */
export function partsOf({
  hasResults,
  isNewest,
  needs,
}: {
  hasResults: boolean;
  isNewest: boolean;
  needs: NetworkViews['needs'];
}): readonly Part[] {
  const isThere: Partial<Record<Part['id'], boolean>> = {
    rug: hasResults,
    thresholds: needs.status !== 'ready' || needs.view.data.indicators.length > 0,
    stakes: needs.status === 'ready',
    shortfall: isNewest,
    like: isNewest,
    circumstances: isNewest,
    priorities: isNewest,
  };
  return PARTS.filter(({ id }) => isThere[id] ?? true);
}
