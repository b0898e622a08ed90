import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';

const FOLDER = `${inject('dashboards')}/`;
const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).optional(),
    dynamicImports: z.array(z.string()).optional(),
  }),
);
const manifest = Manifest.parse(JSON.parse(readFileSync(`${FOLDER}.vite/manifest.json`, 'utf8')));

/** A chunk and everything that it cannot start without. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const needed of manifest[name]?.imports ?? []) withImports(needed, found);
  return found;
}

function gzippedBytes(names: Iterable<string>): number {
  return [...names].reduce((sum, name) => {
    const file = manifest[name]?.file ?? '';
    return sum + gzipSync(readFileSync(FOLDER + file)).byteLength;
  }, 0);
}

describe('the built dashboards', () => {
  test('show the first page with 130 kB of compressed JavaScript or less, and draw charts after it', () => {
    const first = withImports('pages/gap/gap-page.tsx', withImports('index.html'));

    expect(gzippedBytes(first)).toBeLessThanOrEqual(130_000);
    expect([...first].join(' ')).not.toMatch(/chart|palette/);
  });

  test('name no other host, in styles or scripts that load by themselves', () => {
    const styles = readdirSync(`${FOLDER}assets`).filter((name) => name.endsWith('.css'));

    expect(styles).not.toEqual([]);
    for (const name of styles) {
      const text = readFileSync(`${FOLDER}assets/${name}`, 'utf8');
      expect(text).not.toMatch(/https?:\/\//);
      expect(text).not.toMatch(/Frutiger|@font-face/);
    }
    expect(readFileSync(`${FOLDER}index.html`, 'utf8')).not.toMatch(
      /https?:\/\/|<style|<script(?![^>]*src=)/,
    );
  });
});
