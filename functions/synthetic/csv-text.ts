/** Header and rows as UTF-8 bytes, every line ended alike. */
export function csvBytes(
  header: string,
  rows: Iterable<string>,
  { lineEnd = '\r\n', byteOrderMark = false } = {},
): Uint8Array {
  const parts: Buffer[] = [];
  let text = `${byteOrderMark ? '\uFEFF' : ''}${header}${lineEnd}`;
  for (const row of rows) {
    text += row;
    text += lineEnd;
    if (text.length > 1_000_000) {
      parts.push(Buffer.from(text, 'utf8'));
      text = '';
    }
  }
  parts.push(Buffer.from(text, 'utf8'));
  return Buffer.concat(parts);
}
