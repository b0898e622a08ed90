import type { VarianceLocation } from '../questions/gap-breakdown/question.ts';

/** Where the variance between networks is, and what the number of areas alone would give, in two sentences. */
export function varianceSentence({
  regions,
  icbsWithinRegions,
  networksWithinIcbs,
  reason,
}: VarianceLocation): string {
  if (regions === null || icbsWithinRegions === null || networksWithinIcbs === null) {
    return `We cannot say where the differences are. ${reason ?? ''}`.trim();
  }
  const areas = regions.share + icbsWithinRegions.share;
  const ifNone = regions.ifNoDifference + icbsWithinRegions.ifNoDifference;
  const parts = `Of the differences between networks, ${perCent(regions.share)} are between regions, ${perCent(icbsWithinRegions.share)} between ICBs in the same region and ${perCent(networksWithinIcbs.share)} between networks in the same ICB, chance included`;
  return areas > ifNone
    ? `${parts}. If areas made no difference, regions and ICBs together would still account for about ${perCent(ifNone)}.`
    : `${parts}. That is no more than we would expect if regions and ICBs made no difference.`;
}

function perCent(share: number): string {
  return share > 0 && share < 0.005 ? 'less than 1%' : `${Math.round(share * 100)}%`;
}
