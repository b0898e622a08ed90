import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Catalogue, readCatalogue } from '../functions/catalogue/catalogue.ts';
import { monthsOf } from '../functions/catalogue/month-inputs.ts';
import { Month } from '../functions/contracts/codes.ts';
import { monthAfter, monthOf, newestOf } from '../functions/contracts/month.ts';
import type { Release } from '../functions/contracts/release.ts';
import { createLocalServices, type Services } from '../functions/runtime/services.ts';
import { loadSpecification } from '../functions/specification/load-specification.ts';
import { CHECK_VERSION } from '../functions/steps/check.ts';
import { holdBack } from '../functions/steps/hold-back.ts';
import { releaseInputs, stillHeld } from '../functions/steps/release-inputs.ts';
import { takeIn } from '../functions/steps/take-in.ts';
import { generateEngland } from '../functions/synthetic/generate-england.ts';
import { zipBytes } from '../functions/synthetic/zip-bytes.ts';
import { csvIn, csvOf, extractsOf, suppliersOf } from './extract-rows.ts';
import { type ExtractRow, plantedFaults } from './implausible-months.ts';

/**
 * Plants each kind of implausible month into an invented England and counts which the gates hold back, and how many
 * good months they hold by mistake: node bench/plant-implausible-months.ts --scale 0.02 --seeds 1,2 --months 16.
 * `--faults no` measures the good months alone.
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.02' },
    seeds: { type: 'string', default: '1' },
    months: { type: 'string', default: '16' },
    last: { type: 'string', default: '2026-07' },
    shape: { type: 'string', default: '2026-27' },
    faults: { type: 'string', default: 'yes' },
  },
});
const specification = loadSpecification();
const say = (line: string) => process.stdout.write(`${line}\n`);
let [good, heldGood] = [0, 0];

for (const seed of values.seeds.split(',').map(Number)) {
  const folder = await mkdtemp(join(tmpdir(), 'pcn-implausible-'));
  const services = await createLocalServices(join(folder, 'store'));
  try {
    await measure(seed, folder, services);
  } finally {
    await services.close();
    await rm(folder, { recursive: true, force: true });
  }
}
say(`good months held: ${heldGood} of ${good}`);

async function measure(seed: number, folder: string, services: Services): Promise<void> {
  const data = join(folder, 'data');
  const shape = values.shape === '2023-24' ? '2023-24' : '2026-27';
  await generateEngland({
    out: data,
    months: Number(values.months),
    seed,
    shape,
    lastMonth: Month.parse(values.last),
    scale: Number(values.scale),
  });
  const names = (await readdir(data)).filter((name) => name !== 'README.txt').sort();
  await takeIn(
    services,
    names.map((name) => join(data, name)),
    () => undefined,
  );
  const whole = await readCatalogue(services.store, CHECK_VERSION);

  let newest: Release | undefined;
  for (const month of monthsOf(whole)) {
    // Each month comes by itself, with the maps and lists of its day, and the re-issue after all of them.
    const arrived = upTo(whole, month, (name) => !name.includes('_v2'));
    newest = await judgedGood(services, arrived, newest, `seed ${seed}, ${month}`);
  }
  if (newest !== undefined) newest = await judgedGood(services, whole, newest, `seed ${seed}, re-issue`);
  if (newest === undefined || values.faults === 'no') return;

  const last = newestOf(monthsOf(whole));
  const [now, before] = await extractsOf(data, names, last);
  const suppliers = await suppliersOf(data, names);
  const without = upTo(whole, last, (_name, dates) => !dates.includes(last) || dates.length > 1);
  const earlier = releaseOf({
    submissions: without.submissions.filter(({ record }) => !isExtractOf(record.parts, last)),
  });
  for (const { name, change, isReissue } of plantedFaults) {
    const rows = change(
      now.map((row): ExtractRow => [...row]),
      before,
      (code) => suppliers.get(code) ?? '',
    );
    const file = `planted ${name.replaceAll(/[^a-z0-9]+/gi, ' ')}${isReissue === true ? '_v2' : ''}.csv`;
    const base =
      isReissue === true
        ? whole
        : { submissions: whole.submissions.filter(({ record }) => !isExtractOf(record.parts, last)) };
    await plant(
      services,
      folder,
      { file, bytes: Buffer.from(csvOf(rows)), name },
      base,
      isReissue === true ? newest : earlier,
    );
  }
  await plantDoubled(services, folder, data, names, whole, earlier);
}

async function plant(
  services: Services,
  folder: string,
  { file, bytes, name }: { readonly file: string; readonly bytes: Uint8Array; readonly name: string },
  base: Catalogue,
  newest: Release,
): Promise<void> {
  const path = join(folder, 'planted', file);
  await mkdir(join(folder, 'planted'), { recursive: true });
  await writeFile(path, bytes);
  const [outcome] = await takeIn(services, [path], () => undefined);
  if (outcome === undefined || outcome.outcome === 'quarantined' || outcome.outcome === 'not-recognised') {
    say(`refused | ${name} | ${outcome?.problems[0]?.rule}`);
    return;
  }
  const counts = await readCatalogue(services.store, CHECK_VERSION);
  const known = new Set(base.submissions.map(({ record }) => record.submission));
  const catalogue = {
    submissions: counts.submissions.filter(
      ({ record }) => known.has(record.submission) || record.submission === outcome.sha256,
    ),
  };
  const { holds = [] } = await holdBack(services, catalogue, newest, specification);
  const gates = [...new Set(holds.flatMap(({ reasons }) => reasons.map(({ gate }) => gate)))];
  say(`${holds.length > 0 ? 'held' : 'PUBLISHED'} | ${name} | ${gates.join(', ')}`);
}

/** A census, and a list of patients, whose rows are all there twice. */
async function plantDoubled(
  services: Services,
  folder: string,
  data: string,
  names: readonly string[],
  whole: Catalogue,
  newest: Release,
): Promise<void> {
  for (const [start, name] of [
    ['PCNWF', 'the census twice'],
    ['gp-reg-pat-prac-quin-age.zip', 'the list of patients twice'],
  ] as const) {
    const file = names.find((one) => one.startsWith(start)) ?? '';
    const text = await csvIn(join(data, file));
    const [header = '', ...rows] = text.trimEnd().split('\r\n');
    const twice =
      start === 'PCNWF'
        ? [header, ...rows, ...rows]
        : [header, ...rows.map((row) => row.replace(/\d+$/, (patients) => String(2 * Number(patients))))];
    const base = { submissions: whole.submissions.filter(({ receipt }) => receipt.name !== file) };
    const zip = zipBytes({ [`${start}.csv`]: Buffer.from(`${twice.join('\r\n')}\r\n`) });
    const before = { ...newest, inputs: newest.inputs.filter(({ name: input }) => input !== file) };
    await plant(services, folder, { file: `twice ${file}`, bytes: zip, name }, base, before);
  }
}

async function judgedGood(
  services: Services,
  catalogue: Catalogue,
  newest: Release | undefined,
  what: string,
): Promise<Release> {
  const judged = await holdBack(services, catalogue, newest, specification);
  good += 1;
  if (judged.holds !== undefined) {
    heldGood += 1;
    for (const { month, reasons } of judged.holds) {
      say(
        `good month held: ${what}: ${month}: ${reasons.map(({ gate, sentence }) => `${gate}: ${sentence}`).join(' ')}`,
      );
    }
  }
  return releaseOf(catalogue);
}

/** A release as far as the gates look at one. */
function releaseOf(catalogue: Catalogue): Release {
  return {
    release: 1,
    publishedAt: '2026-08-28T09:30:00.000Z',
    contentId: '0'.repeat(64),
    codeVersion: 'bench',
    synthetic: true,
    basis: 'as-was',
    months: [...monthsOf(catalogue)],
    marts: {},
    inputs: releaseInputs(catalogue),
    ...stillHeld(catalogue),
    views: {},
  };
}

function upTo(
  { submissions }: Catalogue,
  month: Month,
  isThere: (name: string, months: readonly Month[]) => boolean,
): Catalogue {
  const until = monthAfter(month);
  return {
    submissions: submissions.filter(({ receipt, record }) => {
      const months = record.parts.map(({ date }) => monthOf(date));
      const hasCome = record.dataset === 'memberships' || months.some((one) => one <= until);
      const isExtract = record.parts.some(({ table }) => table === 'staged_achievement');
      return (isExtract ? months.every((one) => one <= month) : hasCome) && isThere(receipt.name, months);
    }),
  };
}

function isExtractOf(
  parts: readonly { readonly table: string; readonly date: string }[],
  month: Month,
): boolean {
  return parts.some(({ table, date }) => table === 'staged_achievement' && monthOf(date) === month);
}
