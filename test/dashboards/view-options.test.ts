import { describe, expect, test } from 'vitest';
import { apiHref, hrefWith, pageHref, readViewOptions } from '../../dashboards/view-options.ts';

const at = (path: string) => new URL(path, 'http://site.test');

describe('an address', () => {
  test('says everything that is shown', () => {
    const path = '/?release=3&basis=as-is&month=2026-07&measure=CAN04&q=fleet&sort=value&order=desc&page=2';
    expect(readViewOptions(at(path))).toEqual({
      release: 3,
      basis: 'as-is',
      month: '2026-07',
      measure: 'CAN04',
      search: 'fleet',
      sort: 'value',
      descending: true,
      page: 2,
    });
  });

  test.each([
    ['a month that is no month', '/?month=July', 'month', null],
    ['a basis that is none', '/?basis=today', 'basis', null],
    ['a release that is no number', '/?release=1e3', 'release', null],
    ['page 0', '/?page=0', 'page', 1],
    ['a page below zero', '/?page=-2', 'page', 1],
  ])('with %s is read as if it were not there', (_what, path, option, expected) => {
    expect(readViewOptions(at(path))).toHaveProperty(option, expected);
  });

  test('changes in one part and keeps the others', () => {
    expect(hrefWith(at('/?month=2026-07&page=4'), { month: '2026-06', page: null })).toBe('/?month=2026-06');
  });

  test('loses its question mark with its last part', () => {
    expect(hrefWith(at('/?q=fleet'), { q: '' })).toBe('/');
  });

  test('of another page that asks for something itself keeps both', () => {
    const asked = '/your-surgery?postcode=LE5';
    expect(pageHref(new URL('https://example.org/?release=2&q=fleet'), asked)).toBe(
      '/your-surgery?release=2&postcode=LE5',
    );
    expect(pageHref(new URL('https://example.org/?sort=name'), asked)).toBe(asked);
  });

  test('of another page keeps release, basis and month, and not the search', () => {
    expect(pageHref(at('/?month=2026-07&basis=as-is&q=fleet&page=3'), '/networks/U10001')).toBe(
      '/networks/U10001?basis=as-is&month=2026-07',
    );
  });

  test('of the API leaves out what is null and escapes what must be', () => {
    expect(apiHref('/areas', { release: 3, basis: null, q: 'a&b' })).toBe('/v1/areas?release=3&q=a%26b');
  });
});
