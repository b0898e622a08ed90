import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { ObjectStore } from '../../functions/ports/object-store.ts';
import type { Backend } from './backend.ts';
import { Execution } from './execution.ts';
import { Faults } from './faults.ts';
import { Lake } from './lake.ts';
import { resultsPage } from './results-page.ts';

const Start = z.object({
  QueryString: z.string(),
  WorkGroup: z.string(),
  ClientRequestToken: z.string().min(32).max(128),
  ExecutionParameters: z.array(z.string().min(1)).min(1).optional(),
});
const ById = z.object({ QueryExecutionId: z.string() });
const Results = ById.extend({ NextToken: z.string().optional() });

export interface AthenaEndpoint {
  readonly endpoint: string;
  readonly faults: Faults;
  /** Every execution so far, in the order in which they were started. */
  readonly executions: readonly Execution[];
  close(): Promise<void>;
}

/** Starts the part of Athena's JSON protocol that the product uses, on loopback, over a backend and a store. */
export async function startAthenaEndpoint(
  backend: Backend,
  store: ObjectStore,
  { pageSize = 1000 } = {},
): Promise<AthenaEndpoint> {
  const faults = new Faults();
  const lake = new Lake(backend, store);
  const byToken = new Map<string, Execution>();
  const executions: Execution[] = [];

  function start(input: unknown): unknown {
    const {
      QueryString: sql,
      ClientRequestToken: token,
      ExecutionParameters: literals = [],
    } = Start.parse(input);
    const known = byToken.get(token);
    if (known !== undefined) {
      if (known.sql !== sql)
        throw new ServiceError('InvalidRequestException', 'Idempotent parameters do not match');
      return { QueryExecutionId: known.id };
    }
    const fault = faults.take();
    if (fault === 'throttled') throw new ServiceError('TooManyRequestsException', 'Rate exceeded');
    const execution = new Execution(randomUUID(), sql);
    byToken.set(token, execution);
    executions.push(execution);
    void execution.run((signal) => lake.run(sql, literals, signal), fault);
    return { QueryExecutionId: execution.id };
  }

  function find(input: unknown): Execution {
    const { QueryExecutionId: id } = ById.parse(input);
    const execution = executions.find((one) => one.id === id);
    if (execution === undefined)
      throw new ServiceError('InvalidRequestException', `QueryExecution ${id} was not found`);
    return execution;
  }

  const actions: Readonly<Record<string, (input: unknown) => unknown>> = {
    StartQueryExecution: start,
    GetQueryExecution: (input) => {
      const { id, state, reason, error } = find(input);
      const Status = { State: state, StateChangeReason: reason, AthenaError: error };
      return { QueryExecution: { QueryExecutionId: id, Status } };
    },
    StopQueryExecution: (input) => {
      find(input).stop();
      return {};
    },
    GetQueryResults: (input) => resultsPage(find(input).answer, Results.parse(input).NextToken, pageSize),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const action = String(request.headers['x-amz-target']).replace('AmazonAthena.', '');
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    try {
      const input: unknown = await json(request);
      response.end(JSON.stringify(actions[action]?.(input)));
    } catch (error) {
      response.statusCode = 400;
      const type = error instanceof ServiceError ? error.type : 'InvalidRequestException';
      response.end(JSON.stringify({ __type: type, message: String(error) }));
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    faults,
    executions,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class ServiceError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}
