import type { z } from 'zod';
import { WorkforceView } from '../views/workforce-view.ts';
import { envelope } from './envelope.ts';

/** `GET /v1/workforce`: who works for networks, and who has not recruited. */
export const WorkforceAnswer = envelope(WorkforceView);
export type WorkforceAnswer = z.infer<typeof WorkforceAnswer>;
