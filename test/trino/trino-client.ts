import { z } from 'zod';
import { type Answer, RefusedStatement } from '../athena-endpoint/backend.ts';

const Page = z.object({
  nextUri: z.string().optional(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })).optional(),
  data: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).optional(),
  error: z.object({ message: z.string(), errorName: z.string(), errorType: z.string() }).optional(),
});

/**
 * Runs one statement through Trino's HTTP protocol and reads all its pages.
 *
 * @throws RefusedStatement when Trino blames the statement
 */
export async function runOnTrino(
  url: string,
  sql: string,
  { catalog = 'system', signal }: { readonly catalog?: string; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const headers = { 'x-trino-user': 'test', 'x-trino-catalog': catalog };
  let page = await pageOf(fetch(`${url}/v1/statement`, { method: 'POST', body: sql, headers }));
  let columns: Answer['columns'] = [];
  const rows: (string | null)[][] = [];
  for (;;) {
    const { error, nextUri } = page;
    if (error !== undefined) {
      const message = `${error.errorName}: ${error.message}`;
      throw error.errorType === 'USER_ERROR' ? new RefusedStatement(message) : new Error(message);
    }
    columns = page.columns ?? columns;
    for (const cells of page.data ?? [])
      rows.push(cells.map((cell) => (cell === null ? null : String(cell))));
    if (nextUri === undefined) return { columns, rows };
    if (signal?.aborted === true) {
      await fetch(nextUri, { method: 'DELETE' });
      throw new Error('the statement was stopped');
    }
    page = await pageOf(fetch(nextUri, { headers }));
  }
}

async function pageOf(answering: Promise<Response>): Promise<z.infer<typeof Page>> {
  const response = await answering;
  if (!response.ok) throw new Error(`Trino answered ${response.status}`);
  return Page.parse(await response.json());
}
