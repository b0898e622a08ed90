import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { securityHeaders } from '../../functions/api/security-headers.ts';
import { flat } from './policies.ts';
import { synthesise } from './synthesise.ts';

const signIn = {
  issuer: 'https://id.example.nhs.uk',
  audience: ['pcn-progress'],
  practicesClaim: 'pcn',
};
const open = await synthesise('prod');
const restricted = await synthesise('prod', {
  signIn,
  domain: {
    name: 'progress.example.nhs.uk',
    certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/1',
  },
});
const withGroups = await synthesise('prod', {
  signIn: { ...signIn, intake: { claim: 'groups', approvers: 'approvers', senders: 'senders' } },
  domain: {
    name: 'progress.example.nhs.uk',
    certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/1',
  },
});
const properties = (stack: string, type: string, of = open) =>
  of.resources(stack, type).map(({ Properties }) => Properties);

describe('the API', () => {
  test('asks a restricted stage for a token of its issuer on every route but health', () => {
    const routes = properties('api', 'AWS::ApiGatewayV2::Route', restricted);
    const byKey = Object.fromEntries(
      routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]),
    );

    expect(byKey).toEqual({
      'GET /v1/{proxy+}': 'JWT',
      'HEAD /v1/{proxy+}': 'JWT',
      'GET /v1/reports/{proxy+}': 'JWT',
      'HEAD /v1/reports/{proxy+}': 'JWT',
      'GET /v1/intake': 'JWT',
      'HEAD /v1/intake': 'JWT',
      'GET /v1/intake.csv': 'JWT',
      'HEAD /v1/intake.csv': 'JWT',
      'GET /v1/openapi.json': 'JWT',
      'HEAD /v1/openapi.json': 'JWT',
      'GET /v1/health': 'NONE',
    });
    expect(properties('api', 'AWS::ApiGatewayV2::Authorizer', restricted)).toMatchObject([
      { AuthorizerType: 'JWT', JwtConfiguration: { Issuer: signIn.issuer, Audience: signIn.audience } },
    ]);
  });

  test('can be written to only where tokens name the groups that may, and only at two addresses', () => {
    const posts = (stage: typeof open) =>
      properties('api', 'AWS::ApiGatewayV2::Route', stage)
        .filter(({ RouteKey }) => !/^(GET|HEAD) /.test(String(RouteKey)))
        .map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]);

    expect(posts(open)).toEqual([]);
    expect(posts(restricted)).toEqual([]);
    expect(posts(withGroups)).toEqual([
      ['POST /v1/intake/files', 'JWT'],
      ['POST /v1/intake/answers', 'JWT'],
    ]);
  });

  test('lets pages of its own site alone send forms to the store of deliveries', () => {
    const origins = (stage: typeof open) =>
      properties('data', 'AWS::S3::Bucket', stage).flatMap(
        ({ CorsConfiguration }) => CorsConfiguration ?? [],
      );
    const [policy] = properties('web', 'AWS::CloudFront::ResponseHeadersPolicy', withGroups);

    expect(origins(restricted)).toEqual([]);
    expect(origins(withGroups)).toEqual([
      { CorsRules: [{ AllowedMethods: ['POST'], AllowedOrigins: ['https://progress.example.nhs.uk'] }] },
    ]);
    expect(JSON.stringify(policy)).toMatch(/connect-src 'self' https:/);
  });

  test.each([
    ['names the claim', restricted, 'pcn'],
    ['has none on an open stage', open, undefined],
  ])(
    '%s that says whose practices a caller may see, in every function that answers',
    (_what, stage, claim) => {
      const claims = properties('api', 'AWS::Lambda::Function', stage).map(
        ({ Environment }) =>
          z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(Environment).Variables[
            'PRACTICES_CLAIM'
          ],
      );

      expect(claims).toEqual([claim, claim, claim]);
    },
  );

  test('is throttled, and its log says nothing of who asked or what for', () => {
    const [stage] = properties('api', 'AWS::ApiGatewayV2::Stage');
    const format = z.object({ Format: z.string() }).parse(stage?.['AccessLogSettings']).Format;

    expect(stage).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
    expect(format).not.toMatch(/sourceIp|userAgent|authorizer|context\.path|identity|domainName/i);
  });
});

describe('the dashboards', () => {
  test('carry the very headers that the API carries', async () => {
    const response = await new Hono()
      .use(securityHeaders())
      .get('/', (c) => c.text(''))
      .request('/');
    const [policy] = properties('web', 'AWS::CloudFront::ResponseHeadersPolicy');
    const { SecurityHeadersConfig, CustomHeadersConfig } = z
      .object({
        SecurityHeadersConfig: z.record(z.string(), z.record(z.string(), z.unknown())),
        CustomHeadersConfig: z.object({
          Items: z.array(z.object({ Header: z.string(), Value: z.string() })),
        }),
      })
      .parse(policy?.['ResponseHeadersPolicyConfig']);

    const directives = (text: unknown) => String(text).split('; ').sort();
    expect(directives(SecurityHeadersConfig['ContentSecurityPolicy']?.['ContentSecurityPolicy'])).toEqual(
      directives(response.headers.get('content-security-policy')),
    );
    expect(SecurityHeadersConfig['FrameOptions']?.['FrameOption']).toBe(
      response.headers.get('x-frame-options'),
    );
    expect(SecurityHeadersConfig['ReferrerPolicy']?.['ReferrerPolicy']).toBe(
      response.headers.get('referrer-policy'),
    );
    const custom = CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]);
    expect(custom).toEqual(custom.map(([name = '']) => [name, response.headers.get(name)]));
  });

  test('are reached over TLS only, and no answer of the API is kept at the edge', () => {
    const [distribution] = properties('web', 'AWS::CloudFront::Distribution', restricted);

    expect(distribution).toMatchObject({
      DistributionConfig: {
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
        CacheBehaviors: [
          // Managed policy "CachingDisabled".
          {
            PathPattern: '/v1/*',
            ViewerProtocolPolicy: 'https-only',
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          },
        ],
      },
    });
  });

  test.each([
    ['/', '/index.html'],
    ['/areas/U12345', '/index.html'],
    ['/v2.0/gap', '/index.html'],
    ['/assets/index-abc.js', '/assets/index-abc.js'],
    ['/favicon.svg', '/favicon.svg'],
  ])('the address %s is answered with %s', async (uri, file) => {
    const code = await readFile('infra/edge/page-of-address.js', 'utf8');
    const event = { request: { uri } };
    const answer: unknown = runInNewContext(`${code}; JSON.stringify(handler(event))`, { event });

    expect(JSON.parse(String(answer))).toEqual({ uri: file });
  });
});

describe('what people are told', () => {
  test('has a heading in the runbook, and no heading is left without its alarm', async () => {
    const alarms = properties('observability', 'AWS::CloudWatch::Alarm').map(({ AlarmName }) =>
      String(AlarmName).replace('pcn-progress-prod-', ''),
    );
    const [machine] = properties('pipeline', 'AWS::StepFunctions::StateMachine');
    const notices = [...flat(machine?.['DefinitionString']).matchAll(/See ([a-z-]+) in the runbook/g)].map(
      ([, name]) => String(name),
    );
    const runbook = await readFile('docs/runbook.md', 'utf8');
    const headings = [...runbook.matchAll(/^### (.+)$/gm)].map(([, heading]) => String(heading));

    expect(headings.sort()).toEqual([...alarms, ...notices, 'budget'].sort());
  });

  test('says in each alarm where to read on', () => {
    for (const { AlarmName, AlarmDescription, AlarmActions } of properties(
      'observability',
      'AWS::CloudWatch::Alarm',
    )) {
      expect(String(AlarmDescription)).toContain(
        `docs/runbook.md#${String(AlarmName).replace('pcn-progress-prod-', '')}`,
      );
      expect(AlarmActions).toHaveLength(1);
    }
  });
});
