import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { z } from 'zod';
import { type StageSettings, settingsOf } from '../../infra/config.ts';
import { addStage } from '../../infra/stage.ts';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
const Template = z.object({ Resources: z.record(z.string(), Resource).default({}) });
export type CfnResource = z.infer<typeof Resource> & { readonly id: string };

/** A stage as it would be deployed: its resources by stack, and what the checks of the synthesis found. */
export interface Synthesised {
  readonly resources: (stack: string, type?: string) => readonly CfnResource[];
  readonly findings: readonly string[];
  readonly terminationProtection: readonly string[];
}

const Report = z.object({
  pluginReports: z.array(z.object({ violations: z.array(z.object({ ruleName: z.string() })).default([]) })),
});

/** Synthesises one stage without an account, a network, or anything that was built before. */
export async function synthesise(
  stage: string,
  changed: Partial<StageSettings> = {},
  also: (app: App) => unknown = () => undefined,
): Promise<Synthesised> {
  const outdir = await mkdtemp(join(tmpdir(), 'synthesised-'));
  const bundle = join(outdir, 'bundle');
  await mkdir(bundle);
  await writeFile(join(bundle, 'api.mjs'), '');
  const { context } = z
    .object({ context: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(await readFile('cdk.json', 'utf8')));

  const app = new App({ outdir: join(outdir, 'cdk.out'), context });
  addStage(
    app,
    stage,
    { pipeline: bundle, api: bundle, report: bundle, dashboards: bundle },
    { ...settingsOf(stage), alertEmail: 'alerts@example.nhs.uk', ...changed },
  );
  also(app);
  const assembly = synthesiseQuietly(app);

  const report = Report.parse(
    JSON.parse(await readFile(join(outdir, 'cdk.out', 'validation-report.json'), 'utf8')),
  );
  return {
    resources: (stack, type) =>
      Object.entries(
        Template.parse(assembly.getStackByName(`pcn-progress-${stage}-${stack}`).template).Resources,
      )
        .map(([id, resource]) => ({ id, ...resource }))
        .filter((resource) => type === undefined || resource.Type === type),
    findings: report.pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName)),
    terminationProtection: assembly.stacks
      .filter((stack) => stack.terminationProtection === true)
      .map(({ stackName }) => stackName),
  };
}

/** A finding sets the exit code of the process besides throwing; the test's process has its own. */
function synthesiseQuietly(app: App): ReturnType<App['synth']> {
  const before = process.exitCode;
  try {
    return app.synth();
  } finally {
    process.exitCode = before;
  }
}
