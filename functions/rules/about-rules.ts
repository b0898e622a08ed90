import type { RuleName } from './rules.ts';

/** What a rule decides, and where its value comes from. */
export interface AboutRule {
  readonly title: string;
  readonly decides: string;
  readonly source: string;
}

/** An account of every rule, in the order in which the document lists them. */
export const aboutRules: Readonly<Record<RuleName, AboutRule>> = {
  leastCoverage: {
    title: 'Least coverage',
    decides:
      'A network is ranked only if practices with at least this share of its patients reported; with less it is shown and not ranked.',
    source: 'Own rule: no publication sets one for networks.',
  },
  leastKnown: {
    title: 'Least known of a denominator',
    decides:
      'Where list sizes, ages or deprivation scores are known of less than this share of an area’s practices, no rate or average is made of them.',
    source:
      'Own rule: the practices that are missing are not like the rest, and a rate on the rest is too high.',
  },
  likely: {
    title: 'Likely',
    decides:
      'A network is called likely to pass a threshold from this chance on, and unlikely from the same distance to nothing.',
    source:
      'Own rule, and a cautious one: what the IPCC’s scale (Mastrandrea et al. 2010) would call “very likely”.',
  },
  confidence: {
    title: 'Confidence level',
    decides: 'How often an interval holds what it estimates.',
    source: 'OHID, Public health technical guide: confidence intervals; the level that Fingertips publishes.',
  },
  significance: {
    title: 'Significance',
    decides: 'Networks are called different where chance alone would differ so much less often than this.',
    source: 'The customary level, as the complement of the confidence level.',
  },
  falseDiscoveryRate: {
    title: 'False alerts accepted',
    decides: 'Of the changes that an alert tells of, so many may be chance.',
    source: 'Benjamini & Hochberg, J R Stat Soc B 1995;57:289-300; own choice of the rate.',
  },
  comparedYears: {
    title: 'Years of comparison',
    decides: 'A month is compared with the same month so many years before.',
    source: 'Own rule: counts start again each April, so only the same month is like it.',
  },
  nearMonths: {
    title: 'Months that are near',
    decides: 'A census of staff further than this from the month of progress is said to be of another time.',
    source: 'Own rule: a season.',
  },
  fewestForFifths: {
    title: 'Fewest networks for fifths',
    decides: 'With fewer ranked networks nothing is said of fifths, of a gap between them or of tenths.',
    source: 'Own rule: with fewer a fifth is a handful of networks.',
  },
  fewestForSpread: {
    title: 'Fewest networks for a spread',
    decides: 'With fewer networks in an area the spread of the middle 80% is not given either.',
    source: 'Own rule: the spread of fewer is only the range of a few networks.',
  },
  fewestForBenchmark: {
    title: 'Fewest networks for a benchmark',
    decides: 'With fewer networks in the first year an indicator without thresholds is not scored.',
    source: 'Own rule: fewer make a centile of themselves.',
  },
  fewestForCorrelation: {
    title: 'Fewest networks for a correlation',
    decides: 'With fewer networks nothing is said of whether larger teams go with more progress.',
    source: 'Own rule: the interval of fewer says next to nothing.',
  },
  fewestForModel: {
    title: 'Fewest networks for a model',
    decides:
      'With fewer networks no circumstances are fitted, no year’s end is projected, no tenths by deprivation are made and no unusual change is looked for.',
    source:
      'Own rule: five factors and a constant need many more networks than columns before a fit says anything.',
  },
  benchmarkLow: {
    title: 'Low end of a benchmark',
    decides: 'Where no threshold is verified, a score begins at this centile of networks in the first year.',
    source: 'Own rule, and no threshold of the contract.',
  },
  benchmarkHigh: {
    title: 'High end of a benchmark',
    decides: 'Where no threshold is verified, a score is full at this centile of networks in the first year.',
    source: 'Own rule, and no threshold of the contract.',
  },
  likeNetworks: {
    title: 'Networks like one',
    decides: 'A network stands beside so many that are most like it.',
    source: 'The method is that of the Model Health System, “ICB peers”; how many is our own choice.',
  },
  resamples: {
    title: 'Resamples',
    decides: 'Networks are drawn again so many times for the interval of a gap.',
    source: 'Own choice; Efron & Tibshirani 1993 ask for 1,000 or so for a percentile interval.',
  },
  almostCertain: {
    title: 'Almost certainly',
    decides: 'From this chance on, a network is almost certainly in a fifth; only once two years are held.',
    source:
      'Tried on invented Englands whose truth is known (docs/calibration.md): what is said so is true at least so often.',
  },
  veryLikely: {
    title: 'Very likely',
    decides: 'From this chance on, a network is very likely in a fifth, or in one of two next to each other.',
    source:
      'Tried on invented Englands whose truth is known (docs/calibration.md): what is said so is true at least so often.',
  },
  probable: {
    title: 'Probably',
    decides: 'From this chance on, a network is probably in a fifth.',
    source:
      'Tried on invented Englands whose truth is known (docs/calibration.md): what is said so is true at least so often.',
  },
  asLikelyAsNot: {
    title: 'About as likely as not',
    decides: 'From this chance on, a network is about as likely as not in a fifth; with less we cannot tell.',
    source:
      'Tried on invented Englands whose truth is known (docs/calibration.md): what is said so is true at least so often.',
  },
  assumedDispersion: {
    title: 'Assumed spread beyond counting',
    decides:
      'Until the same month of two years is held, chance is taken for so many times as wide as counting.',
    source:
      'Own rule, and a careful one: docs/calibration.md shows what it does where the truth is less or more.',
  },
  mostDispersion: {
    title: 'Most spread beyond counting',
    decides: 'Where two years show a spread beyond this, no fifth is given a chance.',
    source: 'Own rule: what moves so much from year to year does so by more than chance.',
  },
  mostAtAnEnd: {
    title: 'Most networks at an end of progress',
    decides:
      'Where more than this share have the lowest or the highest progress, an indicator is the headline of the month and no fifth of progress is given a chance.',
    source: 'Own rule: the order of networks that share a score says nothing.',
  },
  toldAsEnd: {
    title: 'Told as an end of the scale',
    decides:
      'A fifth nearer than this to 0 or 1 is written as 0 or 100; where both are, an indicator is the headline of the month.',
    source: 'Own rule: half of the last decimal that a score is written with.',
  },
};
