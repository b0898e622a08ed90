import { z } from 'zod';
import { AuditEntry } from '../contracts/audit-entry.ts';
import { StoredDownloads } from '../contracts/downloads.ts';
import { MartManifest } from '../contracts/mart.ts';
import { Receipt } from '../contracts/receipt.ts';
import { Release, ViewEntry } from '../contracts/release.ts';
import { CheckRecord } from '../contracts/staged-part.ts';
import { StoredReport } from '../contracts/stored-report.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { contentId } from '../runtime/content-id.ts';
import { unsealed } from '../runtime/json-object.ts';
import { rawKey, receiptKey } from '../steps/receive.ts';

/** What an object says that the store holds besides; `sha256` null where the other object's own seal says what it is. */
interface Mention {
  readonly key: string;
  readonly sha256: string | null;
}

/** What was found on reading one object. */
export type Inspected =
  | { readonly state: 'whole'; readonly sha256: string | null; readonly mentions: readonly Mention[] }
  /** Written by a version before 0.2, which sealed nothing: only the shape could be checked. */
  | { readonly state: 'unsealed'; readonly mentions: readonly Mention[] }
  | { readonly state: 'damaged' }
  /** Written by a query engine for its own use: nothing of ours says what it should be. */
  | { readonly state: 'not-ours' };

type Inspect = (store: ObjectStore, key: string) => Promise<Inspected>;

const OfMonth = z.strictObject({ made: z.unknown() });
const ViewsOfMonth = z.record(z.string(), ViewEntry);

/** How an object is held to what it should be, by its key; the first that fits counts. */
const KINDS: readonly (readonly [keys: RegExp, inspect: Inspect])[] = [
  [/^raw\/([0-9a-f]{64})$/, byName],
  [/^views\/[0-9a-f]{2}\/([0-9a-f]{64})\.(?:json\.gz|pack)$/, byName],
  [/^(?:reports|downloads)\/files\/[0-9a-f]{2}\/([0-9a-f]{64})(?:\.gz)?$/, byName],
  [/^(?:staged|marts)\/.*\/part-([0-9a-f]{16})\.parquet$/, byName],
  [
    /^receipts\//,
    sealed(Receipt, ({ sha256, dropped }, key) =>
      key === receiptKey(sha256)
        ? dropped === undefined
          ? [{ key: rawKey(sha256), sha256 }]
          : []
        : undefined,
    ),
  ],
  [
    /^(?:checks|quarantine)\//,
    sealed(CheckRecord, ({ submission, parts }, key) =>
      key.includes(`/${submission}.`)
        ? [{ key: receiptKey(submission), sha256: null }, ...parts.map(mentioned)]
        : undefined,
    ),
  ],
  [
    /^marts\/.*\/manifest\.json$/,
    sealed(MartManifest, ({ martId, tables }, key) =>
      key.includes(`/${martId}/`)
        ? Object.values(tables).flatMap(({ files }) => files.map(mentioned))
        : undefined,
    ),
  ],
  [
    /^views\/of-months\//,
    sealed(OfMonth, ({ made }, key) =>
      key.endsWith('/views.json') ? Object.values(ViewsOfMonth.parse(made)).map(mentioned) : [],
    ),
  ],
  [/^releases\//, sealed(Release, mentionsOfRelease)],
  [/^reports\//, sealed(StoredReport, ({ files, draft }) => [...files, ...(draft ?? [])].map(mentioned))],
  [/^downloads\//, sealed(StoredDownloads, ({ files }) => files.map(({ stored }) => mentioned(stored)))],
  [/^audit\//, sealed(AuditEntry, () => [])],
  [/\.json$/, sealed(z.looseObject({}), () => [])],
];

/**
 * Reads one object and holds it against its sha256: that in its name, or that of its last line.
 *
 * @returns the sha256 of an object that others may mention by it, else null
 */
export async function inspect(store: ObjectStore, key: string): Promise<Inspected> {
  const kind = KINDS.find(([keys]) => keys.test(key));
  if (kind !== undefined) return kind[1](store, key);
  // Athena's own files lie below `marts/` too, and the manifest says the sha256 of each.
  return key.startsWith('marts/')
    ? { state: 'whole', sha256: (await store.sha256(key)) ?? null, mentions: [] }
    : { state: 'not-ours' };
}

async function byName(store: ObjectStore, key: string): Promise<Inspected> {
  const digits = /([0-9a-f]{64}|(?<=part-)[0-9a-f]{16})[^/]*$/.exec(key)?.[1] ?? '';
  const sha256 = await store.sha256(key);
  if (sha256 === undefined || !sha256.startsWith(digits)) return { state: 'damaged' };
  return { state: 'whole', sha256, mentions: [] };
}

/** @param mentions `undefined` where the object says of itself what its key does not */
function sealed<T>(
  schema: z.ZodType<T>,
  mentions: (value: T, key: string) => readonly Mention[] | undefined,
): Inspect {
  return async (store, key) => {
    const bytes = await store.get(key);
    if (bytes === undefined) return { state: 'damaged' };
    try {
      const { text, isSealed } = unsealed(bytes);
      const found = mentions(schema.parse(JSON.parse(text)), key);
      if (found === undefined) return { state: 'damaged' };
      return isSealed
        ? { state: 'whole', sha256: null, mentions: found }
        : { state: 'unsealed', mentions: found };
    } catch {
      return { state: 'damaged' };
    }
  };
}

function mentionsOfRelease(stored: Release, key: string): readonly Mention[] | undefined {
  const { release, publishedAt: _, contentId: id, ...content } = stored;
  if (id !== contentId(content) || !key.endsWith(`/${String(release).padStart(6, '0')}.json`))
    return undefined;
  return [
    ...Object.values(content.views).map(mentioned),
    ...content.inputs.map(({ sha256 }) => ({ key: receiptKey(sha256), sha256: null })),
  ];
}

function mentioned({ key, sha256 }: { readonly key: string; readonly sha256: string }): Mention {
  return { key, sha256 };
}
