import {
  type App,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  Tags,
  Validations,
} from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledge } from './acknowledgements.ts';
import { type StageSettings, settingsOf } from './config.ts';
import { lakePrefixes } from './lake-layout.ts';
import type { DeployedFolders } from './packaging/folders.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { PipelineStack } from './stacks/pipeline-stack.ts';
import { WebStack } from './stacks/web-stack.ts';

/**
 * Puts one stage of the product into an app, to be checked by cdk-nag and by CloudFormation's own rules when it
 * is synthesised.
 *
 * @param folders what is deployed; see `npm run package`
 */
export function addStage(
  app: App,
  stage: string,
  folders: DeployedFolders,
  settings: StageSettings = settingsOf(stage),
): void {
  if (settings.tellsSomebody && settings.alertEmail === null) {
    throw new Error(
      `stage "${stage}" has nobody to tell: set its alertEmail in infra/config.ts, then run the command again`,
    );
  }
  const common = { settings, env: { region: settings.region } };
  const name = (part: string) => `pcn-progress-${stage}-${part}`;

  const data = new DataStack(app, name('data'), { ...common, stage });
  const reportCode = folders.report;
  const { api, reader } = new ApiStack(app, name('api'), {
    ...common,
    data,
    code: folders.api,
    reportCode,
    pipelineCode: folders.pipeline,
  });
  const { address: site } = new WebStack(app, name('web'), { ...common, data, api });
  const pipeline = new PipelineStack(app, name('pipeline'), {
    ...common,
    stage,
    data,
    code: folders.pipeline,
    reportCode,
    site,
  });
  new ObservabilityStack(app, name('observability'), {
    ...common,
    stage,
    alerts: pipeline.alerts,
    watched: {
      stage,
      machine: pipeline.machine,
      deadLetters: pipeline.deadLetters,
      api,
      reader: reader.function,
      workGroupName: data.workgroup.workGroupName,
    },
  });

  Tags.of(app).add('product', 'pcn-progress');
  Tags.of(app).add('stage', stage);
  Validations.of(app).addPlugins(new AwsChecks());
  acknowledge(app, stage, settings);
}

/**
 * A wildcard that ends a prefix of the lake, of the deliveries, or the names of tables: what lies below is named by
 * its content and cannot be listed beforehand. test/infra/rights.test.ts says what each role may and may not do.
 */
const A_PREFIX = new RegExp(
  `^AwsSolutions-IAM5\\[Resource::.*/(?:(?:${[...lakePrefixes, 'incoming/'].join('|')})\\*|t_\\*)\\]$`,
);

/** AwsSolutions of cdk-nag, whose findings on prefixes carry generated names that no acknowledgement can spell. */
class AwsChecks implements IPolicyValidationPlugin {
  readonly name = 'AwsSolutions';
  readonly #checks = new AwsSolutionsChecks();

  validate(context: IPolicyValidationContext): ReturnType<IPolicyValidationPlugin['validate']> {
    const report = this.#checks.validate(context);
    const violations = report.violations.filter(({ ruleName }) => !A_PREFIX.test(ruleName));
    return { ...report, violations, success: violations.length === 0 };
  }
}
