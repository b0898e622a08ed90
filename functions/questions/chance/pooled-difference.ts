import { extremeGroups } from '../../assessment/extreme-groups.ts';
import type { RankedFigure } from '../../assessment/ranked-figures.ts';
import { RULES } from '../../rules/rules.ts';
import type { Estimate } from '../../statistics/interval.ts';
import { newcombeDifference } from '../../statistics/newcombe-difference.ts';
import type { Proportion } from '../../statistics/pooled-proportion.ts';

/**
 * The gap between all patients of the most and all patients of the least progressed fifth, with Newcombe's interval.
 *
 * It treats the two fifths as given; that they were chosen by this very figure is not in it. Read it beside the
 * bootstrap interval, which draws networks, and never alone.
 *
 * @returns a difference of shares, positive where the most progressed are ahead; `null` without fifths or patients
 */
export function pooledDifference(figures: readonly RankedFigure[], polarity: 'up' | 'down'): Estimate | null {
  const fifths = extremeGroups(figures, polarity, 5);
  const most = fifths === null ? null : pooled(fifths.most, figures);
  const least = fifths === null ? null : pooled(fifths.least, figures);
  if (most === null || least === null) return null;
  const confidence = RULES.confidence.value;
  return polarity === 'up'
    ? newcombeDifference(most, least, confidence)
    : newcombeDifference(least, most, confidence);
}

function pooled(
  group: readonly { readonly code: string }[],
  figures: readonly RankedFigure[],
): Proportion | null {
  const members = new Set(group.map(({ code }) => code));
  let numerator = 0;
  let denominator = 0;
  for (const { code, counts } of figures) {
    if (!members.has(code)) continue;
    if (counts === null) return null;
    numerator += counts.numerator;
    denominator += counts.denominator;
  }
  return { numerator, denominator };
}
