import type { Dataset, DatasetLayout } from './dataset-layout.ts';
import { deprivation } from './deprivation.ts';
import { iifAnnual } from './iif-annual.ts';
import { listSize } from './list-size.ts';
import { localPriorities } from './local-priorities.ts';
import { memberships } from './memberships.ts';
import { ncdes } from './ncdes.ts';
import { ownIndicators } from './own-indicators.ts';
import { practiceMap } from './practice-map.ts';
import { telephony } from './telephony.ts';
import { workforce } from './workforce.ts';

/** Every input dataset; what else the product knows of them it reads from here. */
export const datasets: readonly Dataset[] = [
  ncdes,
  iifAnnual,
  practiceMap,
  memberships,
  listSize,
  workforce,
  deprivation,
  localPriorities,
  ownIndicators,
  telephony,
];

/** Every table the check knows, each recognised by its header. */
export const datasetLayouts: readonly DatasetLayout[] = datasets.flatMap(({ layouts }) => layouts);

/** The columns of every staged table, by name: what the check writes and the models read. */
export const stagedTables: Readonly<Record<string, DatasetLayout['staged']>> = Object.fromEntries(
  datasetLayouts.map(({ table, staged }) => [table, staged]),
);
