import type { GapMeasure } from '../../../functions/contracts/views/gap-view.ts';
import { withinSentence } from '../../../functions/sentences/within-sentence.ts';
import { Link } from '../../components/link.tsx';
import { hrefWith } from '../../view-options.ts';
import type { DrawnMeasure } from './drawn-measure.ts';

/** Says which measure the figures are of where the sentence is not of the one chosen, and leads to the other. */
export function DrawnNote({ address, drawn, instead }: DrawnMeasure & { readonly address: URL }) {
  if (instead === null) return null;
  const href = hrefWith(address, { drawn: instead.unit === 'score' ? 'progress' : null, page: null });
  return (
    <p class="page-heading">
      The figures below are of {called(drawn)}. <Link href={href}>Draw {called(instead)} instead</Link>
    </p>
  );
}

function called({ label, unit }: GapMeasure): string {
  return unit === 'score' ? withinSentence(label) : `“${label}”`;
}
