import { expect, test } from 'vitest';
import { declaredVersion } from '../../functions/steps/declared-version.ts';

// File names as published: data dictionary 1.1.
test.each([
  ['NCDesJuly26.zip', 1],
  ['NCDesMay24_v2.zip', 2],
  ['NCDesApril23 v3.0.zip', 3],
  ['NCDesNovember22_Anticipatory Care_v2.0.csv', 2],
  ['NCDesJune26_V2.zip', 2],
  ['gp-reg-pat-prac-map.csv', 1],
  // As they lie in a folder of downloads.
  ['NCDesMay24_v2 (1).zip', 2],
  ['NCDesMay24_v2(1).zip', 2],
  ['NCDesMay24 (1).zip', 1],
  ['NCDesApril23%20v3.0.zip', 3],
  ['NCDesMay24-v2.zip', 2],
])('%s declares version %d', (name, version) => {
  expect(declaredVersion(name)).toBe(version);
});
