import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type S3TestServer, startS3TestServer } from './server.ts';

/** The stand-in is held to what the S3 documentation promises, without the SDK between. */
describe('the S3 test server', () => {
  let server: S3TestServer;
  beforeEach(async () => {
    server = await startS3TestServer({ pageSize: 2 });
    return () => server.close();
  });

  const request = (path: string, init: RequestInit = {}) => fetch(`${server.endpoint}/objects/${path}`, init);
  const put = (key: string, body: string, headers: Record<string, string> = {}) =>
    request(key, { method: 'PUT', body, headers });

  test('overwrites unless it is asked to create only', async () => {
    expect((await put('a', '1')).status).toBe(200);
    expect((await put('a', '2')).status).toBe(200);
    const refused = await put('a', '3', { 'if-none-match': '*' });
    expect(refused.status).toBe(412);
    expect(await refused.text()).toContain('<Code>PreconditionFailed</Code>');
    expect(await (await request('a')).text()).toBe('2');
  });

  test('of twenty writers that create only, one creates', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => put('a', `${i}`, { 'if-none-match': '*' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
  });

  test.each([
    // The check values of the algorithms over "123456789": md5 (RFC 1321), sha256, CRC-32 (cbf43926).
    ['content-md5', createHash('md5').update('123456789').digest('base64')],
    ['x-amz-checksum-sha256', createHash('sha256').update('123456789').digest('base64')],
    ['x-amz-checksum-crc32', Buffer.from('cbf43926', 'hex').toString('base64')],
  ])('takes a right %s and refuses a wrong one', async (header, right) => {
    expect((await put('a', '123456789', { [header]: right })).status).toBe(200);
    const refused = await put('b', '123456780', { [header]: right });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('<Code>BadDigest</Code>');
    expect(server.bucket.has('b')).toBe(false);
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ])('gives the range %s', async (range, status, text, contentRange) => {
    await put('a', '0123456789');
    const answer = await request('a', { headers: { range } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-range')).toBe(contentRange);
    expect(await answer.text()).toBe(text);
  });

  test('refuses a range behind the end', async () => {
    await put('a', '0123456789');
    expect((await request('a', { headers: { range: 'bytes=10-' } })).status).toBe(416);
  });

  test('lists in byte order, page after page', async () => {
    for (const key of ['a/2', 'a/10', 'B', 'a/1']) await put(key, key);
    const first = await (await request('?list-type=2&prefix=a/')).text();
    expect(keysOf(first)).toEqual(['a/1', 'a/10']);
    expect(first).toContain('<IsTruncated>true</IsTruncated>');

    const token = /<NextContinuationToken>(.*)<\/NextContinuationToken>/.exec(first)?.[1] ?? '';
    const next = await (await request(`?list-type=2&prefix=a/&continuation-token=${token}`)).text();
    expect(keysOf(next)).toEqual(['a/2']);
    expect(next).toContain('<IsTruncated>false</IsTruncated>');
  });

  test('knows nothing else: no delete, no copy', async () => {
    await put('a', '1');
    expect((await request('a', { method: 'DELETE' })).status).toBe(405);
    expect((await put('', 'x')).status).toBe(405);
    expect([...server.bucket.keys()]).toEqual(['a']);
  });
});

function keysOf(xml: string): string[] {
  return [...xml.matchAll(/<Key>(.*?)<\/Key>/g)].map((match) => match[1] ?? '');
}
