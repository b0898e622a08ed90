import { describe, expect, test } from 'vitest';
import { Notice } from '../../functions/contracts/notice.ts';
import { headlineOf } from '../../functions/reports/headline-of-release.ts';
import { releaseNotice } from '../../functions/reports/release-notice.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { publishTenNetworks } from './ten-networks.ts';

const site = 'https://pcn.example.nhs.uk';

async function notice(embargo: string | null = null, synthetic = true) {
  const store = memoryObjectStore();
  const release = { ...(await publishTenNetworks(store)), synthetic };
  return { store, release, ...(await releaseNotice(store, release, { month: '2026-07', embargo, site })) };
}

describe('the notice of a release', () => {
  test('says the gap as the page does, and where the report is', async () => {
    const { store, release, message } = await notice();

    expect(message).toContain(await headlineOf(store, release));
    expect(message).toMatch(
      /\nReport: https:\/\/pcn\.example\.nhs\.uk\/v1\/reports\/2026-07\/report\.html\?release=1$/,
    );
  });

  test('says what was accepted and what was rejected', async () => {
    expect((await notice()).message).toMatch(/accepted.*rejected/);
  });

  test.each([
    [true, 'PCN progress: July 2026 is published, release 1 (synthetic data)', /^Synthetic data: /],
    [false, 'PCN progress: July 2026 is published, release 1', /^Released\.\n/],
  ])('where the data are synthetic (%s) says so', async (synthetic, subject, message) => {
    expect(await notice(null, synthetic)).toMatchObject({
      subject,
      message: expect.stringMatching(message),
    });
  });

  test('under an embargo is of a draft, and says until when', async () => {
    const { subject, message } = await notice('2026-09-03T08:30:00.000Z', false);

    expect(subject).toBe('PCN progress: July 2026 is ready as a draft, release 1');
    expect(message).toMatch(
      /^Draft, OFFICIAL-SENSITIVE: not to be passed on before 3 September 2026, 9:30am\./,
    );
  });

  test('names no network, no practice and no other code', async () => {
    const { subject, message } = await notice();

    expect(`${subject}\n${message.replace(site, '')}`).not.toMatch(/\b[A-Z]\d{5}\b/);
  });

  test('has a subject that SNS takes', async () => {
    expect(
      Notice.safeParse(await notice().then(({ subject, message }) => ({ subject, message }))).error,
    ).toBe(undefined);
  });
});
