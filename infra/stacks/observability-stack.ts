import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { type AlarmRule, alarmRules, missingData, type Watched } from '../alarms.ts';
import type { StageSettings } from '../config.ts';

export interface ObservabilityStackProps extends StackProps {
  readonly stage: string;
  readonly settings: StageSettings;
  readonly alerts: Topic;
  readonly watched: Watched;
}

const RUNBOOK = 'docs/runbook.md';

/** Alarms, each with its heading in the runbook; one page of graphs; a budget. */
export class ObservabilityStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage, settings, alerts, watched, ...props }: ObservabilityStackProps,
  ) {
    super(scope, id, props);
    const rules = alarmRules(watched);
    const alarms = rules.map((rule) => this.#alarm(rule, stage, alerts));
    new Dashboard(this, 'Dashboard', {
      dashboardName: `pcn-progress-${stage}`,
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 3 })],
        rules.map(({ name, metric }) => new GraphWidget({ title: name, left: [metric], width: 8 })),
      ],
    });
    this.#budget(stage, settings.budgetDollars, alerts.topicArn);
  }

  #alarm(rule: AlarmRule, stage: string, alerts: Topic): Alarm {
    const periods = rule.periods ?? 1;
    const alarm = new Alarm(this, rule.name, {
      alarmName: `pcn-progress-${stage}-${rule.name}`,
      alarmDescription: `${rule.what} What to do: ${RUNBOOK}#${rule.name}`,
      metric: rule.metric,
      threshold: rule.threshold,
      evaluationPeriods: periods,
      datapointsToAlarm: periods,
      comparisonOperator:
        rule.isTooFew === true
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missingData(rule),
    });
    const action = new SnsAction(alerts);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    return alarm;
  }

  #budget(stage: string, dollars: number, topic: string): void {
    const notify = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: 'PERCENTAGE',
        comparisonOperator: 'GREATER_THAN',
      },
      subscribers: [{ subscriptionType: 'SNS', address: topic }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `pcn-progress-${stage}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: dollars, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:product$pcn-progress`, `user:stage$${stage}`] },
      },
      notificationsWithSubscribers: [notify('ACTUAL', 80), notify('FORECASTED', 100)],
    });
  }
}
