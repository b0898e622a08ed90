import { centileOf, INTERVAL, LEAST_COVERAGE } from '../../rules/rule-words.ts';
import { RULES } from '../../rules/rules.ts';
import { countWords } from '../../sentences/figure-words.ts';
import type { Chapter } from '../content/report.ts';
import { byRule, say } from '../content/sentence.ts';

/** How each number is made, in plain words; the full account is in the product's documentation. */
export function methods(): Chapter {
  return {
    id: 'methods',
    title: 'How the numbers are made',
    blocks: [
      {
        kind: 'list',
        items: [
          say`Achievement is the sum of numerators over the sum of denominators of an area’s practices, with a Wilson ${INTERVAL}. Patients left out by a personalised care adjustment are not in the denominator.`,
          say`A score says how far achievement has come from the lower to the upper threshold of that year’s contract, from nothing to ${byRule('the score at the upper threshold', '1')}. Where no threshold is verified, the ${byRule('the low end of the benchmark range', centileOf(RULES.benchmarkLow.value))} to the ${byRule('the high end of the benchmark range', centileOf(RULES.benchmarkHigh.value))} centile of networks stands in, and the note on that indicator says so.`,
          say`Balanced progress is the mean of a network’s scores, each service area counting the same.`,
          say`The gap is the mean of the most progressed fifth of ranked networks minus that of the least. Its interval comes from ${byRule('resamples of the bootstrap', countWords(RULES.resamples.value))} seeded resamples of networks, so that the same data give the same interval.`,
          say`A network is ranked when ${byRule('the least coverage of patients at which a network is ranked', LEAST_COVERAGE)} or more of its patients are in practices that reported.`,
          say`A change over a year is told from networks ranked in both months, scored alike, where the release followed them; otherwise by whether each gap lies outside the other’s interval. What chance could have made is called no change beyond chance.`,
          say`Shorthand in tables: [c] suppressed to protect people, [x] not available, [low] rounds to zero, [p] provisional.`,
        ],
      },
    ],
  };
}
