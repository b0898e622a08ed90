import { JSDOM } from 'jsdom';
import { extractText, getDocumentProxy } from 'unpdf';
import type { ReportFile } from '../../functions/contracts/report-file.ts';
import { nonsense } from './statements.ts';

/** The text of a PDF as whoever copies or searches it has it, page after page. */
async function pdfText(bytes: Uint8Array): Promise<string> {
  // The reader takes the bytes for its own.
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: true });
  return text;
}

/**
 * What is wrong with the PDFs of a report: each has to say every sentence of the HTML beside it that rests on a figure,
 * in the same words, and nothing that a program prints where it has nothing.
 */
export async function pdfFaults(files: readonly ReportFile[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { path, bytes } of files) {
    if (!path.endsWith('.pdf')) continue;
    const text = await pdfText(bytes);
    faults.push(...nonsense(path, text));
    const html = files.find((one) => one.path === path.replace(/\.pdf$/u, '.html'));
    if (html === undefined) {
      faults.push(`${path}: no HTML of the same is beside it`);
      continue;
    }
    const set = letters(text);
    faults.push(
      ...sentencesIn(new TextDecoder().decode(html.bytes))
        .filter((sentence) => !isSaid(letters(sentence), set))
        .map((sentence) => `${path}: does not say “${sentence}”`),
    );
  }
  return faults;
}

/** In one piece, or in two where a page ends between them and its foot and the next head lie in between. */
function isSaid(sentence: string, text: string): boolean {
  if (text.includes(sentence)) return true;
  const parts = Array.from({ length: sentence.length }, (_, at) => [
    sentence.slice(0, at),
    sentence.slice(at),
  ]);
  return parts.some((two) => two.every((part) => text.includes(part)));
}

/** Sentences that name where their figures come from. */
function sentencesIn(html: string): readonly string[] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll('[data-source]:not(figure, table)')].map((one) =>
    (one.textContent ?? '').replaceAll(/\s+/gu, ' ').trim(),
  );
}

/** Lines are broken, and words at their ends hyphenated, where the page ends: that is no difference. */
function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD\u2010-]+/gu, '');
}
