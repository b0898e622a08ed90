import { PASSING, retried, task, tell } from './pipeline-states.ts';

/** Takes one file in. It ends as taken, refused, ignored or failed, and never keeps the other files from theirs. */
export function takeIn() {
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
