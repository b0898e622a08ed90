import type { PipelineFunction } from './function-settings.ts';

/** Failures that pass: of the service, of a function that ran out of time or was lost, of a store or an engine. */
const PASSING = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'Lambda.Unknown',
  'Sandbox.Timedout',
  'ObjectUnavailableError',
  'QueryError',
];

function retried(errors: readonly string[], times: number, seconds: number) {
  return {
    ErrorEquals: errors,
    IntervalSeconds: seconds,
    MaxAttempts: times,
    BackoffRate: 2,
    MaxDelaySeconds: 120,
    JitterStrategy: 'FULL',
  };
}

/** Placeholders for the ARNs of what is called: `${check}`, and `${topic}`. */
function task(name: PipelineFunction, more: Readonly<Record<string, unknown>>) {
  return { Type: 'Task', Resource: `\${${name}}`, Retry: [retried(PASSING, 4, 2)], ...more };
}

function publish(what: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>>) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::sns:publish',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills it in
    Parameters: { TopicArn: '${topic}', ...what },
    Retry: [retried(['States.ALL'], 4, 2)],
    ...more,
  };
}

/** Tells people, in words of ours and the name of a file; the report itself stays in the store. */
function tell(subject: string, message: string, more: Readonly<Record<string, unknown>>) {
  return publish({ Subject: subject, 'Message.$': message }, more);
}

/** For what tells people: what is done stands, and readers have it, whether or not the notice got through. */
function passedOver(next: string) {
  return [{ ErrorEquals: ['States.ALL'], ResultPath: null, Next: next }];
}

/** Takes one file in. It ends as taken, refused, ignored or failed, and never keeps the other files from theirs. */
function takeIn() {
  const failed = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'TellOfFailure' }];
  return {
    ProcessorConfig: { Mode: 'INLINE' },
    StartAt: 'WhatIsIt',
    States: {
      WhatIsIt: {
        Type: 'Choice',
        Choices: [
          { Variable: '$.kind', StringEquals: 'receipt', Next: 'Check' },
          // The mark that a console leaves for a folder is no file.
          { Variable: '$.key', StringMatches: '*/', Next: 'Ignored' },
        ],
        Default: 'Receive',
      },
      Receive: task('receive', {
        // An event may be here before the object can be read.
        Retry: [retried(['DeliveryMissingError'], 5, 4), retried(PASSING, 4, 2)],
        Catch: failed,
        Next: 'Check',
      }),
      Check: task('check', { Catch: failed, ResultPath: '$.check', Next: 'WasTaken' }),
      WasTaken: {
        Type: 'Choice',
        Choices: [{ Variable: '$.check.outcome', StringEquals: 'taken', Next: 'Taken' }],
        Default: 'TellOfRefusal',
      },
      TellOfRefusal: tell(
        'PCN progress: a file was refused',
        "States.Format('{} was not taken ({}): {} problems. The report is {} in the lake. See file-refused in the runbook.', $.check.name, $.check.outcome, $.check.refusals, $.check.report)",
        { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }], Next: 'Refused' },
      ),
      TellOfFailure: tell(
        'PCN progress: a file could not be taken in',
        "States.Format('A file could not be taken in: {} in execution {}. See file-failed in the runbook.', $.failure.Error, $$.Execution.Name)",
        { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }], Next: 'Failed' },
      ),
      Taken: { Type: 'Pass', Result: 'taken', End: true },
      Refused: { Type: 'Pass', Result: 'refused', End: true },
      Ignored: { Type: 'Pass', Result: 'ignored', End: true },
      Failed: { Type: 'Pass', Result: 'failed', End: true },
    },
  };
}

/** Names one try of one task: see functions/workflow/run-of.ts. A redrive enters the state at another time. */
const THIS_TRY = "States.Format('{}/{}/{}', $$.Execution.Name, $$.State.EnteredTime, $$.State.RetryCount)";

/** One task for each item of a list, which it finds under `name`. */
function forEach(name: string, state: string, called: PipelineFunction, snapshot = '$.plan.snapshot') {
  const input = { 'snapshot.$': '$.snapshot', [`${name}.$`]: `$.${name}`, 'run.$': THIS_TRY };
  return {
    ItemSelector: { 'snapshot.$': snapshot, [`${name}.$`]: '$$.Map.Item.Value' },
    ItemProcessor: {
      ProcessorConfig: { Mode: 'INLINE' },
      StartAt: state,
      States: { [state]: task(called, { Parameters: input, End: true }) },
    },
  };
}

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
            // Only what was told is noted: a notice that was lost is told again by the next collection.
            NoteLateMonth: task('collect', {
              Parameters: { 'told.$': '$' },
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
        { 'Subject.$': '$.judged.subject', 'Message.$': '$.judged.message' },
        { ResultPath: null, Next: 'IsAnythingToPublish' },
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
