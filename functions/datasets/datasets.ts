import type { DatasetLayout } from './dataset-layout.ts';
import { deprivation } from './deprivation.ts';
import { iifAnnual } from './iif-annual.ts';
import { listSize } from './list-size.ts';
import { localPriorities } from './local-priorities.ts';
import { memberships, networks } from './memberships.ts';
import { ncdes } from './ncdes.ts';
import { ownIndicators } from './own-indicators.ts';
import { practiceMap } from './practice-map.ts';
import { workforce } from './workforce.ts';

/** Every table the check knows, each recognised by its header. */
export const datasetLayouts: readonly DatasetLayout[] = [
  ncdes,
  iifAnnual,
  practiceMap,
  memberships,
  networks,
  listSize,
  workforce,
  deprivation,
  localPriorities,
  ownIndicators,
];
