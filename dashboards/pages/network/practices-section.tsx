import { latestDefinitions, shortName } from '../../../functions/assessment/latest-definitions.ts';
import type { MembershipBasis, Month } from '../../../functions/contracts/codes.ts';
import type { IndicatorResult } from '../../../functions/questions/area/question.ts';
import { ExplainQuestion } from '../../../functions/questions/explain/question.ts';
import type { IndicatorsAnswer } from '../../../functions/questions/indicators/question.ts';
import { AddressSelect } from '../../components/address-select.tsx';
import { OptionalSection } from '../../components/optional-section.tsx';
import { useQuestion } from '../../use-question.ts';
import { PracticesFigure } from './practices-figure.tsx';

/** Which practices make a figure; the indicator is chosen in the address. */
export function PracticesSection({
  address,
  code,
  from,
  results,
  indicators,
  month,
}: {
  address: URL;
  code: string;
  from: { readonly release: number; readonly basis: MembershipBasis };
  /** The network's results of this month. */
  results: readonly IndicatorResult[];
  indicators: IndicatorsAnswer['data'];
  month: Month;
}) {
  const asked = address.searchParams.get('indicator');
  const chosen = results.find(({ indicator }) => indicator === asked) ?? results[0];
  const state = useQuestion(
    ExplainQuestion,
    chosen === undefined ? null : { ...from, area: code, month, indicator: chosen.indicator },
  );
  const definitions = latestDefinitions(indicators);
  return (
    <>
      {chosen !== undefined && (
        <form
          class="controls"
          onSubmit={(event) => event.preventDefault()}
          aria-label="Whose practices to show"
        >
          <AddressSelect
            address={address}
            id="indicator"
            label="Practices behind which figure?"
            parameter="indicator"
            value={chosen.indicator}
            options={results.map(({ indicator }) => ({
              value: indicator,
              text: `${indicator}: ${shortName(definitions.get(indicator), indicator)}`,
            }))}
          />
        </form>
      )}
      <OptionalSection
        id="practices"
        title="The practices behind a figure"
        state={state}
        notHeld={
          chosen === undefined
            ? 'No practice of this network reported in this month.'
            : 'This release does not say which practices are behind its figures.'
        }
      >
        {(answer) => <PracticesFigure answer={answer} />}
      </OptionalSection>
    </>
  );
}
