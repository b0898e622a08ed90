import { StateMachine } from 'aws-local-stepfunctions';
import { z } from 'zod';
import { synthesise } from '../infra/synthesise.ts';
import { call, type Handlers } from './real-handlers.ts';

/** What the topic was told. */
const Notice = z.object({ Subject: z.string(), Message: z.string() });
type Notice = z.infer<typeof Notice>;

const prod = await synthesise('prod');
const [deployed] = prod.resources('pipeline', 'AWS::StepFunctions::StateMachine');
const properties = z
  .object({ DefinitionString: z.string(), DefinitionSubstitutions: z.record(z.string(), z.unknown()) })
  .parse(deployed?.Properties);

/** The definition that is deployed, every placeholder filled in as CloudFormation would. */
export const definition: unknown = JSON.parse(
  Object.keys(properties.DefinitionSubstitutions).reduce(
    (text, name) => text.replaceAll(`\${${name}}`, arnOf(name)),
    properties.DefinitionString,
  ),
);

function arnOf(name: string): string {
  return name === 'topic'
    ? 'arn:aws:sns:eu-west-2:111111111111:alerts'
    : `arn:aws:lambda:eu-west-2:111111111111:function:${name}`;
}

const Task = z.object({ Type: z.literal('Task'), Resource: z.string() });

/** Every task of the definition with what it calls, wherever it is nested. */
export const tasks: readonly { readonly state: string; readonly resource: string }[] = tasksBelow(definition);

function tasksBelow(node: unknown): { state: string; resource: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([state, child]) => {
    const task = Task.safeParse(child);
    return task.success ? [{ state, resource: task.data.Resource }] : tasksBelow(child);
  });
}

/** The interpreter's own types, which a definition that is read from a template cannot prove. */
const Definition = z.custom<ConstructorParameters<typeof StateMachine>[0]>();
const Input = z.custom<Parameters<StateMachine['run']>[0]>();
type RunOptions = NonNullable<Parameters<StateMachine['run']>[1]>;
const Overrides = z.custom<NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>>();

/** Each run of it is independent; checking the definition is what takes time. */
const machine = new StateMachine(Definition.parse(definition));

export interface Execution {
  /** `undefined` where it succeeded. */
  readonly failure: string | undefined;
  readonly told: readonly Notice[];
  /** States entered, in order, with those of maps. */
  readonly states: readonly string[];
  /** How often each state's task was called. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Runs the deployed definition on this machine with the given handlers; no wait is waited for. */
export async function runMachine(
  input: unknown,
  handlers: Handlers,
  options: { name?: string; topic?: () => Promise<void> } = {},
): Promise<Execution> {
  const told: Notice[] = [];
  const calls: Record<string, number> = {};
  const answering = (state: string, resource: string): ((input: unknown) => Promise<unknown>) => {
    const name = resource.slice(resource.lastIndexOf(':') + 1);
    return async (given) => {
      calls[state] = (calls[state] ?? 0) + 1;
      if (name !== 'publish' || resource.includes(':function:')) {
        return call(handlers, name, given);
      }
      await options.topic?.();
      told.push(Notice.parse(given));
      return {};
    };
  };
  const run = machine.run(Input.parse(input), {
    overrides: {
      taskResourceLocalHandlers: Overrides.parse(
        Object.fromEntries(tasks.map(({ state, resource }) => [state, answering(state, resource)])),
      ),
      waitTimeOverrides: { Settle: 0 },
      retryIntervalOverrides: Object.fromEntries(tasks.map(({ state }) => [state, 0])),
    },
    context: {
      Execution: { Name: options.name ?? 'execution-1' },
      // The interpreter does not keep these; Step Functions does.
      State: { EnteredTime: '2026-08-28T09:30:00.000Z', RetryCount: 0 },
    },
  });
  const states: string[] = [];
  const following = follow(run.eventLogs, states);
  const failure = await run.result.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  await following;
  return { failure, told, states, calls };
}

async function follow(events: AsyncGenerator<object>, states: string[]): Promise<void> {
  for await (const event of events) {
    if ('type' in event && event.type === 'StateEntered' && 'state' in event) {
      const { name } = z.object({ name: z.string() }).parse(event.state);
      states.push(name);
    }
  }
}
