import { stat } from 'node:fs/promises';
import { readCatalogue, readRecord, recordKeys } from '../catalogue/catalogue.ts';
import { bySubmissionOrder } from '../catalogue/submission-order.ts';
import type { Receipt } from '../contracts/receipt.ts';
import { Release } from '../contracts/release.ts';
import { ObjectKeptError, type ObjectStore } from '../ports/object-store.ts';
import { isPracticesRestricted, releaseVersion } from '../runtime/code-version.ts';
import { lostAmong } from '../runtime/content-object.ts';
import { getJson, putJson } from '../runtime/json-object.ts';
import type { Services } from '../runtime/services.ts';
import { CHECK_VERSION } from '../steps/check.ts';
import { assessPlanned, BASES, buildPlanned, type Making } from '../steps/make-release.ts';
import { reviseAgain } from '../steps/publish.ts';
import { rawKey, readReceipt, receiptKey } from '../steps/receive.ts';
import { takeIn } from '../steps/take-in.ts';
import { type Finding, type Verified, verify } from './verify.ts';

/** What was found before, and what is left after: what is in the first alone is healed. */
export interface Repaired {
  readonly before: Verified;
  readonly after: Verified;
}

/**
 * Makes again whatever can be made from the bytes that were received: what is damaged is set aside and kept, files whose
 * staged tables or records are lost are checked again, and the views of every release that this code made are made
 * anew, byte for byte. Nothing is published, and decisions are never touched.
 */
export async function repair(services: Services, making: Making): Promise<Repaired> {
  const { store } = services;
  const before = await verify(store);
  for (const finding of before.findings) {
    for (const key of await inTheWay(store, finding)) await setAsideWhereAllowed(store, key);
  }
  const releases = await readableReleases(store);
  await rewriteReceipts(store, releases);
  // Whatever has no outcome now is checked from its bytes.
  await takeIn(services, [], () => undefined);
  for (const release of releases) {
    const isRestricted = isPracticesRestricted(release.codeVersion);
    const alike = { ...services, practicesRestricted: isRestricted };
    if (release.codeVersion !== releaseVersion(making.codeVersion, alike)) continue;
    if ((await lostAmong(store, Object.values(release.views))).length > 0)
      await makeViewsAgain(alike, release, making);
  }
  return { before, after: await verify(store) };
}

/** What must go from under its key so that what is lost can be made again. */
async function inTheWay(store: ObjectStore, { key, fault }: Finding): Promise<readonly string[]> {
  const itself = fault === 'damaged' ? [key] : [];
  const [folder = ''] = key.split('/');
  // What was decided, and what was sent again, nothing else in the store knows.
  if (folder === 'audit' || folder === 'submissions') return [];
  if (folder === 'staged') {
    const [submission = '', version = ''] = key.split('/').at(-2)?.split('.') ?? [];
    const isRawWhole = (await store.sha256(rawKey(submission))) === submission;
    return isRawWhole ? [...itself, recordKeys.taken(submission, Number(version))] : [];
  }
  if (folder === 'marts') return [...itself, key.replace(/^(marts\/[^/]+\/[^/]+)\/.*$/, '$1/manifest.json')];
  return itself;
}

async function setAsideWhereAllowed(store: ObjectStore, key: string): Promise<void> {
  try {
    await store.setAside(key);
  } catch (error) {
    // It is found again afterwards, and told with what two people do about it.
    if (!(error instanceof ObjectKeptError)) throw error;
  }
}

/** Every release that can be read, the oldest first. */
async function readableReleases(store: ObjectStore): Promise<readonly Release[]> {
  const keys = await store.list('releases/');
  const read = await Promise.all(keys.map((key) => getJson(store, key, Release).catch(() => undefined)));
  return read.filter((release) => release !== undefined);
}

/** The receipt of a file that a release used: the first release that names it says it as it was. */
async function rewriteReceipts(store: ObjectStore, releases: readonly Release[]): Promise<void> {
  const held = new Set([...(await store.list('receipts/')), ...(await store.list('raw/'))]);
  for (const { sha256, name, receivedAt, version } of releases.flatMap(({ inputs }) => inputs)) {
    const key = receiptKey(sha256);
    if (held.has(key) || !held.has(rawKey(sha256))) continue;
    const { size } = await stat(await store.localFile(rawKey(sha256)));
    const receipt: Receipt = { sha256, name, bytes: size, receivedAt, version };
    await putJson(store, key, receipt);
    held.add(key);
  }
}

/** Assesses the files that a release was made of, which puts every view of it back under its key. */
async function makeViewsAgain(services: Services, release: Release, making: Making): Promise<void> {
  const { store } = services;
  const { submissions } = await readCatalogue(store, CHECK_VERSION);
  const used = new Set(release.inputs.map(({ sha256 }) => sha256));
  const refused = submissions.filter(
    ({ receipt, record }) =>
      record.outcome !== 'taken' && !used.has(receipt.sha256) && receipt.receivedAt <= release.publishedAt,
  );
  const taken = await Promise.all(
    release.inputs.map(async ({ sha256, name, receivedAt, version }) => {
      const record = await readRecord(store, sha256, CHECK_VERSION);
      if (record === undefined) return undefined;
      return { receipt: { ...(await readReceipt(store, sha256)), name, receivedAt, version }, record };
    }),
  );
  const found = taken.filter((submission) => submission !== undefined);
  // With a file lost, other figures would come of it, and none of them is asked for.
  if (found.length < taken.length) return;
  const catalogue = { submissions: [...refused, ...found].sort(bySubmissionOrder) };
  const built = [];
  for (const month of release.months) {
    const made = await buildPlanned(services, catalogue, month);
    if (made.inputs.martId !== release.marts[month]) return;
    built.push(made);
  }
  for (const basis of BASES) await assessPlanned(services, catalogue, built, { ...making, basis });
  await reviseAgain(store, release);
}
