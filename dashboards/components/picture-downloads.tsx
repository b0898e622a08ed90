import { useState } from 'preact/hooks';
import { type PictureWords, standaloneSvg } from '../../functions/charts/standalone-svg.ts';
import { saveFile } from './save-file.ts';

/** Saves the chart of a figure as a picture that says what it is and where it comes from. */
export function PictureDownloads({ id, ...words }: PictureWords & { id: string }) {
  const [failed, setFailed] = useState(false);
  const savePng = (svg: string) => {
    setFailed(false);
    pngOf(svg).then(
      (png) => saveFile(png, `${id}.png`),
      () => setFailed(true),
    );
  };
  const saveSvg = (svg: string) => saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${id}.svg`);
  const withPicture = (save: (svg: string) => void) => () => {
    const chart = document.querySelector(`[aria-labelledby="${id}-title"] .chart`);
    if (chart !== null) save(standaloneSvg(chart, words));
  };
  return (
    <>
      <SaveButton form="SVG" title={words.title} save={withPicture(saveSvg)} />
      <SaveButton form="PNG" title={words.title} save={withPicture(savePng)} />
      {failed && (
        <span role="alert">This browser could not make the PNG; the SVG holds the same picture.</span>
      )}
    </>
  );
}

function SaveButton({ form, title, save }: { form: string; title: string; save: () => void }) {
  return (
    <button type="button" class="button-as-link" onClick={save}>
      <span class="nhsuk-u-visually-hidden">Download as a picture: </span>
      {form}
      <span class="nhsuk-u-visually-hidden">, {title}</span>
    </button>
  );
}

/** Twice the size of the page's pixels, so that it is sharp on paper and on slides. */
const SCALE = 2;

/**
 * Draws a picture as PNG, in the browser alone.
 *
 * @param svg the whole text of an SVG file
 * @throws Error when the browser cannot draw it, or gives no canvas to draw on
 */
async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = SCALE * image.naturalWidth;
    canvas.height = SCALE * image.naturalHeight;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('the browser gives no canvas to draw on');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('the canvas could not be written as PNG'));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
