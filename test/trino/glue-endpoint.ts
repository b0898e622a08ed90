import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

const Named = z.looseObject({ Name: z.string() });
/** What Glue says of a table that nobody has said these of. */
const UNBUCKETED = { NumberOfBuckets: -1, BucketColumns: [], SortColumns: [] };
const ByName = z.object({ DatabaseName: z.string(), Name: z.string() });
const Create = z.object({
  DatabaseName: z.string(),
  TableInput: Named.extend({ StorageDescriptor: z.record(z.string(), z.unknown()) }),
});

export interface GlueEndpoint {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Starts the part of Glue's catalogue that Trino's Hive connector asks for, on loopback; every database is there. */
export async function startGlueEndpoint(): Promise<GlueEndpoint> {
  const tables = new Map<string, unknown>();

  function decide(operation: string, input: unknown): readonly [status: number, body: unknown] {
    if (operation === 'GetDatabase') return [200, { Database: Named.parse(input) }];
    if (operation === 'GetTable') {
      const { DatabaseName, Name } = ByName.parse(input);
      const table = tables.get(`${DatabaseName}.${Name}`);
      return table === undefined ? [400, { __type: 'EntityNotFoundException' }] : [200, { Table: table }];
    }
    if (operation === 'CreateTable' || operation === 'UpdateTable') {
      const { DatabaseName, TableInput } = Create.parse(input);
      const StorageDescriptor = { ...UNBUCKETED, ...TableInput.StorageDescriptor };
      tables.set(`${DatabaseName}.${TableInput.Name}`, { ...TableInput, DatabaseName, StorageDescriptor });
      return [200, {}];
    }
    // None are kept: Trino asks for and clears those of a table that it has just written.
    if (operation.endsWith('ColumnStatisticsForTable'))
      return [200, { ColumnStatisticsList: [], Errors: [] }];
    return [400, { __type: 'InvalidInputException', Message: `${operation} is not answered here` }];
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = String(request.headers['x-amz-target']).replace(/^AWSGlue\./, '');
    const [status, body] = decide(operation, await json(request));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(body));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
