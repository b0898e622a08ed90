import type { Edition } from './catalogue.ts';

/**
 * The edition of a reference dataset to use on a date: the newest at or before it, else the earliest after it.
 * Of two with the same date the later submission counts.
 *
 * @param editions oldest claim first
 * @param date ISO 8601
 * @returns `undefined` when there are no editions
 */
export function nearestEdition(editions: readonly Edition[], date: string): Edition | undefined {
  const before = editions.filter(({ part }) => part.date <= date);
  const target =
    before.length > 0
      ? before.map(({ part }) => part.date).reduce((a, b) => (a > b ? a : b))
      : editions.map(({ part }) => part.date).sort()[0];
  return editions.findLast(({ part }) => part.date === target);
}

/** The newest edition of all, by its own date; `undefined` when there are none. */
export function newestEdition(editions: readonly Edition[]): Edition | undefined {
  return nearestEdition(editions, '9999-12-31');
}
