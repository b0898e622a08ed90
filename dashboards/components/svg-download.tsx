import { type PictureWords, standaloneSvg } from '../charts/standalone-svg.ts';

/** Saves the chart of a figure as a picture that says what it is and where it comes from. */
export function SvgDownload({ id, ...words }: PictureWords & { id: string }) {
  const save = () => {
    const chart = document.querySelector(`[aria-labelledby="${id}-title"] .chart`);
    if (chart === null) return;
    const file = new Blob([standaloneSvg(chart, words)], { type: 'image/svg+xml' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `pcn-progress-${id}.svg`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <button type="button" class="button-as-link" onClick={save}>
      Download as a picture (SVG)<span class="nhsuk-u-visually-hidden">: {words.title}</span>
    </button>
  );
}
