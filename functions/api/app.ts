import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { IntakeSource } from '../contracts/intake-source.ts';
import type { ReportSource } from '../contracts/report-source.ts';
import { type AccessEvent, accessLog } from './access-log.ts';
import { type Addresses, addressesOf } from './addresses.ts';
import { MethodNotAllowedError, NotFoundError } from './errors.ts';
import { finishedAnswers, keepAnswer } from './finished-answers.ts';
import { onDemand, routesOf } from './on-demand.ts';
import { ownPracticesOnly, type PracticeRights } from './practice-rights.ts';
import { problemOf, problemResponse } from './problem-response.ts';
import type { ReleaseReader } from './release-reader.ts';
import { routedPath } from './representation.ts';
import { securityHeaders } from './security-headers.ts';

export interface ApiDeps {
  readonly reader: ReleaseReader;
  /** Told of each request once it is answered; nothing in it identifies anyone or anything. */
  readonly log: (event: AccessEvent) => void;
  /** Answers what is not the API, where this process also serves the dashboards. */
  readonly pages?: MiddlewareHandler;
  /** Where the monthly reports come from; no address of them where it is left out. */
  readonly reports?: ReportSource;
  /** What arrived and what callers may do about it; no address of it where it is left out. */
  readonly intake?: IntakeSource;
  /** Whose practices a caller may be shown one by one; everyone's where it is left out. */
  readonly practiceRights?: PracticeRights;
}

/** Addresses that are written to; every other one only reads. */
const WRITTEN = ['/v1/intake/files', '/v1/intake/answers'];

/** Addresses that may have a row a practice with its figures, besides the questions that say so of themselves. */
const OF_PRACTICES = ['/v1/downloads/:file'];

/** The HTTP API: the same on a laptop and in a Lambda. A path that it does not know is a problem. */
export function createApp({ reader, log, pages, reports, intake, practiceRights }: ApiDeps): Hono {
  const app = new Hono({ getPath: routedPath });

  app.use(accessLog(log));
  app.use('/v1/*', finishedAnswers(reader, practiceRights));
  if (reports !== undefined) app.use('/v1/reports/*', documentPolicy(reports.policy));
  app.use(securityHeaders());
  app.use('/v1/*', async (c, next) => {
    await next();
    c.header('Vary', 'Accept', { append: true });
  });
  if (practiceRights !== undefined) {
    for (const path of OF_PRACTICES) app.use(path, ownPracticesOnly(practiceRights));
  }
  const addresses = addressesOf(reports, intake);
  for (const [path, load] of Object.entries(addresses)) app.get(path, onDemand(load, reader, practiceRights));
  app.get('/v1/openapi.json', async (c) => {
    keepAnswer(c, { until: null });
    return c.json(await openApiDocument(addresses, reader));
  });
  if (intake !== undefined) {
    const load = async () => (await import('./intake-routes.ts')).intakeRoutes(intake);
    for (const path of WRITTEN) app.post(path, onDemand(load, reader));
  }
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '/v1/*', () => {
    throw new MethodNotAllowedError();
  });
  if (pages !== undefined) app.get('*', etag(), pages);
  app.notFound(() => {
    throw new NotFoundError('There is no such address; /v1/openapi.json lists those there are.');
  });
  app.onError((error) => problemResponse(problemOf(error)));
  return app;
}

/** Lets a document be read under the policy it was written for, in place of that of the pages. */
function documentPolicy(policy: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.headers.get('content-type')?.startsWith('text/html') === true) {
      c.header('Content-Security-Policy', `${policy}; frame-ancestors 'none'`);
    }
  };
}

/** The OpenAPI 3.1 document of these addresses. It alone loads every one of them. */
async function openApiDocument(addresses: Addresses, reader: ReleaseReader) {
  const loaded = await Promise.all([...new Set(Object.values(addresses))].map((load) => load()));
  return routesOf(loaded, reader).getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'PCN progress',
      version: '1',
      description: 'How far each English primary care network has progressed, and how wide the gap is.',
    },
  });
}
