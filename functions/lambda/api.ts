import { Logger } from '@aws-lambda-powertools/logger';
import { handle } from 'hono/aws-lambda';
import { createApp } from '../api/app.ts';
import { rightsByClaim } from '../api/practice-rights.ts';
import { createReleaseReader } from '../api/release-reader.ts';
import { loadConfig } from '../runtime/config.ts';
import { createStore } from '../runtime/create-store.ts';

const logger = new Logger({ serviceName: 'api' });
const { store, practicesClaim } = loadConfig(process.env);
const reader = createReleaseReader(await createStore(store));
export const handler = handle(
  createApp({
    reader,
    log: (event) => logger.info('request', { ...event }),
    ...(practicesClaim !== null && { practiceRights: rightsByClaim(practicesClaim) }),
  }),
);
