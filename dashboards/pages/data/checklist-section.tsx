import type { ArrivedFile, Intake } from '../../../functions/contracts/api/intake-answer.ts';
import { datasetTitles } from '../../../functions/contracts/file-outcome.ts';
import { countWords, momentWords } from '../../../functions/sentences/figure-words.ts';
import { aboutWords } from '../../../functions/sentences/intake-sentences.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { StateTag } from './state-tag.tsx';

/** Each dataset: its newest file, which file counts, and what to do. */
export function ChecklistSection({ intake: { datasets, files, release } }: { intake: Intake }) {
  const bySha256 = new Map(files.map((file) => [file.sha256, file]));
  return (
    <PlainSection
      id="checklist"
      title={release === null ? 'The checklist' : `What release ${release.number} uses`}
    >
      <PlainTable
        caption="Datasets, their newest file and the file that counts"
        captionHidden
        columns={[
          { heading: 'Dataset' },
          { heading: 'Newest file' },
          { heading: 'Arrived' },
          { heading: 'About' },
          { heading: 'Rows', numeric: true },
          { heading: 'In use' },
          { heading: 'What to do' },
        ]}
        rows={datasets.map(({ dataset, state, newest: of, inUse, whatToDo }) => {
          const newest = of === null ? undefined : bySha256.get(of);
          return {
            key: dataset,
            cells: [
              datasetTitles[dataset],
              <StateTag key="state" state={state} />,
              newest === undefined ? 'Not yet' : momentWords(newest.arrivedAt),
              aboutWords(newest?.about ?? null) ?? 'Not known',
              newest?.rows == null ? 'Not read' : countWords(newest.rows),
              inUseWords(newest, inUse === null ? undefined : bySha256.get(inUse)),
              whatToDo,
            ],
          };
        })}
      />
    </PlainSection>
  );
}

function inUseWords(newest: ArrivedFile | undefined, inUse: ArrivedFile | undefined): string {
  if (inUse === undefined) return 'None';
  if (inUse.sha256 === newest?.sha256) return 'This file';
  return `Earlier file, ${aboutWords(inUse.about) ?? 'accepted before'}`;
}
