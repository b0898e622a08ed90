import type { ScenariosAnswer } from '../../../functions/contracts/api/question-answers.ts';
import type { ScenarioRates } from '../../../functions/contracts/api/scenario-rates-answer.ts';
import { toCsv } from '../../../functions/contracts/csv-text.ts';
import type { Scenario } from '../../../functions/contracts/views/scenarios-view.ts';
import { saveFile } from '../../components/save-file.ts';
import { policyTable } from './policy-table.ts';

/** Saves the result of the policy shown, every network of it: made on this device, as the page was. */
export function PolicyDownload({
  scenario,
  answer,
  rates,
}: {
  readonly scenario: Scenario;
  readonly answer: ScenariosAnswer;
  readonly rates: ScenarioRates;
}) {
  const save = () => {
    const text = toCsv(policyTable(scenario, answer, rates, location.href));
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `what-if-${answer.data.month}.csv`);
  };
  return (
    <p class="nhsuk-body-s figure__downloads">
      <button type="button" class="button-as-link" onClick={save}>
        Download what this policy makes of every network (CSV)
      </button>
    </p>
  );
}
