import { datasetTitles } from '../../../functions/contracts/file-outcome.ts';
import type { QualityAnswer } from '../../../functions/questions/quality/question.ts';
import { countWords } from '../../../functions/sentences/figure-words.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { Pager, pageOf } from '../../components/pager.tsx';
import { PlainTable } from '../../components/plain-table.tsx';

type File = QualityAnswer['data']['files'][number];

const OUTCOMES: Readonly<Record<File['outcome'], string>> = {
  taken: 'Taken in',
  'already-taken': 'Taken in before',
  quarantined: 'Refused',
  'not-recognised': 'Not recognised',
};

const FILES_A_PAGE = 25;
const PROBLEMS_A_FILE = 10;

/** What arrived, and of what was refused or flagged, why; a page at a time where there is much. */
export function FilesSection({ address, files }: { address: URL; files: readonly File[] }) {
  const faulty = files.filter(({ problems }) => problems.length > 0);
  const refusals = pageOf(address, 'refused', faulty, FILES_A_PAGE);
  const arrivals = pageOf(address, 'files', files, FILES_A_PAGE);
  return (
    <>
      <PlainSection id="refused" title="Files with problems">
        {faulty.length === 0 ? (
          <p>No files had problems.</p>
        ) : (
          refusals.shown.map((file) => (
            <section key={`${file.sha256} ${file.name}`} aria-label={file.name}>
              <h3 class="nhsuk-heading-s breakable">
                {file.name}: {OUTCOMES[file.outcome].toLowerCase()}
              </h3>
              <ul class="nhsuk-list nhsuk-list--bullet">
                {file.problems.slice(0, PROBLEMS_A_FILE).map((problem, i) => (
                  <li key={i}>
                    {whereWords(problem)}
                    {problem.message} {problem.severity === 'flagged' && '(taken, with this flag)'}
                  </li>
                ))}
              </ul>
              {file.problems.length > PROBLEMS_A_FILE && (
                <p>And {countWords(file.problems.length - PROBLEMS_A_FILE)} more in this file.</p>
              )}
            </section>
          ))
        )}
        <Pager
          address={address}
          page={refusals.page}
          pages={refusals.pages}
          label="files refused or flagged"
          parameter="refused"
        />
      </PlainSection>
      <PlainSection id="files" title="What arrived">
        <PlainTable
          caption="Files received"
          captionHidden
          columns={[
            { heading: 'File' },
            { heading: 'What it is' },
            { heading: 'Result' },
            { heading: 'Rows', numeric: true },
          ]}
          rows={arrivals.shown.map((file) => ({
            key: `${file.sha256} ${file.name}`,
            cells: [
              <span key="name" class="breakable">
                {file.name}
              </span>,
              file.dataset === null ? 'Not known' : datasetTitles[file.dataset],
              OUTCOMES[file.outcome],
              file.rows === null ? 'Not read' : countWords(file.rows),
            ],
          }))}
        />
        <Pager
          address={address}
          page={arrivals.page}
          pages={arrivals.pages}
          label="files that arrived"
          parameter="files"
        />
      </PlainSection>
    </>
  );
}

function whereWords({ line, column }: File['problems'][number]): string {
  const parts = [
    ...(line === null ? [] : [`line ${countWords(line)}`]),
    ...(column === null ? [] : [column]),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}: `.replace(/^line/, 'Line');
}
