/** What a rule is counted in. A `share` and a `chance` are fractions, 0 to 1; a `difference` is in the score's unit. */
type RuleUnit = 'share' | 'chance' | 'networks' | 'months' | 'years' | 'times' | 'difference';

/** A number that we, and not the data, decide: what it is, and between which bounds it still makes sense. */
export interface Rule {
  readonly value: number;
  readonly unit: RuleUnit;
  readonly least: number;
  readonly most: number;
}

const WHOLE: ReadonlySet<RuleUnit> = new Set(['networks', 'months', 'years', 'times']);

/** A rule was given a value that its method does not allow. */
export class RuleOutOfBoundsError extends Error {
  override readonly name = 'RuleOutOfBoundsError';

  constructor(rule: string, { value, unit, least, most }: Rule) {
    const kind = WHOLE.has(unit) ? 'a whole number' : 'a number';
    super(
      `The rule "${rule}" is ${value}, and must be ${kind} from ${least} to ${most}: correct functions/rules/rules.ts.`,
    );
  }
}

/**
 * The rules as given, each within its bounds. Called while the module of rules is loaded, so that nothing starts
 * with a rule that makes no sense.
 *
 * @throws RuleOutOfBoundsError for the first that is out of bounds, no number, or not whole where it counts something
 */
export function inBounds<Rules extends Readonly<Record<string, Rule>>>(rules: Rules): Rules {
  for (const [name, rule] of Object.entries(rules)) {
    const { value, unit, least, most } = rule;
    if (!(value >= least && value <= most) || (WHOLE.has(unit) && !Number.isInteger(value)))
      throw new RuleOutOfBoundsError(name, rule);
  }
  return rules;
}
