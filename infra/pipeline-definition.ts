import { forEach, passedOver, publish, THIS_TRY, task, tell } from './pipeline-states.ts';
import { takeIn } from './take-in-states.ts';

/**
 * The pipeline in Amazon States Language (JSONPath): files in, the next release out.
 * The ARNs stand as `${name}` and are filled in on deployment.
 * Started with `{files, takeOver}` by an event, with `{collect}` by the collecting schedule, with `{}` by the sweep.
 */
export function pipelineDefinition(settleSeconds: number) {
  return {
    Comment: 'Takes files in and publishes the next release',
    StartAt: 'WhyStarted',
    TimeoutSeconds: 6 * 3600,
    States: {
      WhyStarted: {
        Type: 'Choice',
        Choices: [
          { Variable: '$.files', IsPresent: true, Next: 'TakeIn' },
          { Variable: '$.collect', IsPresent: true, Next: 'Collect' },
        ],
        Default: 'Sweep',
      },
      Sweep: task('sweep', { Next: 'TakeIn' }),
      Collect: task('collect', { Next: 'TellOfLateMonths' }),
      TellOfLateMonths: {
        Type: 'Map',
        ItemsPath: '$.late',
        MaxConcurrency: 1,
        ResultPath: null,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'INLINE' },
          StartAt: 'TellOfLateMonth',
          States: {
            TellOfLateMonth: tell(
              'PCN progress: a month is late',
              "States.Format('No file of {} has come from {}. See month-late in the runbook.', $.month, $.source)",
              { ResultPath: null, Catch: passedOver('NotToldNow'), Next: 'NoteLateMonth' },
            ),
            // Only what was announced is noted: a notice that was lost is sent again by the next collection.
            NoteLateMonth: task('collect', {
              Parameters: { 'announced.$': '$' },
              Catch: passedOver('NotToldNow'),
              End: true,
            }),
            NotToldNow: { Type: 'Pass', End: true },
          },
        },
        Next: 'TakeIn',
      },
      TakeIn: {
        Type: 'Map',
        ItemsPath: '$.files',
        MaxConcurrency: 4,
        ItemProcessor: takeIn(),
        ResultPath: '$.files',
        Next: 'Settle',
      },
      Settle: { Type: 'Wait', Seconds: settleSeconds, Next: 'Plan' },
      Plan: task('plan', {
        Parameters: { 'execution.$': '$$.Execution.Name', 'takeOver.$': '$.takeOver' },
        ResultPath: '$.plan',
        Next: 'IsThereWork',
      }),
      IsThereWork: {
        Type: 'Choice',
        Choices: [
          { Variable: '$.plan.state', StringEquals: 'build', Next: 'BuildMonths' },
          // Its report may have failed, or been lost: the sweep comes back to it.
          { Variable: '$.plan.state', StringEquals: 'published', Next: 'WasPublished' },
        ],
        Default: 'LookBack',
      },
      BuildMonths: {
        Type: 'Map',
        ItemsPath: '$.plan.months',
        MaxConcurrency: 6,
        ...forEach('month', 'Build', 'build'),
        ResultPath: null,
        Next: 'HoldBack',
      },
      // An implausible month waits for an answer in the audit log, which the next run reads; the rest goes on.
      HoldBack: task('hold', {
        Parameters: { 'snapshot.$': '$.plan.snapshot', 'after.$': '$.plan.after', 'run.$': THIS_TRY },
        ResultPath: '$.judged',
        Next: 'IsAMonthHeld',
      }),
      IsAMonthHeld: {
        Type: 'Choice',
        Choices: [{ Variable: '$.judged.waiting', NumericGreaterThan: 0, Next: 'TellOfHeldMonths' }],
        Default: 'IsAnythingToPublish',
      },
      TellOfHeldMonths: publish(
        {
          'Subject.$': '$.judged.subject',
          'Message.$': "States.Format('{} See month-held in the runbook.', $.judged.message)",
        },
        { ResultPath: null, Catch: passedOver('IsAnythingToPublish'), Next: 'IsAnythingToPublish' },
      ),
      IsAnythingToPublish: {
        Type: 'Choice',
        Choices: [{ Variable: '$.judged.state', StringEquals: 'publish', Next: 'AssessBases' }],
        Default: 'LookBack',
      },
      AssessBases: {
        Type: 'Map',
        ItemsPath: '$.plan.bases',
        MaxConcurrency: 2,
        ...forEach('basis', 'Assess', 'assess', '$.judged.snapshot'),
        ResultPath: '$.views',
        Next: 'Publish',
      },
      Publish: task('publish', {
        Parameters: { 'snapshot.$': '$.judged.snapshot', 'after.$': '$.plan.after', 'views.$': '$.views' },
        Catch: [{ ErrorEquals: ['ReleaseOvertakenError'], ResultPath: null, Next: 'Plan' }],
        ResultPath: '$.published',
        Next: 'Report',
      }),
      WasPublished: {
        Type: 'Pass',
        Parameters: { 'release.$': '$.plan.release' },
        ResultPath: '$.published',
        Next: 'Report',
      },
      // The release stands whatever becomes of its report.
      Report: task('report', {
        Parameters: { 'release.$': '$.published.release' },
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'TellOfNoReport' }],
        ResultPath: '$.report',
        Next: 'IsReportNew',
      }),
      IsReportNew: {
        Type: 'Choice',
        Choices: [{ Variable: '$.report.isNew', BooleanEquals: true, Next: 'TellOfRelease' }],
        Default: 'LookBack',
      },
      TellOfRelease: publish(
        { 'Subject.$': '$.report.subject', 'Message.$': '$.report.message' },
        { ResultPath: null, Catch: passedOver('LookBack'), Next: 'LookBack' },
      ),
      TellOfNoReport: tell(
        'PCN progress: a report could not be made',
        "States.Format('Release {} is published. Its report could not be made: {} in execution {}. See report-failed in the runbook.', $.published.release, $.failure.Error, $$.Execution.Name)",
        { ResultPath: null, Catch: passedOver('LookBack'), Next: 'LookBack' },
      ),
      LookBack: {
        Type: 'Pass',
        Parameters: { 'anyFailed.$': "States.ArrayContains($.files, 'failed')" },
        Next: 'WereAllFilesAnswered',
      },
      WereAllFilesAnswered: {
        Type: 'Choice',
        Choices: [{ Variable: '$.anyFailed', BooleanEquals: true, Next: 'SomeFilesFailed' }],
        Default: 'Done',
      },
      SomeFilesFailed: {
        Type: 'Fail',
        Error: 'SomeFilesFailed',
        Cause: 'At least one file has no outcome. The sweep takes it in again; the rest is published.',
      },
      Done: { Type: 'Succeed' },
    },
  };
}
