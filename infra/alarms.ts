import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';

/** What the alarms look at. */
export interface Watched {
  readonly stage: string;
  readonly machine: StateMachine;
  readonly deadLetters: IQueue;
  readonly api: HttpApi;
  readonly reader: { readonly functionName: string };
  readonly workGroupName: string;
}

export interface AlarmRule {
  /** Also the heading in docs/runbook.md. */
  readonly name: string;
  readonly what: string;
  readonly metric: IMetric;
  readonly threshold: number;
  /** Below instead of at or above the threshold. */
  readonly isTooFew?: true;
  /** Periods in a row. @default 1 */
  readonly periods?: number;
}

const [minutes, day] = [Duration.minutes(5), Duration.days(1)];

/** Every alarm: what a person should do something about, and nothing else. */
export function alarmRules({
  stage,
  machine,
  deadLetters,
  api,
  reader,
  workGroupName,
}: Watched): readonly AlarmRule[] {
  const ours = (metricName: string, service: string) =>
    new Metric({
      namespace: 'PcnProgress',
      metricName,
      // Without the stage, what runs in dev would hide what no longer runs in prod.
      dimensionsMap: { service, stage },
      statistic: 'Sum',
      period: day,
    });
  return [
    {
      name: 'pipeline-failed',
      what: 'A run of the pipeline failed; the newest release is still the one before.',
      metric: machine.metricFailed({ period: minutes }),
      threshold: 1,
    },
    {
      name: 'pipeline-timed-out',
      what: 'A run of the pipeline took more than six hours and was stopped.',
      metric: machine.metricTimedOut({ period: minutes }),
      threshold: 1,
    },
    {
      name: 'event-not-delivered',
      what: 'An event or a schedule could not start the pipeline.',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: minutes, statistic: 'Maximum' }),
      threshold: 1,
    },
    {
      name: 'sweep-missing',
      what: 'The daily sweep has not run for two days.',
      metric: ours('SweepsDone', 'sweep'),
      threshold: 1,
      isTooFew: true,
      periods: 2,
    },
    {
      name: 'source-unreadable',
      what: 'A source could not be read on three days in a row.',
      metric: ours('SourcesUnreadable', 'collect'),
      threshold: 1,
      periods: 3,
    },
    {
      name: 'api-failing',
      what: 'The API answered five or more requests with a server error in five minutes.',
      metric: api.metricServerError({ period: minutes, statistic: 'Sum' }),
      threshold: 5,
    },
    {
      name: 'api-slow',
      what: 'One in twenty requests took longer than two seconds, for fifteen minutes.',
      metric: api.metricLatency({ period: minutes, statistic: 'p95' }),
      threshold: 2000,
      periods: 3,
    },
    {
      name: 'api-throttled',
      what: 'Lambda refused to run the API.',
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        dimensionsMap: { FunctionName: reader.functionName },
        statistic: 'Sum',
        period: minutes,
      }),
      threshold: 1,
    },
    {
      name: 'scanning-too-much',
      what: 'Athena read more than 100 GB in a day.',
      metric: new Metric({
        namespace: 'AWS/Athena',
        metricName: 'ProcessedBytes',
        dimensionsMap: { WorkGroup: workGroupName },
        statistic: 'Sum',
        period: day,
      }),
      threshold: 100e9,
    },
  ];
}

/** Nothing happened is good news, but for what should have happened. */
export function missingData({ isTooFew }: AlarmRule): TreatMissingData {
  return isTooFew === true ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING;
}
