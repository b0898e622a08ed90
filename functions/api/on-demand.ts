import { OpenAPIHono } from '@hono/zod-openapi';
import type { Handler } from 'hono';
import { RequestInvalidError } from './errors.ts';
import type { PracticeRights } from './practice-rights.ts';
import type { ReleaseReader } from './release-reader.ts';
import { routedPath } from './representation.ts';

/** Adds the routes of one module to an app; without rights everyone is shown practices one by one. */
export type RegisterRoute = (app: OpenAPIHono, reader: ReleaseReader, rights?: PracticeRights) => void;

/**
 * Answers by routes that are loaded with the first request for them: a cold start answers one address, and the
 * schemas and tables of all would take a third of its time. Errors are thrown on, for the app around it to answer.
 */
export function onDemand(
  load: () => Promise<RegisterRoute>,
  reader: ReleaseReader,
  rights?: PracticeRights,
): Handler {
  let routes: Promise<OpenAPIHono> | undefined;
  return async (c) => {
    routes ??= load().then((register) => routesOf([register], reader, rights));
    // Of a HEAD the app around it drops the body, once its ETag is known.
    const isWritten = c.req.method === 'POST';
    const request = isWritten ? c.req.raw : new Request(c.req.url, { headers: c.req.raw.headers });
    return (await routes).fetch(request, c.env);
  };
}

/** An app of these routes alone, which refuses parameters that they do not know. */
export function routesOf(
  registers: readonly RegisterRoute[],
  reader: ReleaseReader,
  rights?: PracticeRights,
): OpenAPIHono {
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
  for (const register of registers) register(app, reader, rights);
  app.onError((error) => {
    throw error;
  });
  return app;
}
