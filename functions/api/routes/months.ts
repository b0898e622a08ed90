import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { MonthsAnswer } from '../../contracts/api/answers.ts';
import type { MembershipBasis } from '../../contracts/codes.ts';
import { heldByEvery } from '../../questions/all-questions.ts';
import { isOfPacks } from '../../runtime/packed-views.ts';
import { monthsTable } from '../../tables/release-answers-tables.ts';
import { answerHeader, sendAnswer } from '../answer.ts';
import { csvTable } from '../csv.ts';
import { headlineOf } from '../headline-of-month.ts';
import type { ReleaseReader } from '../release-reader.ts';
import { tableResponses } from '../responses.ts';
import { SnapshotQuery } from '../snapshot-query.ts';

const summary = 'The months of a release and how much of England reported in each';
const route = createRoute({
  method: 'get',
  path: '/v1/months',
  summary,
  request: { query: SnapshotQuery },
  responses: tableResponses(summary, MonthsAnswer),
});

/** `GET /v1/months`: months in order, with England's coverage and what each is told by. */
export function monthsRoute(app: OpenAPIHono, reader: ReleaseReader): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const release = await reader.release(query.release);
    const basis = query.basis ?? release.basis;
    const quality = await reader.quality(release, basis);
    const header = answerHeader({ release, basis, months: release.months, quality });
    const table = () => csvTable(monthsTable, header.coverage);
    const holds = questionsHeld(Object.keys(release.views), basis);
    const told = await Promise.all(
      release.months.map(
        async (month) => [month, await headlineOf(reader, release, { month, basis })] as const,
      ),
    );
    const headlines = Object.fromEntries(
      told.flatMap(([month, measure]) => (measure === undefined ? [] : [[month, measure] as const])),
    );
    const answer: MonthsAnswer = { ...header, holds, headlines, data: header.coverage };
    const lasts = query.release === undefined ? 'until-next-release' : 'for-ever';
    return sendAnswer(c, answer, { lasts, table, name: 'months' });
  });
}

/** Views by name, without their basis, that some releases lack: whoever knows them need not ask in vain. */
function questionsHeld(names: readonly string[], basis: MembershipBasis): string[] {
  const ending = `/${basis}`;
  const always = heldByEvery();
  return names
    .filter((name) => name.endsWith(ending) && !isOfPacks(name) && !always.has(name.split('/')[0] ?? name))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}
