import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { latestDefinitions, shortName } from '../../../functions/assessment/latest-definitions.ts';
import { datasetTitles } from '../../../functions/contracts/file-outcome.ts';
import { newestOf } from '../../../functions/contracts/month.ts';
import {
  type ExplainAnswer,
  type ExplainedPractice,
  ExplainQuestion,
} from '../../../functions/questions/explain/question.ts';
import { IndicatorsQuestion } from '../../../functions/questions/indicators/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import {
  countWords,
  momentWords,
  monthWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { AddressSelect } from '../../components/address-select.tsx';
import { OptionalSection, PlainSection } from '../../components/optional-section.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { dayWords } from '../../components/site-footer.tsx';
import { changeAddress } from '../../navigation.ts';
import type { PageProps } from '../../page-props.ts';
import { useRelease } from '../../release-context.ts';
import { useHeldQuestion, useQuestion } from '../../use-question.ts';
import { readViewOptions } from '../../view-options.ts';

const STATES: Readonly<Record<ExplainedPractice['state'], string>> = {
  counted: 'Counted',
  'nobody-eligible': 'Nobody eligible',
  suppressed: 'Hidden',
  'did-not-report': 'Did not report',
};

const SOURCES = {
  memberships: 'the register of networks',
  'practice-map': 'the practice map',
  none: 'no source',
} as const;

/** What one number is made of: three choices, the sum, the practices, the definition and the files. */
export function ExplainPage({ address }: PageProps) {
  const held = useRelease();
  const from = { release: held.release.number, basis: held.basis };
  const indicators = useHeldQuestion(IndicatorsQuestion, from);
  const month = readViewOptions(address).month ?? newestOf(held.months);
  const area = address.searchParams.get('area') ?? '';
  const asked = address.searchParams.get('indicator') ?? '';
  const definitions = indicators.status === 'ready' ? latestDefinitions(indicators.view.data) : new Map();
  const codes = [...definitions.keys()].toSorted((a, b) => a.localeCompare(b));
  const indicator = asked === '' ? (codes[0] ?? '') : asked;
  const isAsked = area !== '' && indicator !== '';
  const figure = { ...from, area, month, indicator };
  const state = useQuestion(ExplainQuestion, isAsked ? figure : null);
  const onSubmit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    changeAddress(address, { area: typed.trim().toUpperCase() });
  };
  const [typed, setTyped] = useState(area);
  return (
    <>
      <PageHeading caption="This month’s data" title="What is behind one number?" />
      <form class="controls" onSubmit={onSubmit} aria-label="Which number to explain">
        <div class="nhsuk-form-group control">
          <label class="nhsuk-label" for="area">
            Code of a network, ICB or region, or ENG
          </label>
          <input
            class="nhsuk-input"
            id="area"
            value={typed}
            maxLength={6}
            pattern="[A-Za-z0-9]{3,6}"
            required
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <AddressSelect
          address={address}
          id="indicator"
          label="Indicator"
          parameter="indicator"
          value={indicator}
          options={codes.map((code) => ({
            value: code,
            text: `${code}: ${shortName(definitions.get(code), code)}`,
          }))}
        />
        <AddressSelect
          address={address}
          id="month"
          label="Month"
          parameter="month"
          value={month}
          options={held.months.toReversed().map((one) => ({ value: one, text: monthWords(one) }))}
        />
        <div>
          <button type="submit" class="nhsuk-button">
            Explain
          </button>
        </div>
      </form>
      {isAsked && (
        <OptionalSection
          id="explained"
          title="What it is made of"
          state={state}
          notHeld="There is no such area with this indicator in this month."
        >
          {(answer) => <Explained answer={answer} csvHref={hrefOf(ExplainQuestion, figure, '.csv')} />}
        </OptionalSection>
      )}
    </>
  );
}

function Explained({ answer, csvHref }: { answer: ExplainAnswer; csvHref: string }) {
  const { area, month, definition, result, practices, files, membership, codeVersion } = answer.data;
  const counted = practices.filter(({ state }) => state === 'counted').length;
  return (
    <>
      <PlainSection id="explained" title={`${area.name}, ${definition.code}, ${monthWords(month)}`}>
        <p>
          <strong>{sumWords(result)}</strong> {countWords(counted)} of {countWords(practices.length)}{' '}
          practices are counted.
        </p>
        <PlainTable
          caption="The practices behind the number"
          captionHidden
          columns={[
            { heading: 'Practice' },
            { heading: 'Result' },
            { heading: 'Numerator or count', numeric: true },
            { heading: 'Denominator', numeric: true },
            { heading: 'Achievement', numeric: true },
          ]}
          rows={practices.map(({ code, name, state, numerator, denominator, count, rate }) => ({
            key: code,
            cells: [
              `${name} (${code})`,
              STATES[state],
              numberWords(count ?? numerator),
              numberWords(denominator),
              rate === null ? 'None' : valueWords('share', rate),
            ],
          }))}
        />
        <p class="nhsuk-body-s">
          <a href={csvHref}>The practices as CSV</a>
        </p>
      </PlainSection>
      <PlainSection id="made" title="How it is made">
        <dl class="intake-facts">
          <dt>Definition, {definition.contractYear}</dt>
          <dd>{definition.description}</dd>
          <dt>Membership</dt>
          <dd>
            From {SOURCES[membership.source]}, as it was on {dayWords(membership.onDate)}
          </dd>
          <dt>Files</dt>
          <dd>
            {files.map(({ name, sha256, receivedAt, dataset }) => (
              <p key={sha256} class="breakable">
                {name} ({datasetTitles[dataset]}), arrived {momentWords(receivedAt)}, sha256{' '}
                {sha256.slice(0, 12)}
              </p>
            ))}
            Where several have the same practice and indicator, the last counts.
          </dd>
          <dt>Version</dt>
          <dd>{codeVersion}</dd>
          <dt>The same from the command line</dt>
          <dd>
            <code class="breakable">
              pcn explain --store FOLDER --area {area.code} --indicator {definition.code} --month {month}{' '}
              --release {answer.release.number}
            </code>
          </dd>
        </dl>
      </PlainSection>
    </>
  );
}

function sumWords({ numerator, denominator, count, rate }: ExplainAnswer['data']['result']): string {
  if (count !== null) return `${countWords(count)}.`;
  if (numerator === null || denominator === null) return 'It is hidden, or no practice reported.';
  return `${countWords(numerator)} of ${countWords(denominator)}${rate === null ? '' : ` = ${valueWords('share', rate)}`}.`;
}

function numberWords(value: number | null): string {
  return value === null ? 'None' : countWords(value);
}
