import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../../functions/runtime/config.ts';

describe('loadConfig', () => {
  test('runs on this machine when nothing is set', () => {
    expect(loadConfig({})).toEqual({
      stage: 'local',
      store: { kind: 'folder', folder: '.store' },
      deliveries: { prefix: 'incoming/', from: { kind: 'folder', folder: '.deliveries' } },
      engine: { kind: 'duckdb' },
      reports: { site: 'http://localhost:4000', embargo: null },
      practicesClaim: null,
      intake: { place: null, contact: null, groups: null },
    });
  });

  test('reads a deployed function from its variables', () => {
    expect(
      loadConfig({
        STAGE: 'prod',
        STORE: 's3',
        STORE_BUCKET: 'lake',
        QUERY_TIMEOUT_SECONDS: '840',
        DELIVERIES: 's3',
        DELIVERIES_BUCKET: 'incoming',
        ENGINE: 'athena',
        ATHENA_WORKGROUP: 'models',
        ATHENA_DATABASE: 'pcn_progress',
        SITE_ADDRESS: 'https://pcn.example.nhs.uk/',
        EMBARGO: '2026-09-03T09:30+01:00',
        PRACTICES_CLAIM: 'pcn',
        INTAKE_PLACE: 'the bucket of your ICB',
        INTAKE_CONTACT: 'data@example.org',
        INTAKE_CLAIM: 'cognito:groups',
        INTAKE_APPROVERS: 'pcn-approvers',
        INTAKE_SENDERS: 'pcn-senders',
      }),
    ).toEqual({
      stage: 'prod',
      store: { kind: 's3', bucket: 'lake' },
      deliveries: { prefix: 'incoming/', from: { kind: 's3', bucket: 'incoming' } },
      engine: {
        kind: 'athena',
        bucket: 'lake',
        workGroup: 'models',
        database: 'pcn_progress',
        timeoutMs: 840_000,
      },
      reports: { site: 'https://pcn.example.nhs.uk', embargo: '2026-09-03T08:30:00.000Z' },
      practicesClaim: 'pcn',
      intake: {
        place: 'the bucket of your ICB',
        contact: 'data@example.org',
        groups: { claim: 'cognito:groups', approvers: 'pcn-approvers', senders: 'pcn-senders', name: 'sub' },
      },
    });
  });

  test.each([
    ['EMBARGO', 'tomorrow'],
    ['EMBARGO', '2026-09-03T09:30'],
    ['SITE_ADDRESS', 'javascript:alert(1)'],
  ])('refuses %s=%s by its name', (name, value) => {
    expect(() => loadConfig({ [name]: value })).toThrow(`environment variables: ${name}`);
  });

  test('names every variable that is missing or wrong, and shows no value', () => {
    const load = () => loadConfig({ STORE: 's3', ENGINE: 'athena', DELIVERIES_PREFIX: '/secret' });

    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/DELIVERIES_PREFIX/);
    expect(load).not.toThrow(/secret/);
    expect(() => loadConfig({ STORE: 's3', ENGINE: 'athena' })).toThrow(
      'set or correct these environment variables: STORE_BUCKET, ATHENA_WORKGROUP, ATHENA_DATABASE',
    );
  });
});
