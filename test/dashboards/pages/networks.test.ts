import { describe, expect, test } from 'vitest';
import { networkStandings, orderNetworks } from '../../../dashboards/pages/gap/standings.ts';
import { exampleArea } from '../../fixtures/releases/publish-example.ts';

const overall = {
  measure: 'progress-balanced' as const,
  label: 'Balanced progress',
  unit: 'score' as const,
  polarity: 'up' as const,
};
const emergency = {
  measure: 'IHB01' as const,
  label: 'Emergencies',
  unit: 'share' as const,
  polarity: 'down' as const,
};

/** Ten networks at 0.1 to 1.0: two a fifth. */
const ten = Array.from({ length: 10 }, (_, i) =>
  exampleArea({
    code: `U1000${i}`,
    name: `Network ${i}`,
    progress: (i + 1) / 10,
    rates: { IHB01: (i + 1) / 100 },
  }),
);

describe('where networks stand', () => {
  test('the two highest and the two lowest of ten are the fifths', () => {
    const groups = networkStandings(ten, overall).map(({ group }) => group);
    expect(groups).toEqual(['least', 'least', ...Array.from({ length: 6 }, () => 'middle'), 'most', 'most']);
  });

  test('the lowest are the most progressed where less is better', () => {
    expect(networkStandings(ten, emergency)[0]).toMatchObject({ value: 0.01, group: 'most' });
  });

  test('a network with low coverage has its figure and no fifth', () => {
    const areas = [...ten, exampleArea({ code: 'U2', name: 'Low', status: 'provisional', progress: 1 })];
    expect(networkStandings(areas, overall).at(-1)).toMatchObject({ value: 1, group: null });
  });

  test('an indicator that a network did not report is missing, not zero', () => {
    const areas = [...ten, exampleArea({ code: 'U2', name: 'None', rates: {} })];
    expect(networkStandings(areas, emergency).at(-1)).toMatchObject({ value: null, group: null });
  });

  test('too few networks for fifths have none', () => {
    expect(networkStandings(ten.slice(0, 4), overall).every(({ group }) => group === null)).toBe(true);
  });
});

describe('the order of networks', () => {
  const standings = networkStandings(
    [
      exampleArea({ code: 'U1', name: 'Brook 10 PCN', progress: 0 }),
      exampleArea({ code: 'U2', name: 'Brook 9 PCN', progress: null }),
      exampleArea({ code: 'U3', name: 'Ashby PCN', progress: 0.7, patients: null }),
    ],
    overall,
  );
  test.each([
    ['names as people count, 9 before 10', 'name', false, ['U3', 'U2', 'U1']],
    ['the lowest first, zero among them, missing last', 'value', false, ['U1', 'U3', 'U2']],
    ['the highest first, missing last', 'value', true, ['U3', 'U1', 'U2']],
    ['unknown lists last, equal lists by name', 'patients', true, ['U2', 'U1', 'U3']],
  ] as const)('%s', (_rule, order, descending, codes) => {
    expect(orderNetworks(standings, order, descending).map(({ area }) => area.code)).toEqual(codes);
  });
});
