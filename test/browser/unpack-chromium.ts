import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import packaged from '@sparticuz/chromium';

/** The browser of the npm package, unpacked, with what a bare system lacks beside it. */
interface UnpackedChromium {
  readonly executablePath: string;
  /** Folder of NSS and the like. */
  readonly libraries: string;
  /** Folder that holds `fonts.conf`. */
  readonly fonts: string;
}

/**
 * Unpacks the package's browser, its libraries and its fonts into a folder named by version, so that one left by an
 * older version is never started: Chromium 147 could stop drawing for good on a busy machine. The folder appears
 * whole or not at all, whoever else unpacks it meanwhile.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const folder = join(tmpdir(), `pcn-progress-chromium-${version}`);
  if (!existsSync(folder)) {
    const partial = await mkdtemp(`${folder}-`);
    await unpackInto(partial, join(root, 'bin', 'al2023.tar.br'));
    const fonts = join(partial, 'fonts', 'fonts.conf');
    await writeFile(fonts, (await readFile(fonts, 'utf8')).replaceAll('/tmp/fonts', join(folder, 'fonts')));
    await rename(partial, folder).catch((cause) => {
      if (!existsSync(folder)) throw cause;
    });
    await rm(partial, { recursive: true, force: true });
  }
  return {
    executablePath: join(folder, 'chromium'),
    libraries: join(folder, 'lib'),
    fonts: join(folder, 'fonts'),
  };
}

async function unpackInto(folder: string, packedLibraries: string): Promise<void> {
  const { TMPDIR: before } = process.env;
  // The package unpacks to the folder for temporary files and takes no other.
  process.env['TMPDIR'] = folder;
  try {
    await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  const input = brotliDecompressSync(await readFile(packedLibraries));
  execFileSync('tar', ['-x', '-C', folder], { input, stdio: ['pipe', 'ignore', 'inherit'] });
}
