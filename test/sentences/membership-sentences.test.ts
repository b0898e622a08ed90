import { expect, test } from 'vitest';
import { participationSentence } from '../../functions/sentences/membership-sentences.ts';

const area = {
  code: 'QAA',
  name: 'Northshire',
  kind: 'icb',
  practices: 131,
  practicesInNoNetwork: 0,
  practicesNotKnown: 0,
  patients: 1_204_311,
  patientsInNoNetwork: 0,
  patientsNotKnown: 0,
} as const;

test.each([
  ['every practice is in a network', {}, 'Every practice here is in a network.'],
  [
    'some are in none',
    { practicesInNoNetwork: 2, patientsInNoNetwork: 15_204 },
    '2 of 131 practices, with 15,204 patients, are in no network.',
  ],
  [
    'one is in none and its list is not known',
    { practicesInNoNetwork: 1, patientsInNoNetwork: null },
    '1 of 131 practices is in no network.',
  ],
  [
    'in none and not known are told apart',
    { practicesInNoNetwork: 1, patientsInNoNetwork: 3_100, practicesNotKnown: 1, patientsNotKnown: 0 },
    '1 of 131 practices, with 3,100 patients, is in no network. 1 of 131 practices, with 0 patients, is in a network that is not known, or in none: no source of membership lists it.',
  ],
])('who takes part, where %s', (_where, counts, sentence) => {
  expect(participationSentence({ ...area, ...counts })).toBe(sentence);
});
