import { inBounds } from './rule.ts';

/**
 * Every threshold that the product decides by. To change one, change its value here and run `npm run docs`: figures,
 * sentences, charts, chapters and documents follow. What each is for, and why it is what it is, stands in
 * `about-rules.ts`.
 */
export const RULES = inBounds({
  leastCoverage: { value: 0.9, unit: 'share', least: 0.5, most: 1 },
  leastKnown: { value: 0.9, unit: 'share', least: 0.5, most: 1 },
  likely: { value: 0.9, unit: 'chance', least: 0.6, most: 0.99 },
  confidence: { value: 0.95, unit: 'share', least: 0.9, most: 0.999 },
  significance: { value: 0.05, unit: 'chance', least: 0.001, most: 0.1 },
  falseDiscoveryRate: { value: 0.05, unit: 'chance', least: 0.001, most: 0.2 },
  comparedYears: { value: 1, unit: 'years', least: 1, most: 4 },
  nearMonths: { value: 3, unit: 'months', least: 0, most: 12 },
  fewestForFifths: { value: 20, unit: 'networks', least: 10, most: 100 },
  fewestForSpread: { value: 5, unit: 'networks', least: 3, most: 20 },
  fewestForBenchmark: { value: 20, unit: 'networks', least: 10, most: 100 },
  fewestForCorrelation: { value: 20, unit: 'networks', least: 5, most: 100 },
  fewestForModel: { value: 50, unit: 'networks', least: 20, most: 200 },
  benchmarkLow: { value: 0.1, unit: 'share', least: 0.01, most: 0.25 },
  benchmarkHigh: { value: 0.9, unit: 'share', least: 0.75, most: 0.99 },
  likeNetworks: { value: 10, unit: 'networks', least: 3, most: 20 },
  resamples: { value: 2_000, unit: 'times', least: 1_000, most: 20_000 },
  almostCertain: { value: 0.95, unit: 'chance', least: 0.9, most: 0.99 },
  veryLikely: { value: 0.8, unit: 'chance', least: 0.7, most: 0.9 },
  probable: { value: 0.55, unit: 'chance', least: 0.51, most: 0.7 },
  asLikelyAsNot: { value: 0.45, unit: 'chance', least: 0.35, most: 0.5 },
  assumedDispersion: { value: 2, unit: 'times', least: 1, most: 5 },
  mostDispersion: { value: 10, unit: 'times', least: 5, most: 50 },
  mostAtAnEnd: { value: 0.1, unit: 'share', least: 0.02, most: 0.2 },
  toldAsEnd: { value: 0.005, unit: 'difference', least: 0, most: 0.05 },
});

/** The name of a rule. */
export type RuleName = keyof typeof RULES;
