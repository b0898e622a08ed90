import type { ResultState } from '../../functions/contracts/result-state.ts';
import { type FigureUnit, valueWords } from '../../functions/sentences/figure-words.ts';

type Absence = Exclude<ResultState, 'value'>;

const ABSENCE: Record<Absence, string> = {
  'nobody-eligible': 'Nobody eligible',
  suppressed: 'Suppressed',
  'not-reported': 'Not reported',
};

/** Why there is no figure, in words; where an older release does not say, that there is none. */
export function absenceWords(state: Absence | undefined): string {
  return state === undefined ? 'No figure' : ABSENCE[state];
}

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
      <span class={`absent absent--${state}`}>{ABSENCE[state === 'value' ? 'not-reported' : state]}</span>
    );
  }
  return (
    <>
      {valueWords(unit, value)}
      {provisional && <span class="nhsuk-tag nhsuk-tag--grey provisional-tag">Provisional</span>}
    </>
  );
}
