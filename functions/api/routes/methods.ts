import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { MethodsAnswer } from '../../contracts/api/methods-answer.ts';
import { conformance, methods, testsPassed, valuesMatched } from '../../methods/methods.ts';
import { keepAnswer } from '../finished-answers.ts';
import { jsonResponses } from '../responses.ts';

const summary = 'Each method, its formula and reference, and how many published values it matches';
const route = createRoute({
  method: 'get',
  path: '/v1/methods',
  summary,
  request: { query: z.strictObject({}) },
  responses: jsonResponses(summary, MethodsAnswer),
});

/** `GET /v1/methods`: how each number is made. */
export function methodsRoute(app: OpenAPIHono): void {
  const answer: MethodsAnswer = {
    data: methods.map((method) => ({
      id: method.id,
      name: method.name,
      formula: method.formula,
      reference: method.reference,
      testsPassed: testsPassed(method, conformance),
      publishedValues: valuesMatched(method, conformance),
    })),
  };
  app.openapi(route, (c) => {
    keepAnswer(c, { until: null });
    return c.json(answer, 200, { 'Cache-Control': 'public, max-age=3600' });
  });
}
