import type { ArrivedFile } from '../../../functions/contracts/api/intake-answer.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { datasetTitles } from '../../../functions/contracts/file-outcome.ts';
import { countWords, momentWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import { aboutWords } from '../../../functions/sentences/intake-sentences.ts';
import { Folded } from '../../components/folded.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { Pager, pageOf } from '../../components/pager.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { StateTag } from './state-tag.tsx';

const A_PAGE = 25;

/** Every file that arrived, when, and which months count it; folded, since nothing of it needs anybody. */
export function ArrivalsSection({ address, files }: { address: URL; files: readonly ArrivedFile[] }) {
  if (files.length === 0) return null;
  const { page, pages, shown } = pageOf(address, 'files', files, A_PAGE);
  return (
    <PlainSection id="arrivals" title="What arrived">
      <p>
        Where two files are about the same month, the higher version counts, then the later. Dates are when a
        file arrived here, in UK time.
      </p>
      <Folded summary={`Every file: ${countWords(files.length)}`}>
        <PlainTable
          caption="Files received"
          captionHidden
          columns={[
            { heading: 'File' },
            { heading: 'What it is' },
            { heading: 'Result' },
            { heading: 'Arrived' },
            { heading: 'About' },
            { heading: 'Version', numeric: true },
            { heading: 'Used in' },
          ]}
          rows={shown.map((file) => ({
            key: file.sha256,
            cells: [
              <span key="name" class="breakable">
                {file.name}
              </span>,
              file.dataset === null ? 'Not known' : datasetTitles[file.dataset],
              <StateTag key="state" state={file.state} />,
              momentWords(file.arrivedAt),
              aboutWords(file.about) ?? 'Not known',
              String(file.version),
              usedWords(file.usedIn),
            ],
          }))}
        />
        <Pager address={address} page={page} pages={pages} label="files that arrived" parameter="files" />
      </Folded>
    </PlainSection>
  );
}

function usedWords(months: readonly Month[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return 'No month';
  return first === last
    ? monthWords(first)
    : `${countWords(months.length)} months, the last ${monthWords(last)}`;
}
