import { describe, expect, test } from 'vitest';
import { withinSentence } from '../../functions/sentences/figure-words.ts';
import {
  notRecruitedTitle,
  recruitmentTitle,
  teamCorrelationWords,
  teamTitle,
} from '../../functions/sentences/workforce-titles.ts';

const roleGroups = [
  { id: 'gps', title: 'GPs' },
  { id: 'paramedics', title: 'Paramedics' },
  { id: 'none', title: 'Other care' },
];

test.each([
  ['Clinical directors', 'clinical directors'],
  ['GPs', 'GPs'],
])('“%s” reads “%s” within a sentence', (title, words) => {
  expect(withinSentence(title)).toBe(words);
});

describe('the title of role groups by region', () => {
  test('names the group in which regions lie furthest apart, which comes first', () => {
    const end = { region: 'Y56', per10000: 1 };
    const recruitment = [{ group: 'paramedics', most: end, least: end, gap: 0, networksWithout: 1 }];
    expect(recruitmentTitle({ recruitment, roleGroups })).toBe('Biggest regional difference: paramedics');
  });

  test('claims nothing where no two regions can be compared', () => {
    expect(recruitmentTitle({ recruitment: [], roleGroups })).toBe('Teams by role group');
  });
});

describe('the title of who has not recruited', () => {
  const group = (id: string, networks: number) => ({
    group: id,
    networks,
    state: 'shown' as const,
    fte: 1,
    per10000: 1,
  });

  test('names the group that most networks have nobody in, and leaves out what nobody at all has', () => {
    const england = {
      networksRecorded: 200,
      groups: [group('gps', 150), group('paramedics', 38), group('none', 0)],
    };
    // 162 of 200 have nobody: 81 %.
    expect(notRecruitedTitle(england, roleGroups)).toBe('81.0% of networks have no paramedics recorded');
  });

  test.each([
    ['no area', undefined],
    ['no network in the census', { networksRecorded: 0, groups: [group('gps', 0)] }],
  ])('claims nothing of %s', (_what, area) => {
    expect(notRecruitedTitle(area, roleGroups)).toBe('Staff recorded, by role group');
  });
});

describe('team size and progress', () => {
  const found = { rho: 0.34, interval: { lower: 0.29, upper: 0.4 }, networks: 1157, reason: null };

  test.each([
    ['a link upwards', found, 'Networks with larger teams tend to have more progress'],
    [
      'a link downwards',
      { ...found, rho: -0.3, interval: { lower: -0.4, upper: -0.2 } },
      'Networks with larger teams tend to have less progress',
    ],
    [
      'an interval that holds 0',
      { ...found, interval: { lower: -0.01, upper: 0.4 } },
      'No clear link between team size and progress',
    ],
    ['no interval', { ...found, interval: null }, 'No clear link between team size and progress'],
    ['no correlation', { ...found, rho: null }, 'Team size and progress'],
  ])('%s is titled as such', (_what, correlation, title) => {
    expect(teamTitle(correlation)).toBe(title);
  });

  test('the correlation is given with its interval, its strength by Evans’ words, and no cause', () => {
    expect(teamCorrelationWords(found)).toBe(
      'Spearman’s rank correlation is 0.34 (95% interval 0.29 to 0.40) over 1,157 networks, weak: 0 is no link and 1 or −1 a perfect one. This is a link, not a cause.',
    );
  });

  // Evans 1996: below .20 very weak, .40 weak, .60 moderate, .80 strong.
  test.each([
    [0.1, 'very weak'],
    [-0.4, 'moderate'],
    [0.6, 'strong'],
    [-0.9, 'very strong'],
  ])('a correlation of %f is called %s', (rho, words) => {
    expect(teamCorrelationWords({ ...found, rho })).toContain(`, ${words}:`);
  });

  test('where there is none, the reason is given', () => {
    expect(teamCorrelationWords({ ...found, rho: null, reason: 'Too few.' })).toBe('Too few.');
  });
});
