import { useState } from 'preact/hooks';
import type { PictureWords } from '../../functions/charts/standalone-svg.ts';
import { saveFile } from './save-file.ts';

type Form = 'SVG' | 'PNG';

/**
 * Saves the chart of a figure as a picture that says what it is and where it comes from. What makes it is loaded when it
 * is asked for.
 */
export function PictureDownloads({ id, file, ...words }: PictureWords & { id: string; file: string }) {
  const [failed, setFailed] = useState<'not-loaded' | 'not-drawn' | null>(null);
  const save = async (form: Form) => {
    setFailed(null);
    const chart = document.querySelector(`[aria-labelledby="${id}-title"] .chart`);
    if (chart === null) return;
    const made = await import('./picture-of.ts').catch(() => null);
    if (made === null) return setFailed('not-loaded');
    const picture = await made.pictureOf(chart, words, form).catch(() => null);
    if (picture === null) return setFailed('not-drawn');
    saveFile(picture, `${file}.${form.toLowerCase()}`);
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

/** Parameters that say what a figure is of, in the order in which the name of its file has them. */
const SAYS_WHAT = ['area', 'indicator', 'measure'];

/**
 * The name of a figure's picture, without its ending: what it is, of which area or measure and in which month, as its
 * CSV is asked for. Such as `distribution-progress-balanced-2026-07`.
 */
export function pictureName(id: string, csvHref: string, month: string): string {
  const { pathname, searchParams } = new URL(csvHref, 'https://example.org');
  const codes = pathname
    .replace(/\.csv$/, '')
    .split('/')
    .filter((part) => /^(?=.*\d)[A-Z\d]{3,10}$/.test(part));
  const asked = SAYS_WHAT.flatMap((name) => searchParams.get(name)?.split(',') ?? []);
  return [id, ...codes, ...asked, month].join('-');
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
