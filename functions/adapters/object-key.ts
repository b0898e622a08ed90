const SEGMENT = /^(?!\.+$)[A-Za-z0-9._=-]+$/;

/**
 * Refuses a key that could leave its place or mean two things.
 *
 * @throws RangeError unless every slash-separated segment is of `[A-Za-z0-9._=-]` and not only dots
 */
export function assertObjectKey(key: string): void {
  if (!key.split('/').every((segment) => SEGMENT.test(segment))) {
    throw new RangeError('an object key is slash-separated segments of letters, digits and . _ = - only');
  }
}

/**
 * Refuses a prefix that no key could start with.
 *
 * @throws RangeError unless all but the last segment could be a key's, and the last its start or empty
 */
export function assertObjectPrefix(prefix: string): void {
  const end = prefix.lastIndexOf('/');
  if (end >= 0) assertObjectKey(prefix.slice(0, end));
  if (!/^[A-Za-z0-9._=-]*$/.test(prefix.slice(end + 1))) {
    throw new RangeError(
      'a prefix is the start of an object key: letters, digits and . _ = - and slashes only',
    );
  }
}
