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
