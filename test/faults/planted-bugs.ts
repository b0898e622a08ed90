/** A mistake that somebody could make, as the text that would be wrong. */
interface PlantedBug {
  readonly name: string;
  /** The end of the file's path. */
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

/** Mistakes in what keeps the store true: the fault tests are worth what they catch of these. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'receipt-before-bytes',
    file: 'functions/steps/receive.ts',
    right: 'if (refusal === null) await putContentFile(store, rawKey(sha256), path);',
    wrong:
      'if (refusal === null) setTimeout(() => void putContentFile(store, rawKey(sha256), path).catch(() => undefined), 30);',
  },
  {
    name: 'record-of-a-check-that-staged-nothing',
    file: 'functions/steps/check.ts',
    right: 'await putContentFile(store, key, path);',
    wrong: 'await putContentFile(store, key, path).catch(() => undefined);',
  },
  {
    name: 'received-bytes-are-not-held-to-their-sha256',
    file: 'functions/steps/check.ts',
    right: 'if ((await sha256OfFile(path)) !== receipt.sha256) {',
    wrong: 'if (path === receipt.sha256) {',
  },
  {
    name: 'tables-are-not-held-to-their-name',
    file: 'functions/adapters/duckdb-query-engine.ts',
    right: 'if (!(await sha256OfFile(path)).startsWith(named)) throw new ObjectDamagedError(key);',
    wrong: '',
  },
  {
    name: 'a-lost-table-of-a-month-is-not-missed',
    file: 'functions/steps/build.ts',
    right: 'if (lost.length === 0) return built;',
    wrong: 'return built;',
  },
  {
    name: 'manifest-of-a-month-is-written-first',
    file: 'functions/steps/build.ts',
    right: '  for (const model of models()) {',
    wrong:
      '  await settle(store, manifestKey, MartManifest.parse({ month: inputs.month, martId: inputs.martId, tables }));\n  for (const model of models()) {',
  },
  {
    name: 'seals-are-not-checked',
    file: 'functions/runtime/json-object.ts',
    right: "if (sha256Of(rest) !== seal[1]) throw new RangeError('the text is not the one that was sealed');",
    wrong: '',
  },
  {
    name: 'a-view-that-could-not-be-stored-is-named-all-the-same',
    file: 'functions/steps/store-view.ts',
    right: 'await putContent(store, key, bytes);',
    wrong: 'await putContent(store, key, bytes).catch(() => undefined);',
  },
  {
    name: 'a-finished-run-is-found-though-a-view-is-lost',
    file: 'functions/steps/finished-run.ts',
    right: '(await lostAmong(store, Object.values(newest.views))).length === 0 ? newest : undefined',
    wrong: 'newest',
  },
  {
    name: 'views-of-a-month-are-taken-for-there',
    file: 'functions/steps/assess.ts',
    right: '(await lostAmong(store, Object.values(found))).length === 0 ? found : make()',
    wrong: 'found',
  },
  {
    name: 'a-damaged-record-stops-every-run',
    file: 'functions/runtime/json-object.ts',
    right:
      'if (!(error instanceof StoredShapeError)) throw error;\n    await store.setAside(key);\n    return undefined;',
    wrong: 'throw error;',
  },
  {
    name: 'who-published-meanwhile-is-not-looked-at',
    file: 'functions/steps/publish.ts',
    right: 'if (last !== after) throw new ReleaseOvertakenError(last);',
    wrong: '',
  },
  {
    name: 'the-later-receipt-counts-though-its-version-is-lower',
    file: 'functions/catalogue/submission-order.ts',
    right: 'a.receipt.version - b.receipt.version ||',
    wrong: '',
  },
  {
    name: 'files-are-listed-as-they-came',
    file: 'functions/steps/release-inputs.ts',
    right: '.sort(byName)',
    wrong: '',
  },
  {
    name: 'a-record-that-cannot-be-read-counts-as-none',
    file: 'functions/catalogue/catalogue.ts',
    right: 'const record = await recordAsKept(store, first.sha256, checkVersion);',
    wrong: 'const record = await readRecord(store, first.sha256, checkVersion);',
  },
  {
    name: 'what-is-there-is-taken-for-whole',
    file: 'functions/runtime/content-object.ts',
    right: '(await store.sha256(one.key)) === one.sha256 ? undefined : one',
    wrong: '(await store.sha256(one.key)) === undefined ? one : undefined',
  },
];
