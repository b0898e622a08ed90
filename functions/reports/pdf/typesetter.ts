import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadFonts } from '@myriaddreamin/typst.ts';
import { CompileFormatEnum, createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { TypesettingError } from '../errors.ts';
import { openSans } from '../open-sans.ts';
import { declareAccessible } from './declare-accessible.ts';

/** A document in Typst's language, with the pictures it names. */
export interface TypstDocument {
  readonly source: string;
  /** SVG by absolute path, such as `/chart-1.svg`. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Sets documents, one after another; the same document gives the same bytes. */
export type Typeset = (document: TypstDocument) => Promise<Uint8Array>;

const MAIN = '/report.typ';

/** Starts Typst once, with the fonts of every report; it reads no file and asks no network. */
export async function typesetter(): Promise<Typeset> {
  const require = createRequire(import.meta.url);
  const wasm = require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  const fonts = await openSans();
  const compiler = createTypstCompiler();
  await compiler.init({
    getWrapper: quietWrapper,
    getModule: () => readFile(wasm),
    beforeBuild: [loadFonts([...fonts], { assets: false })],
  });
  return async ({ source, pictures }) => {
    compiler.resetShadow();
    compiler.addSource(MAIN, source);
    for (const [path, svg] of Object.entries(pictures)) {
      compiler.mapShadow(path, new TextEncoder().encode(svg));
    }
    const { result, diagnostics } = await compiler.compile({
      mainFilePath: MAIN,
      format: CompileFormatEnum.pdf,
      diagnostics: 'unix',
    });
    if (result === undefined) throw new TypesettingError(diagnostics ?? ['no diagnostics']);
    return declareAccessible(result);
  };
}

/** The compiler's own loader, given its argument in the form that it does not warn about. */
async function quietWrapper() {
  const wrapper = await import('@myriaddreamin/typst-ts-web-compiler');
  return { ...wrapper, default: (bytes: BufferSource) => wrapper.default({ module_or_path: bytes }) };
}
