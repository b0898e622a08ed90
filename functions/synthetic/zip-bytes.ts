import { type Zippable, zipSync } from 'fflate';

/** The one time stamp every member carries, so that the same text always gives the same bytes. */
const STAMP = '2026-01-01T00:00:00';

/** A ZIP of the given members, in their order; the same members give the same bytes. */
export function zipBytes(members: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(members)) {
    entries[name] = [bytes, { level: 1, mtime: new Date(STAMP) }];
  }
  return zipSync(entries);
}
