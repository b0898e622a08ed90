import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { OpenAPIHono } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import { methodsRoute } from '../../functions/api/routes/methods.ts';
import { MethodsAnswer } from '../../functions/contracts/api/methods-answer.ts';
import { conformance, methods, methodsPage, testsPassed } from '../../functions/methods/methods.ts';
import { publishedValues } from '../conformance/published-values.ts';

const top = fileURLToPath(new URL('../../', import.meta.url));

describe('docs/methods.md', () => {
  test('says what was recorded; if not, run npm run conformance', async () => {
    expect(await readFile(`${top}docs/methods.md`, 'utf8')).toBe(methodsPage(methods, conformance));
  });

  test.each(methods.map((method) => [method.id, method] as const))(
    '%s has a source, tests and cases',
    (_id, method) => {
      expect(existsSync(`${top}functions/${method.source}`)).toBe(true);
      for (const file of method.tests) expect(existsSync(`${top}test/${file}`)).toBe(true);
      expect(testsPassed(method, conformance)).toBeGreaterThan(0);
    },
  );

  test('counts the published cases as they are', async () => {
    for (const [file, recorded] of Object.entries(conformance.publishedValues)) {
      expect(`${file} ${await publishedValues(file)}`).toBe(`${file} ${recorded}`);
    }
  });
});

describe('GET /v1/methods', () => {
  test('answers with every method and its evidence', async () => {
    const app = new OpenAPIHono();
    methodsRoute(app);
    const response = await app.request('/v1/methods');
    const { data } = MethodsAnswer.parse(await response.json());

    expect(response.status).toBe(200);
    expect(data.map(({ id }) => id)).toEqual(methods.map(({ id }) => id));
    expect(data.find(({ id }) => id === 'wilson-interval')?.publishedValues).toBeGreaterThan(30);
  });
});
