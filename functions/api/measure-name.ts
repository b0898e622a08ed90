import { z } from '@hono/zod-openapi';

/** What a figure is of; it is a part of the name of a stored view, so nothing else may be in it. */
export const MeasureName = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/, 'must be a measure such as progress-balanced or CAN04')
  .meta({ description: '`progress-balanced`, `progress-contract` or an indicator code.' });
