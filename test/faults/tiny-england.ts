import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../functions/integrity/verify.ts';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import { contentId } from '../../functions/runtime/content-id.ts';
import { newestRelease } from '../../functions/steps/publish.ts';
import { type PipelineResult, runPipeline } from '../../functions/steps/run-pipeline.ts';
import { rememberingEngine } from './remembering-engine.ts';

const HEADER = 'PRACTICE_CODE,PRACTICE_NAME,QUALITY_SERVICE,ACH_DATE,IND_CODE,MEASURE,VALUE';
const folder = mkdtempSync(join(tmpdir(), 'pcn-progress-tiny-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** One practice with a count, as an extract; enough for every step to have something to do. */
function extract(name: string, count: number | string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    [HEADER, `X80001,SYNTHETIC SURGERY,NCD2627,31/07/2026,HI21,MI Count,${count}`, ''].join('\r\n'),
  );
  return path;
}

/** The files that runs are given: a month, its re-issue, and one that is refused. */
export const FILES = {
  july: extract('july.csv', 7),
  again: extract('july_v2.csv', 8),
  wrong: extract('wrong.csv', 'seven'),
} as const;

/** One run of the real steps over a store, faulty or not. */
export async function runTiny(
  store: ObjectStore,
  paths: readonly string[],
  now = '2026-08-28T09:30:00.000Z',
): Promise<PipelineResult> {
  const engine = await rememberingEngine(store);
  try {
    const services = { store, engine, clock: { now: () => now }, close: async () => engine.close() };
    return await runPipeline(services, paths, { basis: 'as-was', codeVersion: 'test' });
  } finally {
    engine.close();
  }
}

/** What a release says, but for its number, its times and what it revised: the same whatever went wrong on the way. */
export async function saidBy(store: ObjectStore): Promise<string | undefined> {
  const release = await newestRelease(store);
  if (release === undefined) return undefined;
  const views = Object.entries(release.views).filter(([name]) => !name.startsWith('revisions/'));
  return contentId({ months: release.months, inputs: release.inputs.map(({ sha256 }) => sha256), views });
}

/** What must hold of a store once a run went through: empty where it does. */
export async function brokenRules(
  store: ObjectStore,
  paths: readonly string[],
  expected: string | undefined,
): Promise<readonly string[]> {
  const broken: string[] = [];
  if ((await saidBy(store)) !== expected) broken.push('the newest release is not that of an undisturbed run');
  const { findings } = await verify(store);
  broken.push(...findings.map(({ key, fault }) => `${fault} ${key}`));
  const keys = await store.list('');
  const again = await runTiny(store, paths);
  if (again.isNew) broken.push('the same files again made another release');
  const later = await store.list('');
  if (later.length !== keys.length) broken.push('the same files again wrote something');
  return broken;
}
