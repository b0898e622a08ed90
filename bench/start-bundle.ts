import { pathToFileURL } from 'node:url';
import { report } from './measured-process.ts';

Object.assign(process.env, {
  STORE: 's3',
  STORE_BUCKET: 'lake',
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
});
const bundle = pathToFileURL(process.argv[2] ?? '').href;
await report(async () => {
  await import(bundle);
});
