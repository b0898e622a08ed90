import type { Scenario } from '../questions/what-if/question.ts';
import { isGapMoved } from './scenario-title.ts';

/**
 * Whether other policies would surely move the gap, in ten words or fewer.
 *
 * @param scenarios those that have a gap
 */
export function policiesTitle(
  scenarios: readonly (Pick<Scenario, 'gap' | 'interval'> & { readonly policy: { readonly id: string } })[],
): string {
  const balanced = scenarios.find(({ policy }) => policy.id === 'balanced');
  const others = scenarios.filter((scenario) => scenario !== balanced);
  if (balanced === undefined || others.length === 0) return 'The gap under each policy';
  const moved = others.filter((under) => isGapMoved(balanced, under)).length;
  if (moved === 0) return 'No policy clearly changes the gap';
  if (moved < others.length) return 'Some policies would clearly change the gap';
  return others.length === 1
    ? 'The other policy would clearly change the gap'
    : 'Every other policy would clearly change the gap';
}
