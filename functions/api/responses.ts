import { z } from '@hono/zod-openapi';
import { Problem } from '../contracts/api/problem.ts';

const problemContent = { 'application/problem+json': { schema: Problem } };

/** The answers that any address may give besides. */
export const refusals = {
  304: { description: 'The answer has not changed since the ETag that was sent' },
  400: { description: 'A parameter is unknown or not valid', content: problemContent },
  403: {
    description: 'Practices of another network, where they are shown to their own',
    content: problemContent,
  },
  404: { description: 'Nothing of that name in this release, or no release yet', content: problemContent },
  406: { description: 'The answer has no such form', content: problemContent },
  500: { description: 'Something went wrong on our side', content: problemContent },
};

/** The responses of a GET that answers with JSON, as the OpenAPI document describes them. */
export function jsonResponses<Answer extends z.ZodType>(description: string, schema: Answer) {
  return { 200: { description, content: { 'application/json': { schema } } }, ...refusals };
}

/** As `jsonResponses`, for an answer that can also be had as CSV. */
export function tableResponses<Answer extends z.ZodType>(description: string, schema: Answer) {
  const csv = {
    schema: z.string().meta({ description: 'Every row names its release and membership basis' }),
  };
  return {
    200: { description, content: { 'application/json': { schema }, 'text/csv': csv } },
    ...refusals,
  };
}
