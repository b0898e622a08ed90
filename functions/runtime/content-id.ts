import { createHash } from 'node:crypto';

/** Lower-case hexadecimal sha256 of bytes or text. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The identity of a value: the sha256 of its JSON with every object's keys in order, so that two equal
 * values have one identity however they were put together.
 */
export function contentId(value: unknown): string {
  return sha256Of(JSON.stringify(value, inKeyOrder));
}

function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
