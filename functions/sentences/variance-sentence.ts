import type { VarianceLocation } from '../contracts/views/location-view.ts';

/** Where the variance between networks lies, in one sentence, beside what the number of areas alone would give. */
export function varianceSentence({
  regions,
  icbsWithinRegions,
  networksWithinIcbs,
  reason,
}: VarianceLocation): string {
  if (regions === null || icbsWithinRegions === null || networksWithinIcbs === null) {
    return `Where networks differ cannot be told. ${reason ?? ''}`.trim();
  }
  const areas = regions.share + icbsWithinRegions.share;
  const ifNone = regions.ifNoDifference + icbsWithinRegions.ifNoDifference;
  const parts = `${perCent(regions.share)} of the variance between networks lies between regions, ${perCent(icbsWithinRegions.share)} between ICBs of a region and ${perCent(networksWithinIcbs.share)} between networks of the same ICB`;
  return areas > ifNone
    ? `${parts}; if areas made no difference, about ${perCent(ifNone)} would lie between areas.`
    : `${parts}: no more between areas than their number alone would give.`;
}

function perCent(share: number): string {
  return share > 0 && share < 0.005 ? 'less than 1%' : `${Math.round(share * 100)}%`;
}
