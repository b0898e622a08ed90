import { expect, test } from 'vitest';
import { releaseNamed, wayToAnswer } from '../../../dashboards/offline/way-to-answer.ts';

const ORIGIN = 'https://example.org';

test.each([
  ['going to a page', '/workforce?region=Y56', true, 'page'],
  ['a script of the build, named by its content', '/assets/index-abc123.js', false, 'for-ever'],
  [
    'an answer of a numbered release, which never changes',
    '/v1/gap?release=3&basis=as-was',
    false,
    'for-ever',
  ],
  ['the months of the newest release', '/v1/months', false, 'newest'],
  ['a table to download', '/v1/gap.csv?release=3', false, 'pass'],
  ['a file of a report', '/v1/reports/2026-07/report.pdf?release=3', false, 'pass'],
  ['the list of a report’s files', '/v1/reports/2026-07?release=3', false, 'pass'],
  ['going to a report', '/v1/reports/2026-07/report.html', true, 'pass'],
  ['the list of files to keep', '/files.json', false, 'pass'],
] as const)('%s', (_what, path, isNavigation, way) => {
  expect(wayToAnswer({ method: 'GET', url: ORIGIN + path, isNavigation }, ORIGIN)).toBe(way);
});

test('nothing is kept of anyone else, nor of anything but reading', () => {
  expect(
    wayToAnswer({ method: 'GET', url: 'https://other.org/v1/gap?release=1', isNavigation: false }, ORIGIN),
  ).toBe('pass');
  expect(
    wayToAnswer({ method: 'POST', url: `${ORIGIN}/v1/gap?release=1`, isNavigation: false }, ORIGIN),
  ).toBe('pass');
});

test('the release of an answer is the one its address names', () => {
  expect(releaseNamed(`${ORIGIN}/v1/gap?release=12`)).toBe('12');
  expect(releaseNamed(`${ORIGIN}/v1/months`)).toBeNull();
});
