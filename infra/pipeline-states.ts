import type { PipelineFunction } from './function-settings.ts';

/** Failures that pass: of the service, of a function that ran out of time or was lost, of a store or an engine. */
export const PASSING = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'Lambda.Unknown',
  'Sandbox.Timedout',
  'ObjectUnavailableError',
  'QueryError',
];

export function retried(errors: readonly string[], times: number, seconds: number) {
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
export function task(name: PipelineFunction, more: Readonly<Record<string, unknown>>) {
  return { Type: 'Task', Resource: `\${${name}}`, Retry: [retried(PASSING, 4, 2)], ...more };
}

export function publish(what: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>>) {
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
export function tell(subject: string, message: string, more: Readonly<Record<string, unknown>>) {
  return publish({ Subject: subject, 'Message.$': message }, more);
}

/** For what tells people: what is done stands, and readers have it, whether or not the notice got through. */
export function passedOver(next: string) {
  return [{ ErrorEquals: ['States.ALL'], ResultPath: null, Next: next }];
}

/** Names one try of one task: see functions/workflow/run-of.ts. A redrive enters the state at another time. */
export const THIS_TRY =
  "States.Format('{}/{}/{}', $$.Execution.Name, $$.State.EnteredTime, $$.State.RetryCount)";

/** One task for each item of a list, which it finds under `name`. */
export function forEach(name: string, state: string, called: PipelineFunction, snapshot = '$.plan.snapshot') {
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
