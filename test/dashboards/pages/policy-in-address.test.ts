import { describe, expect, test } from 'vitest';
import {
  bestInAddress,
  policyInAddress,
  thresholdsInAddress,
} from '../../../dashboards/pages/what-if/policy-in-address.ts';
import { loadPolicies } from '../../../functions/specification/policies.ts';

const policies = loadPolicies();
const asked = (query: string) => policyInAddress(new URL(`https://example.org/what-if?${query}`), policies);

describe('the policy that an address asks for', () => {
  test.each([
    ['nothing', '', 'balanced'],
    ['a policy of the release', 'policy=contract', 'contract'],
    ['a policy that there is not', 'policy=nonsense', 'balanced'],
  ])('%s is one of the release, as it is', (_what, query, id) => {
    const { policy, isChanged } = asked(query);
    expect(policy).toBe(policies.find((one) => one.id === id));
    expect(isChanged).toBe(false);
  });

  test.each([
    ['payment indicators only', 'count=payment', { indicators: 'payment' }],
    ['other weights', 'weigh=equal', { weights: 'equal' }],
    ['the best of some', 'best=4-of-5', { best: { keep: 4, of: 5 } }],
    ['all of them, from a policy that takes the best', 'policy=best-three-of-five&best=all', { best: null }],
    ['lenience', 'newcomers=only-if-it-helps', { firstYear: 'only-if-it-helps' }],
    [
      'thresholds, where less is better too',
      'thresholds=CAN04:0.4:0.8,IHB01:0.08:0.02',
      {
        thresholds: [
          { indicator: 'CAN04', lower: '0.4', upper: '0.8' },
          { indicator: 'IHB01', lower: '0.08', upper: '0.02' },
        ],
      },
    ],
  ])('%s make it the reader’s own', (_what, query, changed) => {
    const { policy, isChanged } = asked(query);
    expect(policy).toMatchObject({ ...changed, id: 'yours', title: 'Your policy' });
    expect(isChanged).toBe(true);
  });

  test.each([
    ['the best of fewer', 'best=5-of-3'],
    ['the same thresholds twice', 'thresholds=CAN04:0.4:0.4'],
    ['a threshold above all', 'thresholds=CAN04:0.4:1.4'],
    ['a threshold that is no number', 'thresholds=CAN04:low:high'],
    ['a choice that is none', 'weigh=shoe-size&count=some&newcomers=never'],
  ])('%s is passed over', (_what, query) => {
    expect(asked(query).isChanged).toBe(false);
  });

  test('is written as it is read', () => {
    const { policy } = asked('best=2-of-3&thresholds=CAN04:0.45:0.9');
    expect(bestInAddress(policy.best)).toBe('2-of-3');
    expect(thresholdsInAddress(policy.thresholds)).toBe('CAN04:0.45:0.9');
    expect(thresholdsInAddress([])).toBeNull();
  });

  test('needs a policy to start from', () => {
    expect(() => policyInAddress(new URL('https://example.org/'), [])).toThrow('nothing to start from');
  });
});
