import { useState } from 'preact/hooks';
import type { Policy } from '../../../functions/contracts/policy.ts';
import type { WhatIfView } from '../../../functions/questions/what-if/question.ts';
import { valueWords } from '../../../functions/sentences/figure-words.ts';
import { changeAddress } from '../../navigation.ts';
import { thresholdsInAddress } from './policy-in-address.ts';
import { ThresholdInput } from './threshold-input.tsx';

type ScenarioIndicator = WhatIfView['indicators'][number];

/** Other thresholds for one indicator at a time, and those that were chosen, each to be taken away again. */
export function ThresholdsForm({
  address,
  policy,
  isChanged,
  indicators,
}: {
  readonly address: URL;
  readonly policy: Policy;
  readonly isChanged: boolean;
  readonly indicators: readonly ScenarioIndicator[];
}) {
  const [chosen, setChosen] = useState(indicators[0]?.indicator ?? '');
  const indicator = indicators.find((one) => one.indicator === chosen);
  const { thresholds } = policy;
  const own = thresholds.find((one) => one.indicator === chosen);
  const lower = own === undefined ? indicator?.range?.lower : Number(own.lower);
  const upper = own === undefined ? indicator?.range?.upper : Number(own.upper);
  const write = (changed: Policy['thresholds']) => {
    changeAddress(address, { thresholds: thresholdsInAddress(changed) });
  };
  const others = thresholds.filter((one) => one.indicator !== chosen);
  const put = (ends: { lower: number; upper: number }) =>
    write([...others, { indicator: chosen, lower: String(ends.lower), upper: String(ends.upper) }]);
  if (indicator === undefined || lower === undefined || upper === undefined) return null;
  return (
    <fieldset class="nhsuk-fieldset thresholds-form">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Other thresholds</legend>
      <div class="controls">
        <div class="nhsuk-form-group control">
          <label class="nhsuk-label" for="threshold-indicator">
            Indicator
          </label>
          <select
            class="nhsuk-select"
            id="threshold-indicator"
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {indicators.map(({ indicator: code, title }) => (
              <option key={code} value={code}>
                {code}: {title}
              </option>
            ))}
          </select>
        </div>
        <ThresholdInput
          id="threshold-lower"
          label="Earns nothing at (%)"
          value={lower}
          other={upper}
          put={(value) => put({ lower: value, upper })}
        />
        <ThresholdInput
          id="threshold-upper"
          label="Earns everything at (%)"
          value={upper}
          other={lower}
          put={(value) => put({ lower, upper: value })}
        />
      </div>
      {isChanged && thresholds.length > 0 && (
        <ul class="nhsuk-list">
          {thresholds.map((one) => (
            <li key={one.indicator}>
              {one.indicator}: {valueWords('share', Number(one.lower))} to{' '}
              {valueWords('share', Number(one.upper))}{' '}
              <button
                type="button"
                class="button-as-link"
                onClick={() => write(thresholds.filter(({ indicator: code }) => code !== one.indicator))}
              >
                Take away<span class="nhsuk-u-visually-hidden"> the thresholds of {one.indicator}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
