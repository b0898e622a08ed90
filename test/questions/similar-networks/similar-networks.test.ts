import { describe, expect, test } from 'vitest';
import type { Circumstances } from '../../../functions/assessment/circumstances/circumstances.ts';
import { findNeighbours } from '../../../functions/questions/similar-networks/find-neighbours.ts';
import { similarNetworksView } from '../../../functions/questions/similar-networks/make.ts';
import { SimilarNetworksView } from '../../../functions/questions/similar-networks/question.ts';
import { monthOf, type TestNetwork } from '../../assessment/month-of.ts';
import * as fc from '../../property/fast-check.ts';

function known(code: string, values: Partial<Circumstances['values']> = {}): Circumstances {
  const all = { patients: 40_000, deprivation: 20, aged65: 0.18, practices: 5, team: 5 };
  return { code, values: { ...all, ...values }, teamHidden: false, practicesWithoutScore: 0 };
}

function code(i: number): string {
  return `U${10_000 + i}`;
}

/** Networks along a line of list sizes, alike in all else: the nearest are the next in line. */
const line = Array.from({ length: 30 }, (_, i) => known(code(i), { patients: (100 + i) ** 2 }));

function viewOf(networks: readonly TestNetwork[], circumstances: readonly Circumstances[]) {
  return SimilarNetworksView.parse(
    similarNetworksView('as-was', monthOf(networks), circumstances, new Map()),
  );
}

describe('the networks most like one', () => {
  test('are the ten nearest in list size where all else is alike', () => {
    const { neighbours, comparedOn } = findNeighbours(line).get(code(0)) ?? { neighbours: [] };
    expect(neighbours.map((neighbour) => neighbour.code)).toEqual(
      Array.from({ length: 10 }, (_, i) => code(i + 1)),
    );
    expect(comparedOn).toEqual(['patients', 'deprivation', 'aged65', 'practices', 'team']);
  });

  test('are found on what is known of it: without a team, on the other four, among all', () => {
    const found = findNeighbours([...line, known('U99999', { patients: 100 ** 2, team: null })]);
    expect(found.get('U99999')).toMatchObject({
      comparedOn: ['patients', 'deprivation', 'aged65', 'practices'],
      neighbours: expect.arrayContaining([expect.objectContaining({ code: code(0), distance: 0 })]),
    });
    // A network without a team is no neighbour of those compared on theirs.
    expect(found.get(code(0))?.neighbours.map((neighbour) => neighbour.code)).not.toContain('U99999');
  });

  test('are none where fewer than three of the five are known', () => {
    const little = known('U99999', { deprivation: null, aged65: null, team: null });
    const { networks } = viewOf([{ code: 'U99999' }, { code: code(0) }], [...line, little]);
    expect(networks[0]).toMatchObject({ neighbours: [], gap: null });
    expect(networks[0]?.reason).toMatch(/Too little is known/);
  });

  test('never hold the network itself, are at most ten, and come nearest first', () => {
    const value = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null });
    const networks = fc.array(
      fc.record({ patients: value, deprivation: value, aged65: value, practices: value, team: value }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(networks, (all) => {
        const found = findNeighbours(all.map((values, i) => known(code(i), values)));
        for (const [own, { neighbours }] of found) {
          expect(neighbours.map((neighbour) => neighbour.code)).not.toContain(own);
          expect(neighbours.length).toBeLessThanOrEqual(10);
          const distances = neighbours.map(({ distance }) => distance);
          expect(distances).toEqual(distances.toSorted((a, b) => a - b));
          expect(distances.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});

describe('the gap to those like it', () => {
  const networks = line.map(({ code }, i) => ({ code, progress: i === 0 ? 0.3 : 0.5 + (i % 2) / 10 }));

  test('is its progress less the mean of its ranked neighbours', () => {
    // Neighbours 1 to 10: five at 0.6 and five at 0.5, mean 0.55; all stand further on than 0.3.
    const first = viewOf(networks, line).networks[0];
    expect(first?.neighboursMean).toBeCloseTo(0.55, 12);
    expect(first?.gap).toBeCloseTo(-0.25, 12);
    // Student's t with 9 degrees of freedom, 2.262157; s = 0.1 √(5·5/(10·9)) = 0.0527046; × √1.1, 0.1250454.
    expect(first?.usual?.lower).toBeCloseTo(0.55 - 0.1250454, 6);
    expect(first?.usual?.upper).toBeCloseTo(0.55 + 0.1250454, 6);
    // Nothing that is scored counts people here, so how far chance could move these is not known.
    expect(first?.interval).toBeNull();
    expect(first).toMatchObject({ furtherOn: 10, rankedNeighbours: 10, reason: null });
  });

  test('leaves out neighbours that are not ranked, and is not given for a network that is not', () => {
    const some = networks.map((network, i) => ({
      ...network,
      status: i === 0 || i === 1 ? ('provisional' as const) : ('ranked' as const),
    }));
    const view = viewOf(some, line);
    expect(view.networks[0]).toMatchObject({ gap: null, value: null, rankedNeighbours: 9 });
    expect(view.networks[0]?.reason).toMatch(/not ranked/);
  });

  test('takes no account of a team that rests on too few people: distances and places would tell it', () => {
    const [first, ...others] = line;
    if (first === undefined) throw new RangeError('the line has networks');
    const hidden = [{ ...known(first.code, { ...first.values, team: null }), teamHidden: true }, ...others];
    expect(viewOf(networks, hidden).networks[0]).toMatchObject({
      values: { team: null },
      teamHidden: true,
      comparedOn: ['patients', 'deprivation', 'aged65', 'practices'],
    });
  });
});

test.each([
  ['no network', [], []],
  ['one network', [{ code: code(0) }], line.slice(0, 1)],
  ['all equal', line.map(({ code }) => ({ code })), line.map(({ code }) => known(code))],
  ['no progress', line.map(({ code }) => ({ code, progress: null })), line],
  [
    'nothing known',
    line.map(({ code }) => ({ code })),
    line.map(({ code }) =>
      known(code, { patients: null, deprivation: null, aged65: null, practices: null, team: null }),
    ),
  ],
])('%s: a view without a number that is none', (_what, networks, circumstances) => {
  expect(JSON.stringify(viewOf(networks, circumstances))).not.toMatch(/NaN|Infinity/);
});
