import { describe, expect, test } from 'vitest';
import { teamFifths, teamPoints } from '../../../dashboards/pages/workforce/team-points.ts';
import { networksWithout } from '../../../dashboards/pages/workforce/without-table.tsx';
import { censusWords } from '../../../dashboards/pages/workforce/workforce-source.ts';
import { exampleWorkforce } from '../../fixtures/releases/example-workforce.ts';
import { exampleArea } from '../../fixtures/releases/publish-example.ts';

const areas = Array.from({ length: 9 }, (_, i) =>
  exampleArea({ code: `U1000${i}`, name: `Network ${i}`, progress: i / 10, region: i < 5 ? 'Y56' : 'Y63' }),
);
const { networks } = exampleWorkforce('2026-07', areas);

describe('networks with nobody', () => {
  test('recorded at all are those that the census does not name', () => {
    expect(networksWithout(networks, null, null).map(({ code }) => code)).toEqual(['U10000']);
  });

  test('in a role group are those of the census only: a network that is not in it said nothing of the group', () => {
    expect(networksWithout(networks, 'gps', null).map(({ code }) => code)).toEqual(['U10003', 'U10006']);
  });

  test('can be told for one region', () => {
    expect(networksWithout(networks, 'gps', 'Y63').map(({ code }) => code)).toEqual(['U10006']);
  });
});

describe('how many networks the census speaks of', () => {
  test('is said of England also where the networks themselves were not asked for', () => {
    const { areas: found, census } = exampleWorkforce('2026-07', areas);
    expect(censusWords({ areas: found, census })).toMatch(/of 9 networks have a team\.$/);
  });

  test('is not said where no census was taken in', () => {
    expect(censusWords({ areas: [], census: null })).toBe('No census has been taken in.');
  });
});

describe('team size and progress, network by network', () => {
  test('leave out who is not recorded, who is hidden, who is not ranked and who has no progress', () => {
    const odd = areas.map((area, i) => {
      if (i === 2) return { ...area, status: 'provisional' as const };
      return i === 3 ? { ...area, progress: null } : area;
    });
    expect(
      teamPoints(networks, odd)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(['U10004', 'U10005', 'U10006', 'U10007', 'U10008']);
  });

  test('are cut into fifths by team size, each with its middle progress', () => {
    const points = Array.from({ length: 10 }, (_, i) => ({
      code: '',
      name: '',
      team: i + 1,
      progress: (i * i) / 100,
    }));
    // Pairs: (0, 0.01), (0.04, 0.09), (0.16, 0.25), (0.36, 0.49), (0.64, 0.81).
    expect(
      teamFifths(points).map(({ from, to, networks: count, median }) => [
        from,
        to,
        count,
        Number(median.toFixed(4)),
      ]),
    ).toEqual([
      [1, 2, 2, 0.005],
      [3, 4, 2, 0.065],
      [5, 6, 2, 0.205],
      [7, 8, 2, 0.425],
      [9, 10, 2, 0.725],
    ]);
  });

  test('have no fifths where there is no network', () => {
    expect(teamFifths([])).toEqual([]);
  });
});
