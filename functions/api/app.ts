import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { type AccessEvent, accessLog } from './access-log.ts';
import { documentPolicy } from './document-policy.ts';
import { MethodNotAllowedError, NotFoundError, RequestInvalidError } from './errors.ts';
import { ownPracticesOnly, type PracticeRights } from './practice-rights.ts';
import { problemOf, problemResponse } from './problem-response.ts';
import type { ReleaseReader } from './release-reader.ts';
import { reportRoutes } from './report-routes.ts';
import type { ReportSource } from './report-source.ts';
import { routedPath } from './representation.ts';
import { adjustedGapRoute } from './routes/adjusted-gap.ts';
import { alertsRoute } from './routes/alerts.ts';
import { areaRoute } from './routes/area.ts';
import { areasRoute } from './routes/areas.ts';
import { closingRoute } from './routes/closing.ts';
import { coverageRoute } from './routes/coverage.ts';
import { dataQualityRoute } from './routes/data-quality.ts';
import { decilesRoute } from './routes/deciles.ts';
import { deprivationRoute } from './routes/deprivation.ts';
import { downloadRoute } from './routes/download.ts';
import { downloadsRoute } from './routes/downloads.ts';
import { explainRoute } from './routes/explain.ts';
import { fewestPatientsRoute } from './routes/fewest-patients.ts';
import { funnelRoute } from './routes/funnel.ts';
import { gapRoute } from './routes/gap.ts';
import { healthRoute } from './routes/health.ts';
import { indicatorsRoute } from './routes/indicators.ts';
import { likeForLikeRoute } from './routes/like-for-like.ts';
import { locationRoute } from './routes/location.ts';
import { locationAreasRoute } from './routes/location-areas.ts';
import { methodsRoute } from './routes/methods.ts';
import { monthsRoute } from './routes/months.ts';
import { needsRoute } from './routes/needs.ts';
import { ownIndicatorsRoute } from './routes/own-indicators.ts';
import { practicesRoute } from './routes/practices.ts';
import { prioritiesRoute } from './routes/priorities.ts';
import { progressShortfallRoute } from './routes/progress-shortfall.ts';
import { projectionRoute } from './routes/projection.ts';
import { ranksRoute } from './routes/ranks.ts';
import { realityRoute } from './routes/reality.ts';
import { releaseRoute } from './routes/release.ts';
import { releasesRoute } from './routes/releases.ts';
import { restatementsRoute } from './routes/restatements.ts';
import { scenarioRatesRoute } from './routes/scenario-rates.ts';
import { scenariosRoute } from './routes/scenarios.ts';
import { shortfallRoute } from './routes/shortfall.ts';
import { trendsRoute } from './routes/trends.ts';
import { workforceRoute } from './routes/workforce.ts';
import { securityHeaders } from './security-headers.ts';

export interface ApiDeps {
  readonly reader: ReleaseReader;
  /** Told of each request once it is answered; nothing in it identifies anyone or anything. */
  readonly log: (event: AccessEvent) => void;
  /** Answers what is not the API, where this process also serves the dashboards. */
  readonly pages?: MiddlewareHandler;
  /** Where the monthly reports come from; no address of them where it is left out. */
  readonly reports?: ReportSource;
  /** Whose practices a caller may be shown one by one; everyone's where it is left out. */
  readonly practiceRights?: PracticeRights;
}

/** Addresses whose answers may have a row a practice with its figures. */
const OF_PRACTICES = [
  '/v1/areas/:code/explain',
  '/v1/shortfall/:code',
  '/v1/progress-shortfall/:code',
  '/v1/downloads/:file',
];

const ROUTES = [
  healthRoute,
  releasesRoute,
  releaseRoute,
  monthsRoute,
  indicatorsRoute,
  gapRoute,
  areasRoute,
  areaRoute,
  explainRoute,
  practicesRoute,
  dataQualityRoute,
  methodsRoute,
  workforceRoute,
  closingRoute,
  coverageRoute,
  decilesRoute,
  funnelRoute,
  likeForLikeRoute,
  locationRoute,
  locationAreasRoute,
  needsRoute,
  progressShortfallRoute,
  projectionRoute,
  ranksRoute,
  realityRoute,
  restatementsRoute,
  shortfallRoute,
  trendsRoute,
  adjustedGapRoute,
  deprivationRoute,
  fewestPatientsRoute,
  scenariosRoute,
  scenarioRatesRoute,
  prioritiesRoute,
  ownIndicatorsRoute,
  alertsRoute,
  downloadsRoute,
  downloadRoute,
];

/** The HTTP API: the same on a laptop and in a Lambda. A path that it does not know is a problem. */
export function createApp({ reader, log, pages, reports, practiceRights }: ApiDeps): OpenAPIHono {
  const app = new OpenAPIHono({
    getPath: routedPath,
    defaultHook: (result) => {
      if (result.success) return;
      throw new RequestInvalidError(
        result.error.issues.map(({ path, message, ...issue }) => ({
          parameter: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : path.join('.'),
          message: issue.code === 'unrecognized_keys' ? 'there is no such parameter here' : message,
        })),
        { cause: result.error },
      );
    },
  });

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
  for (const register of ROUTES) register(app, reader);
  if (reports !== undefined) reportRoutes(app, reader, reports);
  app.doc31('/v1/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'PCN progress',
      version: '1',
      description: 'How far each English primary care network has progressed, and how wide the gap is.',
    },
  });
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
