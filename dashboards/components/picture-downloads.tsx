import { useState } from 'preact/hooks';
import type { PictureWords } from '../../functions/charts/standalone-svg.ts';
import { saveFile } from './save-file.ts';

type Form = 'SVG' | 'PNG';

/**
 * Saves the chart of a figure as a picture that says what it is and where it comes from. What makes it is loaded when it
 * is asked for.
 */
export function PictureDownloads({ id, ...words }: PictureWords & { id: string }) {
  const [failed, setFailed] = useState<'not-loaded' | 'not-drawn' | null>(null);
  const save = async (form: Form) => {
    setFailed(null);
    const chart = document.querySelector(`[aria-labelledby="${id}-title"] .chart`);
    if (chart === null) return;
    const made = await import('./picture-of.ts').catch(() => null);
    if (made === null) return setFailed('not-loaded');
    const picture = await made.pictureOf(chart, words, form).catch(() => null);
    if (picture === null) return setFailed('not-drawn');
    saveFile(picture, `${id}.${form.toLowerCase()}`);
  };
  return (
    <>
      <SaveButton form="SVG" title={words.title} save={() => void save('SVG')} />
      <SaveButton form="PNG" title={words.title} save={() => void save('PNG')} />
      {failed === 'not-drawn' && (
        <span role="alert">This browser could not make the PNG; the SVG holds the same picture.</span>
      )}
      {failed === 'not-loaded' && (
        <span role="alert">
          What makes the picture could not be loaded. Check your connection, then try again.
        </span>
      )}
    </>
  );
}

function SaveButton({ form, title, save }: { form: Form; title: string; save: () => void }) {
  return (
    <button type="button" class="button-as-link" onClick={save}>
      <span class="nhsuk-u-visually-hidden">Download as a picture: </span>
      {form}
      <span class="nhsuk-u-visually-hidden">, {title}</span>
    </button>
  );
}
