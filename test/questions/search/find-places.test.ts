import { describe, expect, test } from 'vitest';
import { icbTiles } from '../../../functions/charts/icb-places.ts';
import type { Member } from '../../../functions/questions/members/question.ts';
import { AREA_ALIASES } from '../../../functions/questions/search/area-aliases.ts';
import { findable, findPlaces } from '../../../functions/questions/search/find-places.ts';
import { exampleArea } from '../../fixtures/releases/publish-example.ts';

const OUTSIDE = { subIcb: null, icb: null, region: null, fifth: null };
const icb = (code: string, name: string, region: string) =>
  exampleArea({ ...OUTSIDE, code, name, kind: 'icb', region });
const network = (code: string, name: string, of: string, region: string) =>
  exampleArea({ code, name, subIcb: null, icb: of, region, practices: 7 });
const LLR = 'NHS Leicester, Leicestershire and Rutland Integrated Care Board';

const AREAS = [
  exampleArea({ ...OUTSIDE, code: 'ENG', name: 'England', kind: 'england' }),
  exampleArea({ ...OUTSIDE, code: 'Y60', name: 'MIDLANDS', kind: 'region' }),
  icb('QK1', LLR, 'Y60'),
  icb('QMM', 'NHS Norfolk and Waveney Integrated Care Board', 'Y61'),
  network('U00147', 'Willows Health PCN', 'QK1', 'Y60'),
  network('U11111', 'Leicester Central PCN', 'QK1', 'Y60'),
  network('U22222', 'North West Leicestershire PCN', 'QK1', 'Y60'),
  network('U33333', 'West Norwich PCN', 'QMM', 'Y61'),
];

const surgery = (code: string, name: string, more: Partial<Member> = {}): Member => ({
  code,
  name,
  pcn: 'U00147',
  subIcb: null,
  icb: 'QK1',
  region: 'Y60',
  outward: 'LE5',
  patients: 9_000,
  reports: true,
  ...more,
});
const PRACTICES = [
  surgery('C82060', 'Pasley Road Health Centre'),
  surgery('C82061', 'Leicester Road Surgery', { outward: 'LE8' }),
  surgery('C82062', 'Closed Since', { closed: true }),
  surgery('C82063', 'The Alone Practice', { pcn: null }),
  surgery('C82064', 'Not Known Practice', { pcn: null, networkNotKnown: true }),
];
const INDICATORS = [
  { code: 'NCD026', title: 'Appointments within two weeks of booking', policyCode: 'ACC-08' },
  { code: 'CAN04', title: 'Stool test before a bowel cancer referral', policyCode: null },
];
const ALL = findable({ areas: AREAS, practices: PRACTICES, indicators: INDICATORS });

const found = (q: string, postcode?: string) => findPlaces(ALL, { q, postcode, limit: 8 }).places;
const names = (q: string) => found(q).map(({ name }) => name);

describe('what is typed in the header', () => {
  test.each([
    ['U00147', 'Willows Health PCN'],
    ['qk1', LLR],
    ['C82060', 'Pasley Road Health Centre'],
    ['NCD026', 'Appointments within two weeks of booking'],
    ['ACC-08', 'Appointments within two weeks of booking'],
  ])('%s, a code, finds first what has it', (typed, first) => {
    expect(names(typed)[0]).toBe(first);
  });

  test('initials and the town of a board find the board', () => {
    expect(names('LLR')[0]).toBe(LLR);
    expect(names('norwich')).toEqual(['NHS Norfolk and Waveney Integrated Care Board', 'West Norwich PCN']);
  });

  test('a name finds what begins so before what only holds it, and boards before networks before surgeries', () => {
    expect(names('leicester')).toEqual([
      LLR,
      'Leicester Central PCN',
      'Leicester Road Surgery',
      'North West Leicestershire PCN',
    ]);
  });

  test('slips are forgiven where nothing is called so as it is typed', () => {
    expect(names('paslay road')).toEqual(['Pasley Road Health Centre']);
  });

  test('a board that several of its names would find is found once', () => {
    expect(names('leicest').filter((name) => name === LLR)).toHaveLength(1);
  });

  test('nothing typed, England, a closed surgery and a name that nobody has find nothing', () => {
    for (const typed of ['', '  ', 'ENG', 'closed since', 'zzzzzz']) expect(found(typed)).toEqual([]);
  });

  test('the first half of a postcode finds its surgeries as one, open ones counted', () => {
    expect(found('', 'LE5')).toMatchObject([{ kind: 'postcode', code: 'LE5', holds: 3 }]);
    expect(found('', 'ZZ9')).toEqual([]);
  });

  test('at most as many as were asked for, and how many there are in all', () => {
    expect(findPlaces(ALL, { q: 'leicester', limit: 2 })).toMatchObject({ total: 4, places: [{}, {}] });
  });
});

describe('what is found says', () => {
  test('where it lies, the nearest first', () => {
    const [practice] = found('C82060');
    expect(practice?.within.map(({ name }) => name)).toEqual(['Willows Health PCN', LLR, 'MIDLANDS']);
  });

  test('how many networks a board has and how many surgeries a network has', () => {
    expect(found('QK1')[0]?.holds).toBe(3);
    expect(found('U00147')[0]?.holds).toBe(7);
  });

  test('that a surgery is in no network, or that it is not known', () => {
    expect(found('alone')[0]).toMatchObject({
      networkKnown: true,
      within: [{ kind: 'icb' }, { kind: 'region' }],
    });
    expect(found('not known')[0]).toMatchObject({ networkKnown: false });
  });
});

test('every other name is of a board that the map of England has', () => {
  const boards = new Set(icbTiles.map(({ code }) => code));
  expect(Object.keys(AREA_ALIASES).filter((code) => !boards.has(code))).toEqual([]);
});
