import { Logger } from '@aws-lambda-powertools/logger';
import { handle } from 'hono/aws-lambda';
import { createApp } from '../api/app.ts';
import { createReleaseReader } from '../api/release-reader.ts';
import { loadConfig } from '../runtime/config.ts';
import { createStore } from '../runtime/services.ts';

const [logger, store] = [
  new Logger({ serviceName: 'api' }),
  await createStore(loadConfig(process.env).store),
];
const reader = createReleaseReader(store);
export const handler = handle(createApp({ reader, log: (event) => logger.info('request', { ...event }) }));
