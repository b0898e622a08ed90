import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recompute } from './recompute.ts';

const [data, store] = process.argv.slice(2);
if (data === undefined || store === undefined) {
  process.stderr.write(
    'npm run recompute -- DATA STORE: the folder of files and the store that was made of them\n',
  );
  process.exit(2);
}
const work = await mkdtemp(join(tmpdir(), 'recompute-'));
try {
  const compared = await recompute(data, store, work);
  for (const { kind, figures, disagreements } of compared) {
    process.stdout.write(`${kind}: ${figures} figures, ${disagreements.length} disagree\n`);
    for (const one of disagreements.slice(0, 5)) process.stdout.write(`  ${one}\n`);
  }
  const sum = (of: (one: (typeof compared)[number]) => number) =>
    compared.reduce((all, one) => all + of(one), 0);
  const wrong = sum(({ disagreements }) => disagreements.length);
  process.stdout.write(
    `${compared.length} kinds, ${sum(({ figures }) => figures)} figures, ${wrong} disagree\n`,
  );
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  await rm(work, { recursive: true });
}
