import { expect, test } from 'vitest';
import { workforceKeyPoints } from '../../functions/sentences/workforce-key-points.ts';

const nothingElse = {
  view: 'workforce',
  version: 1,
  basis: 'as-was',
  month: '2026-07',
  census: '2026-06-30',
  reason: null,
  roleGroups: [],
  areas: [],
  networks: [],
  recruitment: [],
} as const;

test.each([
  [
    0.34,
    0.29,
    0.4,
    'Networks with larger teams tend to have made more progress (rank correlation 0.34, 0.29 to 0.40, 1,243 networks). This is a link, not a cause.',
  ],
  [
    -0.06,
    -0.11,
    -0.01,
    'Networks with larger teams tend to have made less progress (rank correlation −0.06, −0.11 to −0.01, 1,243 networks). This is a link, not a cause.',
  ],
  // Wholly below 0, and not as a reader sees it.
  [
    -0.0577,
    -0.113,
    -0.0021,
    'There is no clear link between team size and progress (rank correlation −0.06, −0.11 to 0.00, 1,243 networks).',
  ],
  [
    0.01,
    -0.05,
    0.07,
    'There is no clear link between team size and progress (rank correlation 0.01, −0.05 to 0.07, 1,243 networks).',
  ],
])('a correlation of %d (%d to %d): %s', (rho, lower, upper, sentence) => {
  const teamAndProgress = { rho, interval: { lower, upper }, networks: 1243, reason: null };
  expect(
    workforceKeyPoints({
      ...nothingElse,
      roleGroups: [],
      areas: [],
      networks: [],
      recruitment: [],
      teamAndProgress,
    }).at(-1),
  ).toBe(sentence);
});
