import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { IntakeSource } from '../contracts/intake-source.ts';
import type { ReportSource } from '../contracts/report-source.ts';
import { type AccessEvent, accessLog } from './access-log.ts';
import { addressesOf } from './addresses.ts';
import { documentPolicy } from './document-policy.ts';
import { MethodNotAllowedError, NotFoundError } from './errors.ts';
import { onDemand } from './on-demand.ts';
import { openApiDocument } from './openapi-document.ts';
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
  if (reports !== undefined) app.use('/v1/reports/*', documentPolicy(reports.policy));
  app.use(securityHeaders());
  app.use(etag());
  app.use('/v1/*', async (c, next) => {
    await next();
    c.header('Vary', 'Accept', { append: true });
  });
  if (practiceRights !== undefined) {
    for (const path of OF_PRACTICES) app.use(path, ownPracticesOnly(practiceRights));
  }
  const addresses = addressesOf(reports, intake);
  for (const [path, load] of Object.entries(addresses)) app.get(path, onDemand(load, reader, practiceRights));
  app.get('/v1/openapi.json', async (c) => c.json(await openApiDocument(addresses, reader)));
  if (intake !== undefined) {
    const load = async () => (await import('./intake-routes.ts')).intakeRoutes(intake);
    for (const path of WRITTEN) app.post(path, onDemand(load, reader));
  }
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '/v1/*', () => {
    throw new MethodNotAllowedError();
  });
  if (pages !== undefined) app.get('*', pages);
  app.notFound(() => {
    throw new NotFoundError('There is no such address; /v1/openapi.json lists those there are.');
  });
  app.onError((error) => problemResponse(problemOf(error)));
  return app;
}
