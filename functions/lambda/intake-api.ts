import { Logger } from '@aws-lambda-powertools/logger';
import { handle } from 'hono/aws-lambda';
import { createApp } from '../api/app.ts';
import { rightsByClaim } from '../api/practice-rights.ts';
import { createReleaseReader } from '../api/release-reader.ts';
import { intakeByClaim } from '../intake/intake-by-claim.ts';
import { loadConfig } from '../runtime/config.ts';
import { createStore } from '../runtime/create-store.ts';
import { createDepositForms, systemClock } from '../runtime/services.ts';

const logger = new Logger({ serviceName: 'intake-api' });
const { store: place, deliveries, intake, practicesClaim } = loadConfig(process.env);
const store = await createStore(place);
const forms = await createDepositForms(deliveries);
export const handler = handle(
  createApp({
    reader: createReleaseReader(store),
    log: (event) => logger.info('request', { ...event }),
    intake: intakeByClaim({ store, clock: systemClock, forms, ...intake }),
    ...(practicesClaim !== null && { practiceRights: rightsByClaim(practicesClaim) }),
  }),
);
