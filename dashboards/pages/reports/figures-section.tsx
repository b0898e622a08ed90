import { DownloadsAnswer } from '../../../functions/contracts/api/downloads-answer.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { countWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import { Folded } from '../../components/folded.tsx';
import { OptionalSection, PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useRelease } from '../../release-context.ts';
import { useOptionalView } from '../../use-view.ts';
import { apiHref } from '../../view-options.ts';
import { FileTable } from './file-table.tsx';
import { type NamedFile, sizeWords } from './report-parts.ts';

const TITLE = 'The figures';

/** Every table of the release as CSV and Parquet; those of the report alone where the release's are not written. */
export function FiguresSection({
  month,
  release,
  ofReport,
}: {
  readonly month: Month;
  readonly release: number;
  readonly ofReport: readonly NamedFile[];
}) {
  const { basis } = useRelease();
  const state = useOptionalView({
    url: apiHref('/downloads', { release, month, basis }),
    contract: DownloadsAnswer,
  });
  const notWritten =
    state.status === 'not-held' || (state.status === 'ready' && state.view.data.reason !== null);
  if (notWritten) return <FileTable id="data" title={TITLE} files={ofReport} month={month} />;
  return (
    <OptionalSection id="data" title={TITLE} state={state} notHeld="">
      {({ data: { files } }) => {
        const tables = pairedDownloads(files);
        return (
          <PlainSection id="data" title={TITLE}>
            <p>
              Every table of {monthWords(month)}. An empty cell means missing, not zero. The state or reason
              column says why. What each column means is in the{' '}
              <a href={apiHref('/downloads/data-dictionary.csv', { release })} download>
                data dictionary
              </a>
              , and for programs in the{' '}
              <a href={apiHref('/downloads/datapackage.json', { release })} download>
                data package
              </a>
              .
            </p>
            <Folded summary={`Show all ${tables.length} tables`}>
              <PlainTable
                caption={`${TITLE}, ${monthWords(month)}`}
                captionHidden
                columns={[{ heading: 'Table' }, { heading: 'Rows', numeric: true }, { heading: 'Files' }]}
                rows={tables.map(({ base, title, rows, forms }) => ({
                  key: base,
                  cells: [
                    title,
                    countWords(rows),
                    forms.map(({ form, href, bytes }, i) => (
                      <span key={form}>
                        {i > 0 && ', '}
                        <a href={href} download>
                          {form}
                          <span class="nhsuk-u-visually-hidden"> of {title}</span>
                        </a>{' '}
                        ({sizeWords(bytes)})
                      </span>
                    )),
                  ],
                }))}
              />
            </Folded>
          </PlainSection>
        );
      }}
    </OptionalSection>
  );
}

type File = DownloadsAnswer['data']['files'][number];

/** One table of a release and the forms that it can be had in. */
interface PairedDownload {
  /** Name of its files without the ending. */
  readonly base: string;
  readonly title: string;
  readonly rows: number;
  /** CSV first. */
  readonly forms: readonly { readonly form: string; readonly href: string; readonly bytes: number }[];
}

const FORMS: Readonly<Record<string, string>> = { csv: 'CSV', parquet: 'Parquet' };

/** The tables among a release's files, each once, in the order they are listed; parts of a table are told apart. */
export function pairedDownloads(files: readonly File[]): readonly PairedDownload[] {
  const found = new Map<string, PairedDownload>();
  for (const { file, title, part, rows, href, bytes } of files) {
    const dot = file.lastIndexOf('.');
    const base = file.slice(0, dot);
    const form = FORMS[file.slice(dot + 1)];
    if (rows === null || form === undefined) continue;
    const known = found.get(base);
    found.set(base, {
      base,
      title: part === null ? title : `${title}, part ${part}`,
      rows,
      forms: [...(known?.forms ?? []), { form, href, bytes }],
    });
  }
  return [...found.values()];
}
