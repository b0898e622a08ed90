import { INTERVAL } from '../../functions/rules/rule-words.ts';
import type { FigureUnit } from '../../functions/sentences/figure-words.ts';
import { pageHref } from '../view-options.ts';
import { Link } from './link.tsx';

const SCALE = {
  score:
    'Progress is a score out of 100. A network scores 0 if it is at or below the lower threshold of every indicator, and 100 if it is at or above every upper threshold. Where an indicator has no confirmed threshold we use a benchmark range.',
  share: 'A point is one percentage point.',
};

/** What the numbers of an opening sentence are: their scale, a point, a fifth and what stands in brackets. */
export function HowToRead({ address, unit }: { address: URL; unit: FigureUnit }) {
  return (
    <p class="nhsuk-body-s page-heading how-to-read">
      {SCALE[unit]} A fifth is one in five of the ranked networks. A range in brackets is a {INTERVAL}: it
      shows how precise the number is.{' '}
      <Link href={pageHref(address, '/about')}>How we work out these numbers</Link>
    </p>
  );
}
