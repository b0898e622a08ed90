import type { Block, Inline } from './content/report.ts';
import { ForewordError } from './errors.ts';

const HTML = /<[a-z/!?]/i;
const CONTROL = /[^\P{Cc}\t]/u;
const MARKS = /\*\*(?<strong>[^*]+)\*\*|\*(?<emphasis>[^*]+)\*|\[(?<label>[^\]]+)\]\((?<href>[^)\s]*)\)/g;

/**
 * Reads a foreword written in a small part of Markdown: paragraphs, `## headings`, `- lists`, `**bold**`, `*italic*`
 * and `[links](https://...)`. Everything else is plain text.
 *
 * @throws ForewordError with the line, where there is HTML, a picture, or a link that is neither https nor mailto
 */
export function readForeword(markdown: string): readonly Block[] {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [i, line] of lines.entries()) refuseUnsafe(line, i + 1);
  return paragraphs(lines).flatMap(({ line, texts }) => blocksOf(texts, line));
}

function refuseUnsafe(text: string, line: number): void {
  if (HTML.test(text)) throw new ForewordError(line, 'HTML is not taken; write plain words or Markdown');
  if (/!\[[^\]]*\]\(/.test(text)) throw new ForewordError(line, 'pictures are not taken');
  if (CONTROL.test(text)) throw new ForewordError(line, 'a control character is not taken');
}

function paragraphs(lines: readonly string[]): readonly { line: number; texts: readonly string[] }[] {
  const found: { line: number; texts: string[] }[] = [];
  let open: { line: number; texts: string[] } | undefined;
  lines.forEach((text, i) => {
    if (text.trim() === '') {
      open = undefined;
      return;
    }
    if (open === undefined) {
      open = { line: i + 1, texts: [] };
      found.push(open);
    }
    open.texts.push(text.trim());
  });
  return found;
}

function blocksOf(texts: readonly string[], line: number): readonly Block[] {
  const [first = ''] = texts;
  if (/^#{1,6} /.test(first)) {
    const heading: Block = { kind: 'heading', text: first.replace(/^#+ /, '') };
    return texts.length === 1 ? [heading] : [heading, ...blocksOf(texts.slice(1), line + 1)];
  }
  if (texts.every((text) => /^[-*] /.test(text))) {
    return [{ kind: 'prose-list', items: texts.map((text, i) => inlinesOf(text.slice(2), line + i)) }];
  }
  return [{ kind: 'prose', inlines: inlinesOf(texts.join(' '), line) }];
}

function inlinesOf(text: string, line: number): readonly Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > from) inlines.push({ kind: 'text', text: text.slice(from, match.index) });
    inlines.push(markedBy(match.groups ?? {}, line));
    from = match.index + match[0].length;
  }
  if (from < text.length) inlines.push({ kind: 'text', text: text.slice(from) });
  return inlines;
}

function markedBy(groups: Readonly<Record<string, string | undefined>>, line: number): Inline {
  const { strong, emphasis, label, href } = groups;
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  if (href === undefined || label === undefined || !/^(https:\/\/|mailto:)\S+$/.test(href)) {
    throw new ForewordError(line, 'a link must begin with https:// or mailto:');
  }
  return { kind: 'link', text: label, href };
}
