import { DownloadsAnswer } from '../../../functions/contracts/api/downloads-answer.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { Folded } from '../../components/folded.tsx';
import { OptionalSection, PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useRelease } from '../../release-context.ts';
import { useOptionalView } from '../../use-view.ts';
import { apiHref } from '../../view-options.ts';
import { FileTable } from './file-table.tsx';
import { pairedDownloads } from './paired-downloads.ts';
import { type NamedFile, sizeWords } from './report-parts.ts';

const TITLE = 'The figures';
const COUNT = new Intl.NumberFormat('en-GB');

/** Every table of the release as CSV and Parquet; those of the report alone where the release's are not written. */
export function FiguresSection({
  month,
  release,
  ofReport,
}: {
  readonly month: string;
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
              Every table of {monthWords(month)}. An empty cell is missing and never zero; a column of state
              or reason says why. What each column means is in the{' '}
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
                    COUNT.format(rows),
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
