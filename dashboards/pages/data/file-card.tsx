import type { ArrivedFile } from '../../../functions/contracts/api/intake-answer.ts';
import { datasetTitles, type Problem } from '../../../functions/contracts/file-outcome.ts';
import { countWords, momentWords } from '../../../functions/sentences/figure-words.ts';
import { aboutWords, STATE_WORDS } from '../../../functions/sentences/intake-sentences.ts';
import { StateTag } from './state-tag.tsx';

const SHOWN = 3;

/** A file that somebody must correct: what is wrong, what to do, and what counts meanwhile. */
export function FileCard({ file, files }: { file: ArrivedFile; files: readonly ArrivedFile[] }) {
  const refusals = file.problems.filter(({ severity }) => severity !== 'flagged');
  const meanwhile = files.find(({ dataset, usedIn }) => dataset === file.dataset && usedIn.length > 0);
  return (
    <section
      class="intake-card intake-card--rejected"
      aria-label={`${STATE_WORDS[file.state]}: ${file.name}`}
    >
      <div>
        <StateTag state={file.state} />
        <h2 class="nhsuk-heading-s">{file.dataset === null ? 'A file' : datasetTitles[file.dataset]}</h2>
        <p class="nhsuk-body-s breakable">
          {file.name}
          <br />
          Arrived {momentWords(file.arrivedAt)}
        </p>
      </div>
      <dl class="intake-facts">
        <dt>Problem</dt>
        <dd>
          {refusals.slice(0, SHOWN).map((problem, i) => (
            <p key={i}>
              <WhereIn problem={problem} />
              {problem.message}
            </p>
          ))}
          {file.problemCount > SHOWN && (
            <p>
              <a href="/v1/intake.csv?table=problems">
                {countWords(file.problemCount)} problems in all, as CSV
              </a>
            </p>
          )}
        </dd>
        <dt>What to do</dt>
        <dd>{file.whatToDo}</dd>
        <dt>Used meanwhile</dt>
        <dd>
          {meanwhile === undefined
            ? 'Nothing: no earlier file was accepted.'
            : `The file accepted before, ${aboutWords(meanwhile.about) ?? ''}${rowsWords(meanwhile.rows)}.`}
        </dd>
      </dl>
    </section>
  );
}

function WhereIn({ problem: { line, column } }: { problem: Problem }) {
  if (line === null && column === null) return null;
  const place = [line === null ? '' : `Line ${countWords(line)}`, column ?? ''].filter((part) => part !== '');
  return <strong>{place.join(', ')}: </strong>;
}

function rowsWords(rows: number | null): string {
  return rows === null ? '' : `, ${countWords(rows)} rows`;
}
