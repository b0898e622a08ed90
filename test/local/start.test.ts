import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../functions/local/start.ts', import.meta.url));

/** What `npm start` says and ends with, where it ends before it does anything. */
async function start(port: string): Promise<{ code: number; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, PORT: port };
    execFile(process.execPath, [program], { env }, (error, _stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr });
    });
  });
}

test.each(['eighty', '70000', '-1', ''])('a PORT that is none (%j) is said at once', async (port) => {
  expect(await start(port)).toEqual({ code: 2, stderr: 'PORT must be a whole number from 0 to 65535.\n' });
});

test('a port in use is said before anything is generated, in a sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const { code, stderr } = await start(port);
  await new Promise((resolve) => other.close(resolve));

  expect(code).toBe(1);
  expect(stderr).toMatch(/^PortInUseError: port \d+ is in use; stop the program that listens there/);
  expect(stderr).not.toContain('    at ');
});
