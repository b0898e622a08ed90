import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Conformance, Method, methodsPage, withRules } from '../../functions/methods/methods.ts';
import { publishedValues } from './published-values.ts';

/** Runs the tests that hold the methods, counts what passed, and writes the record and the page made from it. */
const TestRun = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({ name: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const top = fileURLToPath(new URL('../../', import.meta.url));
const output = join(mkdtempSync(join(tmpdir(), 'pcn-progress-conformance-')), 'run.json');
const methods = z
  .array(Method)
  .parse(JSON.parse(readFileSync(`${top}functions/methods/methods.json`, 'utf8')));
const tests = [...new Set(methods.flatMap((method) => method.tests))].map((file) => `test/${file}`);
execFileSync('vitest', ['run', ...tests, '--reporter=json', `--outputFile=${output}`], {
  cwd: top,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const run = TestRun.parse(JSON.parse(readFileSync(output, 'utf8')));
if (!run.success) throw new Error('the tests of the methods do not all pass; nothing was recorded');

const files = [...new Set(methods.flatMap(({ published }) => published))].sort();
const conformance: Conformance = {
  testsPassed: Object.fromEntries(
    run.testResults
      .map(({ name, assertionResults }): [string, number] => [
        name.slice(top.length + 'test/'.length),
        assertionResults.filter(({ status }) => status === 'passed').length,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
  publishedValues: Object.fromEntries(
    await Promise.all(
      files.map(async (file): Promise<[string, number]> => [file, await publishedValues(file)]),
    ),
  ),
};
writeFileSync(`${top}functions/methods/conformance.json`, `${JSON.stringify(conformance, null, 2)}\n`);
writeFileSync(`${top}docs/methods.md`, methodsPage(withRules(methods), conformance));
