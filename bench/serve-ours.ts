import { FolderObjectStore } from '../functions/adapters/folder-object-store.ts';
import { serve } from '../functions/local/serve.ts';
import { answerUsage } from './server-usage.ts';

const { url } = await serve({
  store: new FolderObjectStore(process.argv[2] ?? ''),
  port: 0,
  // A line to standard output would time the terminal.
  log: () => undefined,
});
answerUsage(url);
