import type { Month } from '../../../functions/contracts/codes.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { type NamedFile, sizeWords } from './report-parts.ts';

/** Files to download, each with its form and size; nothing where there is none. */
export function FileTable({
  id,
  title,
  files,
  month,
}: {
  readonly id: string;
  readonly title: string;
  readonly files: readonly NamedFile[];
  readonly month: Month;
}) {
  if (files.length === 0) return null;
  return (
    <PlainSection id={id} title={title}>
      <PlainTable
        caption={`${title}, ${monthWords(month)}`}
        captionHidden
        columns={[{ heading: 'File' }, { heading: 'Form' }, { heading: 'Size', numeric: true }]}
        rows={files.map(({ path, href, name, form, bytes }) => ({
          key: path,
          cells: [
            path.endsWith('.html') ? (
              <a key="link" href={href}>
                {name}
              </a>
            ) : (
              <a key="link" href={href} download={fileName(month, path)}>
                {name}
                <span class="nhsuk-u-visually-hidden"> ({form})</span>
              </a>
            ),
            form,
            sizeWords(bytes),
          ],
        }))}
      />
    </PlainSection>
  );
}

function fileName(month: Month, path: string): string {
  return `pcn-progress-${month}-${path.replaceAll('/', '-')}`;
}
