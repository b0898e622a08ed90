import type { IntakeSource } from '../contracts/intake-source.ts';
import type { ReportSource } from '../contracts/report-source.ts';
import { questionAddresses } from '../questions/all-questions.ts';
import type { RegisterRoute } from './on-demand.ts';

/** What answers each address, by its path as the router reads it. */
export type Addresses = Readonly<Record<string, () => Promise<RegisterRoute>>>;

/** Every question at its own address; what is written by hand follows, and wins. */
const ADDRESSES: Addresses = {
  ...Object.fromEntries(
    [...questionAddresses()].map(([address, tables]) => [
      `/v1/${address.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      async () => (await import('./question-route.ts')).questionRoute(await tables()),
    ]),
  ),
  '/v1/areas/:area/explain': async () => (await import('./answering/explain.ts')).explainRoute,
  '/v1/downloads': async () => (await import('./routes/downloads.ts')).downloadsRoute,
  '/v1/downloads/:file': async () => (await import('./routes/download.ts')).downloadRoute,
  '/v1/health': async () => (await import('./routes/health.ts')).healthRoute,
  '/v1/methods': async () => (await import('./routes/methods.ts')).methodsRoute,
  '/v1/months': async () => (await import('./routes/months.ts')).monthsRoute,
  '/v1/practices': async () => (await import('./answering/practice-list.ts')).practiceListRoute,
  '/v1/practice-calls/:code': async () => (await import('./answering/practice-calls.ts')).practiceCallsRoute,
  '/v1/practice-contribution/:code': async () =>
    (await import('./answering/practice-contribution.ts')).practiceContributionRoute,
  '/v1/releases': async () => (await import('./routes/releases.ts')).releasesRoute,
  '/v1/releases/:number': async () => (await import('./routes/release.ts')).releaseRoute,
  '/v1/search': async () => (await import('./answering/search.ts')).searchRoute,
  '/v1/what-if/rates': async () => (await import('./answering/what-if-rates.ts')).whatIfRatesRoute,
  '/v1/surgeries/:practice': async () => (await import('./answering/surgery.ts')).surgeryRoute,
  '/v1/shortfall/:code': async () => (await import('./answering/shortfall.ts')).shortfallRoute,
};

/** Every address of the API and what loads the module that answers it; none of reports or of the intake where there are none. */
export function addressesOf(reports: ReportSource | undefined, intake: IntakeSource | undefined): Addresses {
  return { ...ADDRESSES, ...(reports && reportAddresses(reports)), ...(intake && intakeAddresses(intake)) };
}

function intakeAddresses(intake: IntakeSource): Addresses {
  return { '/v1/intake': async () => (await import('./intake-routes.ts')).intakeRoutes(intake) };
}

function reportAddresses(reports: ReportSource): Addresses {
  const loadReports = async () => (await import('./report-routes.ts')).reportRoutes(reports);
  return {
    '/v1/reports/:month': loadReports,
    '/v1/reports/newest/:file{report\\.(?:html|pdf)}': loadReports,
    '/v1/reports/:month/*': loadReports,
  };
}
