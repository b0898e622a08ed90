import { INTERVAL } from '../../functions/rules/rule-words.ts';
import type { FigureUnit } from '../../functions/sentences/figure-words.ts';
import { pageHref } from '../view-options.ts';
import { Link } from './link.tsx';

const SCALE = {
  score:
    'Progress runs from 0 to 1: 0 is at or below the lower end of every indicator’s scale, 1 at or past the upper end. A point is 0.01.',
  share: 'A point is one percentage point.',
};

/** What the numbers of an opening sentence are: their scale, a point, a fifth and what stands in brackets. */
export function HowToRead({ address, unit }: { address: URL; unit: FigureUnit }) {
  return (
    <p class="nhsuk-body-s page-heading how-to-read">
      {SCALE[unit]} A fifth is one in five of the ranked networks. A range in brackets is a {INTERVAL}: how
      far chance alone could move a figure.{' '}
      <Link href={pageHref(address, '/about')}>How each number is made</Link>
    </p>
  );
}
