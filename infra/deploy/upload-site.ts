import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { deployedFolders } from '../packaging/folders.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** What `cdk deploy --outputs-file` leaves: outputs by stack. */
const Outputs = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * Uploads the built dashboards with the rights of whoever deploys, so that nothing in the account may change them.
 * What is named by its content comes first and stays for old pages; `index.html`, which names it, comes last.
 */
async function uploadSite(folder: string, bucket: string, client: S3Client): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const keys = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort((a, b) => Number(a === 'index.html') - Number(b === 'index.html'));
  for (const key of keys) {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: await readFile(join(folder, key)),
        ContentType: TYPES[extname(key)] ?? 'application/octet-stream',
        CacheControl: key.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      }),
    );
  }
  return keys.length;
}

const outputs = Outputs.parse(JSON.parse(await readFile('build/outputs.json', 'utf8')));
const web = Object.values(outputs).find((stack) => stack['SiteBucket'] !== undefined);
if (web?.['SiteBucket'] === undefined)
  throw new Error('build/outputs.json names no site; deploy the stacks first');
const client = new S3Client({ region: web['Region'] ?? 'eu-west-2' });
const count = await uploadSite(deployedFolders.dashboards, web['SiteBucket'], client);
console.log(`uploaded ${count} files; open ${web['Address']}`);
