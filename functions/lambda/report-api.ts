import { Logger } from '@aws-lambda-powertools/logger';
import { handle } from 'hono/aws-lambda';
import { createApp } from '../api/app.ts';
import { rightsByClaim } from '../api/practice-rights.ts';
import { createReleaseReader } from '../api/release-reader.ts';
import { ANSWERED_ELSEWHERE } from '../contracts/intake-source.ts';
import { reportSource } from '../reports/report-source.ts';
import { loadConfig } from '../runtime/config.ts';
import { createStore } from '../runtime/create-store.ts';
import { systemClock } from '../runtime/services.ts';

const logger = new Logger({ serviceName: 'report-api' });
const { store: place, practicesClaim } = loadConfig(process.env);
const store = await createStore(place);
const reader = createReleaseReader(store);
const reports = reportSource(store, systemClock, { showPractices: practicesClaim === null });
export const handler = handle(
  createApp({
    reader,
    reports,
    // The one list of addresses is made here.
    intake: ANSWERED_ELSEWHERE,
    log: (event) => logger.info('request', { ...event }),
    ...(practicesClaim !== null && { practiceRights: rightsByClaim(practicesClaim) }),
  }),
);
