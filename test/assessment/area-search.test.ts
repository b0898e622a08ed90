import { describe, expect, test } from 'vitest';
import { searchAreas } from '../../functions/assessment/area-search.ts';

const areas = [
  { code: 'U10001', name: 'Fleet Valley PCN' },
  { code: 'U10002', name: "St. John's & Fleetwood PCN" },
  { code: 'U10003', name: 'Greater Saltmarsh PCN' },
  { code: 'U10004', name: 'Fleming Road PCN' },
  { code: 'U10005', name: 'Côte Vale PCN' },
  { code: 'U10006', name: 'Feet First PCN' },
];

describe('searchAreas', () => {
  test.each([
    ['an empty search gives every network', '', ['U10001', 'U10002', 'U10003', 'U10004', 'U10005', 'U10006']],
    ['the whole word comes before its start', 'fleet', ['U10001', 'U10002']],
    ['capitals do not matter', 'FLEET', ['U10001', 'U10002']],
    ['every word must be there, in any order', 'valley fleet', ['U10001']],
    ['punctuation does not matter', 'st johns', ['U10002']],
    ['accents do not matter', 'cote', ['U10005']],
    ['a part of a name is enough', 'marsh', ['U10003']],
    ['a code finds its network', 'U10003', ['U10003']],
    ['the start of a code is enough', 'u1000', ['U10001', 'U10002', 'U10003', 'U10004', 'U10005', 'U10006']],
    ['a letter missing, also in the start of a name', 'flet', ['U10001', 'U10002', 'U10004', 'U10006']],
    ['a letter too many', 'saltmaarsh', ['U10003']],
    ['two letters swapped', 'fleming raod', ['U10004']],
    ['two slips in a long word', 'slatmarhs', ['U10003']],
    ['two slips in a short word are another word', 'flaat', []],
    ['a short word must be as it is', 'pxn', []],
  ])('%s', (_rule, query, expected) => {
    expect(searchAreas(areas, query).map(({ code }) => code)).toEqual(expected);
  });
});
