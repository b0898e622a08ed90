const CHARACTER_WIDTH = 7.5;

/**
 * Breaks the name of a scale into lines that fit a chart.
 *
 * @param width of the chart in CSS pixels
 */
export function wrapLabel(label: string, width: number): string {
  const most = Math.floor(width / CHARACTER_WIDTH);
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
