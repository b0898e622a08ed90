import { describe, expect, test } from 'vitest';
import { figureWords, targetWords } from '../../../dashboards/pages/priorities/chosen-priority.tsx';
import { ownSpreads } from '../../../dashboards/pages/priorities/own-figures.ts';
import { countStandings, ofTheme } from '../../../dashboards/pages/priorities/standings.ts';
import { prioritiesFinding, targetsTitle } from '../../../functions/sentences/priorities-sentences.ts';
import { exampleOwnIndicators } from '../../fixtures/releases/example-own-indicators.ts';
import { exampleMeasure, examplePriorities } from '../../fixtures/releases/example-priorities.ts';

const view = examplePriorities('2026-07');

describe('what networks chose', () => {
  test('is said with the theme that most chose', () => {
    expect(prioritiesFinding(view)).toBe(
      '3 networks have sent local priorities. The most common: prevention (2 networks).',
    );
  });

  test('names themes together that as many chose', () => {
    const themes = [...view.themes.slice(0, 1), { theme: 'Access', networks: 2, priorities: 2 }];
    expect(prioritiesFinding({ ...view, themes })).toContain(
      'The most common: prevention and access (2 networks each).',
    );
  });

  test('says why there is nothing', () => {
    expect(prioritiesFinding({ networks: [], themes: [], reason: 'None sent yet.' })).toBe('None sent yet.');
  });

  test('is listed by name, 9 before 10, and never by progress', () => {
    expect(ofTheme(view.networks, null).map(({ name }) => name)).toEqual([
      'Fleet 9 PCN',
      'Fleet 10 PCN',
      'Thorn PCN',
    ]);
  });

  test('of one theme leaves out what else a network chose', () => {
    const found = ofTheme(view.networks, 'Prevention');
    expect(found.map(({ priorities }) => priorities.map(({ theme }) => theme))).toEqual([
      ['Prevention'],
      ['Prevention'],
    ]);
  });
});

describe('what networks count for themselves', () => {
  // Rates of July: 10 %, 20 %, 30 % and 50 %: by type 7 the quarters lie at 17.5 % and 35 %, the middle at 25 %.
  const [indicator] = exampleOwnIndicators(['2026-06', '2026-07']).indicators;

  test('is told by month, the newest first, and a network with nobody eligible is in no rate', () => {
    const spreads = ownSpreads(indicator ?? { points: [] });
    expect(spreads.map(({ month, networks }) => [month, networks])).toEqual([
      ['2026-07', 4],
      ['2026-06', 1],
    ]);
    expect(spreads[0]).toMatchObject({
      lower: expect.closeTo(0.175, 12),
      middle: 0.25,
      upper: expect.closeTo(0.35, 12),
    });
  });

  test('has no figure where no network has one', () => {
    const points = indicator?.points.filter(({ rate }) => rate === null) ?? [];
    expect(ownSpreads({ points })).toEqual([
      { month: '2026-06', networks: 0, middle: null, lower: null, upper: null },
    ]);
  });
});

describe('measures beside the network’s own target', () => {
  test('are counted by how they stand, and having no figure is not failing', () => {
    expect(Object.fromEntries(countStandings(view.networks))).toEqual({
      reached: 1,
      near: 1,
      'not-yet': 0,
      'no-figure': 1,
      'no-target': 0,
    });
  });

  test.each([
    [{ reached: 3, measured: 12 }, '3 of 12 local targets are met'],
    [{ reached: 0, measured: 0 }, 'No local target has data yet'],
  ])('%o is titled “%s”', (standings, title) => {
    expect(targetsTitle(standings)).toBe(title);
  });

  test.each([
    ['a share with its counts', exampleMeasure(), '58.8% (47 of 80)', '65.0% or more'],
    [
      'a share of an indicator',
      exampleMeasure({ indicator: 'HI03', numerator: null, denominator: null, value: 0.25, target: 0.3 }),
      '25.0%',
      '30.0% or more',
    ],
    [
      'zero of something',
      exampleMeasure({
        numerator: null,
        denominator: null,
        value: 0,
        unit: 'falls',
        direction: 'down',
        target: 4,
      }),
      '0 falls',
      '4 falls or less',
    ],
    ['nothing yet', exampleMeasure({ value: null, target: null }), 'No figure yet', 'None set'],
  ])('%s is written in its own unit', (_what, measure, figure, target) => {
    expect([figureWords(measure), targetWords(measure)]).toEqual([figure, target]);
  });
});
