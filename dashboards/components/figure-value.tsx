import type { ResultState } from '../../functions/assessment/result-state.ts';
import { type FigureUnit, valueWords } from '../../functions/assessment/sentences/figure-words.ts';

const ABSENCE: Record<Exclude<ResultState, 'value'>, string> = {
  'nobody-eligible': 'Nobody eligible',
  suppressed: 'Suppressed',
  'not-reported': 'Not reported',
};

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
