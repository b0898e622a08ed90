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
  // Telephony is re-issued under the month it was put right in, or the day; QOF's years are no version.
  ['Cloud Based Telephony By Durations - March 2026.zip', 1],
  ['Cloud Based Telephony By Durations - November 2025_v2.zip', 2],
  ['Cloud Based Telephony By Durations - March 2026_0526.zip', 2026.05],
  ['Cloud Based Telephony By Durations - March 2026_14-05-26_0526.zip', 2026.0514],
  ['ACHIEVEMENT_LONDON_2425.csv', 1],
])('%s declares version %d', (name, version) => {
  expect(declaredVersion(name)).toBe(version);
});
