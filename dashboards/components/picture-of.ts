import { type PictureWords, standaloneSvg } from '../../functions/charts/standalone-svg.ts';

/**
 * A drawn chart as a file: SVG with its title, notes and source, or that drawn as PNG in the browser alone.
 *
 * @param chart as `finishChart` leaves it; it is not changed
 * @throws Error when the browser cannot draw the PNG, or gives no canvas to draw on
 */
export async function pictureOf(chart: Element, words: PictureWords, form: 'SVG' | 'PNG'): Promise<Blob> {
  const svg = standaloneSvg(chart, words);
  return form === 'PNG' ? pngOf(svg) : new Blob([svg], { type: 'image/svg+xml' });
}

/** Twice the size of the page's pixels, so that it is sharp on paper and on slides. */
const SCALE = 2;

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
