import type { DatasetLine } from '../../../functions/contracts/api/intake-answer.ts';
import { STATE_WORDS } from '../../../functions/sentences/intake-sentences.ts';

const COLOURS: Readonly<Record<DatasetLine['state'], string>> = {
  waiting: 'grey',
  accepted: 'green',
  'accepted-with-warnings': 'yellow',
  rejected: 'red',
  'not-recognised': 'grey',
  withdrawn: 'grey',
  held: 'orange',
  'not-arrived': 'white',
};

/** A state in words; its colour only repeats them. */
export function StateTag({ state }: { state: DatasetLine['state'] }) {
  return <strong class={`nhsuk-tag nhsuk-tag--${COLOURS[state]}`}>{STATE_WORDS[state]}</strong>;
}
