import type { MembershipBasis } from '../contracts/codes.ts';
import type { Caveat } from '../contracts/views/interval.ts';
import type { ExplainedPractice, Explanation } from '../questions/explain/question.ts';
import { INTERVAL } from '../rules/rule-words.ts';
import { countWords, valueWords } from '../sentences/figure-words.ts';

/** An explanation with the release and membership it was asked of. */
export type PrintedExplanation = Explanation & {
  readonly release: number;
  readonly basis: MembershipBasis;
  readonly caveats: readonly Caveat[];
};

type Print = (line: string) => void;

const MEMBERSHIP = {
  memberships: 'the register of networks (ePCN)',
  'practice-map': 'the practice map',
  none: 'no source: it is not known which network a practice is in',
};

/** Tells a person what a figure is made of, the figure first and the files last. */
export function printExplanation(explanation: PrintedExplanation, print: Print): void {
  const { area, definition, month, membership, practices, files, caveats } = explanation;
  const policy = definition.policyCode === null ? '' : ` (${definition.policyCode})`;
  print(`${area.name} (${area.code}), ${definition.code}${policy}, ${month}, release ${explanation.release}`);
  printFigure(explanation, print);
  print('');
  print(`Definition, ${definition.contractYear}: ${definition.description}`);
  print(`Thresholds: ${thresholds(definition)}`);
  print(`Computed by version ${explanation.codeVersion}`);
  print(
    `Membership ${explanation.basis} from ${MEMBERSHIP[membership.source]}, read on ${membership.onDate}; areas from ${
      membership.mapDate === null ? 'no map' : `the map of ${membership.mapDate}`
    }`,
  );
  print('');
  print(`Practices: ${practices.length}`);
  for (const practice of practices) {
    const closed = practice.closed ? ' (closed since)' : '';
    print(`  ${practice.code}  ${figures(practice)}  ${practice.name}${closed}`);
  }
  print('');
  print('Files, of which the last counts where several hold the same practice:');
  for (const { name, sha256, receivedAt, dataset } of files) {
    print(`  ${name} (${dataset}), received ${receivedAt}, sha256 ${sha256}`);
  }
  if (caveats.length > 0) print('');
  for (const { message } of caveats) print(`Caveat: ${message}`);
}

function printFigure({ result }: Explanation, print: Print): void {
  const { numerator, denominator, count, rate, interval, bounds, score, scoredAgainst } = result;
  if (count !== null) print(`Count: ${count}`);
  if (numerator !== null || denominator !== null)
    print(`Achievement: ${shown(numerator)} of ${shown(denominator)} = ${share(rate)}`);
  if (interval !== null) print(`${INTERVAL}: ${share(interval.lower)} to ${share(interval.upper)}`);
  if (bounds !== null) {
    const hidden =
      result.suppressedPractices === 1
        ? '1 denominator is'
        : `${result.suppressedPractices} denominators are`;
    print(`${hidden} suppressed, 0 or 1 each: between ${share(bounds.lower)} and ${share(bounds.upper)}`);
  }
  if (score !== null) print(`Score: ${valueWords('score', score)}, against ${against(scoredAgainst)}`);
}

function against(range: Explanation['result']['scoredAgainst']): string {
  return range === 'contract'
    ? 'the contract thresholds'
    : 'a benchmark range, which is no contract threshold';
}

function thresholds({ lowerThreshold, upperThreshold, thresholdStatus }: Explanation['definition']): string {
  if (lowerThreshold === null || upperThreshold === null) return 'none';
  return `${share(lowerThreshold)} to ${share(upperThreshold)}, ${thresholdStatus}`;
}

function figures({ state, numerator, denominator, count, rate }: ExplainedPractice): string {
  if (state === 'did-not-report') return 'did not report';
  if (count !== null) return String(count);
  const fraction = `${shown(numerator)} of ${state === 'suppressed' ? '* (0 or 1)' : shown(denominator)}`;
  return rate === null ? fraction : `${fraction} = ${share(rate)}`;
}

function shown(value: number | null): string {
  return value === null ? 'not known' : countWords(value);
}

function share(value: number | null): string {
  return value === null ? 'not known' : valueWords('share', value);
}
