import { type Answer, xmlAnswer } from './answer.ts';
import type { Bucket } from './objects.ts';

/** ListObjectsV2: keys in byte order, `pageSize` at most a page, the token being the last key already told. */
export function listObjects(bucket: Bucket, query: URLSearchParams, pageSize: number): Answer {
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const left = [...bucket.keys()]
    .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
    .sort();
  const page = left.slice(0, Math.min(pageSize, Number(query.get('max-keys') ?? pageSize)));
  const isTruncated = page.length < left.length;
  const token = isTruncated ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  const contents = page.map((key) => {
    const object = bucket.get(key);
    const modified = object?.lastModified.toISOString();
    return `<Contents><Key>${key}</Key><LastModified>${modified}</LastModified><ETag>${object?.etag}</ETag><Size>${object?.bytes.length}</Size></Contents>`;
  });
  return xmlAnswer(
    200,
    `<ListBucketResult><KeyCount>${page.length}</KeyCount><IsTruncated>${isTruncated}</IsTruncated>${token}${contents.join('')}</ListBucketResult>`,
  );
}
