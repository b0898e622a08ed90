import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { IntakeAnswer } from '../contracts/api/intake-answer.ts';
import { Reason } from '../contracts/audit-entry.ts';
import type { IntakeCaller, IntakeSource } from '../contracts/intake-source.ts';
import { intakeTables } from '../tables/intake-tables.ts';
import { csvTable, toCsv } from './csv.ts';
import type { RegisterRoute } from './on-demand.ts';
import { claimsOf } from './practice-rights.ts';
import { wantedForm } from './representation.ts';
import { jsonResponses, refusals, tableResponses } from './responses.ts';

/** Header in which a page gives back the token that it was given. */
const TOKEN = 'x-intake-token';

const summary = 'What arrived until now: accepted, rejected and why, held, and what to do';
const read = createRoute({
  method: 'get',
  path: '/v1/intake',
  summary,
  request: {
    query: z.strictObject({
      table: z
        .enum(['datasets', 'files', 'problems', 'held'])
        .default('files')
        .meta({ description: 'Which table the CSV is; JSON has every one.' }),
    }),
  },
  responses: tableResponses(summary, IntakeAnswer),
});

/** A name as publishers write them: no folder, nothing hidden, and one of the kinds that are read. */
const FileName = z
  .string()
  .max(150)
  .regex(
    /^[\p{L}\p{N}(][\p{L}\p{N} _.,()&+-]*\.(csv|zip|xlsx|json)$/iu,
    'must be a file name without a folder that ends in .csv, .zip, .xlsx or .json',
  );

const refusalsOfWriting = {
  ...refusals,
  403: { ...refusals[403], description: 'The caller may not do this' },
  413: { ...refusals[403], description: 'The file is too large' },
  422: { ...refusals[403], description: 'The file or the answer is refused' },
};

const SentAnswer = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('here'), name: z.string() }),
  z.strictObject({ how: z.literal('form'), url: z.string(), fields: z.record(z.string(), z.string()) }),
]);
const send = createRoute({
  method: 'post',
  path: '/v1/intake/files',
  summary: 'Send a file: it arrives here, or by the form that is given back',
  request: {
    query: z.strictObject({ name: FileName, bytes: z.coerce.number().int().min(1) }),
    headers: z.object({ [TOKEN]: z.string().optional() }),
  },
  responses: {
    ...jsonResponses('Where the file goes', SentAnswer),
    ...refusalsOfWriting,
  },
});

const answer = createRoute({
  method: 'post',
  path: '/v1/intake/answers',
  summary: 'Approve or reject months that are held back; approvers only',
  request: {
    query: z.strictObject({}),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            hold: z.string().regex(/^[0-9a-f]{12}$/, 'must be a hold of /v1/intake'),
            kind: z.enum(['approve', 'reject']),
            reason: Reason,
          }),
        },
      },
    },
  },
  responses: {
    ...jsonResponses('Its entry in the audit log', z.strictObject({ entry: z.int().min(1) })),
    ...refusalsOfWriting,
  },
});

/** `GET /v1/intake`, and the two addresses by which somebody acts on what it says. */
export function intakeRoutes(source: IntakeSource): RegisterRoute {
  return (app) => {
    app.openapi(read, async (c) => {
      const { table } = c.req.valid('query');
      const data = await source.read();
      c.header('Cache-Control', 'no-store');
      if (wantedForm(c, true) === 'json') return c.json({ data, ...source.allows(callerOf(c)) });
      c.header('Content-Type', 'text/csv; charset=utf-8');
      c.header('Content-Disposition', `attachment; filename="pcn-progress-intake-${table}.csv"`);
      return c.body(toCsv(csvTable(intakeTables[table], data)));
    });
    app.openapi(send, async (c) => {
      const file = c.req.valid('query');
      return c.json(await source.send(callerOf(c), file, c.req.raw.body), 200, NOT_KEPT);
    });
    app.openapi(answer, async (c) => {
      const entry = await source.answer(callerOf(c), c.req.valid('json'));
      return c.json({ entry }, 200, NOT_KEPT);
    });
  };
}

const NOT_KEPT = { 'Cache-Control': 'no-store' };

/** Who asks. A token of a page counts only where the browser says that a page of this very origin sends it. */
function callerOf(c: Context): IntakeCaller {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const isOwnPage =
    (site === undefined || site === 'same-origin') &&
    (origin === undefined || URL.parse(origin)?.host === c.req.header('host'));
  return { claims: claimsOf(c), token: isOwnPage ? (c.req.header(TOKEN) ?? null) : null };
}
