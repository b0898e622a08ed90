import type { ResultState } from '../../functions/contracts/result-state.ts';
import { absenceWords, type FigureUnit, valueWords } from '../../functions/sentences/figure-words.ts';

/**
 * A figure, or in words why there is none. Zero is a figure; low coverage is marked beside it and not hidden.
 */
export function FigureValue({
  unit,
  value,
  state = value === null ? 'not-reported' : 'value',
  provisional = false,
}: {
  unit: FigureUnit;
  value: number | null;
  state?: ResultState;
  provisional?: boolean;
}) {
  if (state !== 'value' || value === null) {
    return (
      <span class={`absent absent--${state}`}>
        {absenceWords(state === 'value' ? 'not-reported' : state)}
      </span>
    );
  }
  return (
    <>
      {valueWords(unit, value)}
      {provisional && <span class="nhsuk-tag nhsuk-tag--grey provisional-tag">Provisional</span>}
    </>
  );
}
