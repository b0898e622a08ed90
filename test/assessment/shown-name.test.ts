import { describe, expect, test } from 'vitest';
import { shownName } from '../../functions/assessment/shown-name.ts';

describe('a name that the publisher writes in capitals', () => {
  test.each([
    ['is shown with capitals at the start of words', 'WEST MERTON PCN', 'West Merton PCN'],
    [
      'keeps joining words small',
      'BROMLEY BY BOW AND STEPNEY HEALTH CIC PCN',
      'Bromley by Bow and Stepney Health CIC PCN',
    ],
    ['begins with a capital, whatever its first word', 'THE ARC HUB PCN', 'The Arc Hub PCN'],
    ['keeps NHS and ICB', 'NHS NORTH EAST LONDON ICB - A3A8R', 'NHS North East London ICB - A3A8R'],
    ['keeps initials without a vowel', 'AFFINITY (BNSSG) PCN', 'Affinity (BNSSG) PCN'],
    ['keeps what has a digit in it', 'A34 WEST BERKSHIRE PCN', 'A34 West Berkshire PCN'],
    ['keeps what has a digit and a sign', 'CITY - OX3+ PCN', 'City - OX3+ PCN'],
    ['writes St and Ltd as words', 'ST NEOTS PCN LTD', 'St Neots PCN Ltd'],
    ['keeps Roman numerals', 'ASHFIELD MEDICAL CENTRE II', 'Ashfield Medical Centre II'],
    [
      'has no capital after an apostrophe',
      "ST JOHN'S WOOD & MAIDA VALE PCN",
      "St John's Wood & Maida Vale PCN",
    ],
    ['has a capital in a family name', "DR O'BRIEN AND MCKENZIE", "Dr O'Brien and McKenzie"],
    ['keeps single letters', 'K AND C SOUTH PCN', 'K and C South PCN'],
    ['treats each part of a hyphenated word', 'STANFORD-LE-HOPE PCN', 'Stanford-le-Hope PCN'],
    ['writes ordinals small', '1ST AVENUE SURGERY', '1st Avenue Surgery'],
  ])('%s', (_rule, published, shown) => {
    expect(shownName(published)).toBe(shown);
  });
});

describe('a name with small letters', () => {
  test.each(['Fleet Valley PCN', 'North East and Yorkshire', 'eConsult PCN', '', 'Network U10000'])(
    '%j is left as it is',
    (name) => {
      expect(shownName(name)).toBe(name);
    },
  );
});

test('a name shown once is shown the same again', () => {
  const once = shownName("LYTHAM ST ANNES & O'NEILL'S (ABC) PCN 2");
  expect(shownName(once)).toBe(once);
});
