import type { DrawChart } from '../charts/draw-chart.ts';
import { cellWords } from '../content/cells.ts';
import type { Block, Figure, Inline, ReportTable } from '../content/report.ts';
import type { Citation, Sentence } from '../content/sentence.ts';
import { escapeHtml } from './escape-html.ts';

const CHART_WIDTH = 680;

/** One block of a chapter as HTML. Every sentence with a number, and every table, names its sources in `data-source`. */
export function renderBlock(block: Block, draw: DrawChart): string {
  if (block.kind === 'paragraph') return `<p>${block.sentences.map(sentence).join(' ')}</p>`;
  if (block.kind === 'list') return list(block.items.map(sentence));
  if (block.kind === 'heading') return `<h3>${escapeHtml(block.text)}</h3>`;
  if (block.kind === 'table') return renderTable(block.table);
  if (block.kind === 'figure') return figure(block.figure, draw);
  if (block.kind === 'prose') return `<p>${block.inlines.map(inline).join('')}</p>`;
  return list(block.items.map((item) => item.map(inline).join('')));
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function sentence({ text, citations }: Sentence): string {
  return citations.length === 0
    ? escapeHtml(text)
    : `<span${sourceAttribute(citations)}>${escapeHtml(text)}</span>`;
}

function sourceAttribute(citations: readonly Citation[]): string {
  const sources = [...new Set(citations.map(sourceId))].join(' ');
  return citations.length === 0 ? '' : ` data-source="${escapeHtml(sources)}"`;
}

/** The source of a number as an attribute holds it, such as `gap/as-was#points[measure=CAN04,month=2026-07].gap`. */
function sourceId(citation: Citation): string {
  if (citation.kind === 'rule') return 'method';
  const at = `${citation.view}#${citation.path}`;
  return citation.kind === 'words' || citation.measured === 'value' ? at : `${citation.measured}(${at})`;
}

function figure({ title, subtitle, chart, notes, citations, table }: Figure, draw: DrawChart): string {
  return [
    `<figure${sourceAttribute(citations)}><figcaption><strong>${escapeHtml(title)}</strong>${escapeHtml(subtitle)}</figcaption>`,
    `<div class="scroll" role="region" aria-label="${escapeHtml(`Chart: ${title}`)}" tabindex="0">${draw(chart, CHART_WIDTH)}</div>`,
    `<p class="note">${escapeHtml(notes)} <a href="#table-${table.id}">The figures as a table</a>.</p></figure>`,
  ].join('\n');
}

function renderTable({ id, caption, columns, rows, source, note }: ReportTable): string {
  const head = columns.map(({ heading, numeric }) => {
    return `<th scope="col"${numeric ? ' class="number"' : ''}>${escapeHtml(heading)}</th>`;
  });
  const body = rows.map((cells) => {
    const shown = cells.map((cell, i) => {
      const words = escapeHtml(cellWords(cell));
      if (i === 0) return `<th scope="row">${words}</th>`;
      return columns[i]?.numeric === true ? `<td class="number">${words}</td>` : `<td>${words}</td>`;
    });
    return `<tr>${shown.join('')}</tr>`;
  });
  return [
    `<div class="scroll" role="region" aria-labelledby="caption-${id}" tabindex="0"><table id="table-${id}" data-source="${escapeHtml(source)}">`,
    `<caption id="caption-${id}"><span>${escapeHtml(caption)}</span></caption>`,
    `<thead><tr>${head.join('')}</tr></thead><tbody>`,
    ...body,
    '</tbody></table></div>',
    ...(note === undefined ? [] : [`<p class="note">${escapeHtml(note)}</p>`]),
  ].join('\n');
}

function inline(piece: Inline): string {
  const text = escapeHtml(piece.text);
  if (piece.kind === 'link') return `<a href="${escapeHtml(piece.href)}">${text}</a>`;
  if (piece.kind === 'strong') return `<strong>${text}</strong>`;
  return piece.kind === 'emphasis' ? `<em>${text}</em>` : text;
}
