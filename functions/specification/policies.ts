import { Policy } from '../contracts/policy.ts';
import balanced from './policies/balanced.json' with { type: 'json' };
import bestThreeOfFive from './policies/best-three-of-five.json' with { type: 'json' };
import contract from './policies/contract.json' with { type: 'json' };
import firstYearLeniency from './policies/first-year-leniency.json' with { type: 'json' };
import localWeights from './policies/local-weights.json' with { type: 'json' };
import { SpecificationError } from './specification-error.ts';

const FILES = { contract, balanced, bestThreeOfFive, firstYearLeniency, localWeights };

/**
 * The policies that a release scores its networks under, the contract's first.
 *
 * @throws SpecificationError naming the file and the place that breaks a rule
 */
export function loadPolicies(): readonly Policy[] {
  return Object.values(FILES).map((file) => {
    const result = Policy.safeParse(file);
    if (result.success) return result.data;
    const faults = result.error.issues.map(
      ({ path, message }) => `policies/${file.id}.json, ${path.join('.')}: ${message}`,
    );
    throw new SpecificationError(faults.join('\n'), { cause: result.error });
  });
}
