import type { Month } from '../../../functions/contracts/codes.ts';
import type { Area } from '../../../functions/questions/area/question.ts';
import {
  type CallMeasure,
  type CallsArea,
  CallsQuestion,
  type CallsShown,
} from '../../../functions/questions/calls/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import {
  callCoverageWords,
  callsCountedSentence,
  callValueWords,
  waitSentence,
} from '../../../functions/sentences/call-sentences.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { Folded } from '../../components/folded.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { useRelease } from '../../release-context.ts';
import { useQuestion } from '../../use-question.ts';

/** How long callers wait, beside the contract; nothing where no telephony file of the month was taken in. */
export function AccessSection({ area, month }: { area: Area; month: Month }) {
  const { release, basis } = useRelease();
  const { code, icb, region } = area;
  const codes = [...new Set([code, icb ?? region ?? 'ENG', 'ENG'])];
  const from = { release: release.number, basis, month };
  const state = useQuestion(CallsQuestion, { ...from, area: codes.join(',') });
  if (state.status !== 'ready') return null;
  const { data } = state.view;
  const own = data.areas.find((one) => one.code === code);
  const waited = waitSentence(data, code);
  if (own === undefined || waited === null) return null;
  return (
    <PlainSection id="access" title="Calls to practices, beside the contract">
      <p>{waited}</p>
      <p>{callsCountedSentence(data, code)} Calls are in no score and no progress.</p>
      <Folded summary="All figures of calls, and how to read them">
        <CallsTable calls={data} own={own} codes={codes} />
        <ul class="nhsuk-list nhsuk-list--bullet">
          {data.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <p>
          <a href={hrefOf(CallsQuestion, { ...from, area: codes.join(',') }, '.csv')} download>
            Download these figures (CSV)
          </a>
        </p>
      </Folded>
    </PlainSection>
  );
}

/** A row a measure, the area first and then what it lies in. */
function CallsTable({ calls, own, codes }: { calls: CallsShown; own: CallsArea; codes: readonly string[] }) {
  const areas = codes.flatMap((code) => calls.areas.filter((area) => area.code === code));
  return (
    <PlainTable
      caption={`Calls to practices in ${monthWords(calls.month)}`}
      columns={[
        { heading: 'Figure' },
        ...areas.map(({ name }) => ({ heading: name, numeric: true })),
        { heading: `Counted of ${own.name}` },
      ]}
      rows={calls.measures.map((measure) => ({
        key: measure.measure,
        cells: [measure.title, ...areas.map((area) => shownOf(measure, area)), countedOf(measure, own)],
      }))}
    />
  );
}

function shownOf(measure: CallMeasure, { figures, practices }: CallsArea): string {
  const figure = figures.find((one) => one.measure === measure.measure);
  if (figure === undefined) return 'Not published';
  return callValueWords(measure, figure) ?? callCoverageWords(figure, practices);
}

function countedOf({ measure }: CallMeasure, { figures, practices }: CallsArea): string {
  const figure = figures.find((one) => one.measure === measure);
  return figure === undefined || figure.value === null ? '–' : callCoverageWords(figure, practices);
}
