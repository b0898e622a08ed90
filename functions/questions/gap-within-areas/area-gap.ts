import type { Standing } from '../../assessment/extreme-groups.ts';
import { gapOf } from '../../assessment/gap.ts';
import { FEWEST_FOR_FIFTHS } from '../../rules/rule-words.ts';
import { RULES } from '../../rules/rules.ts';
import { mean } from '../../statistics/mean.ts';
import { percentile } from '../../statistics/percentile.ts';
import type { AreaGap } from './question.ts';

const FEWEST_FOR_SPREAD = RULES.fewestForSpread.value;

/**
 * The gap among the networks of one area, by the rule of the whole country: fifths where they are enough. With
 * fewer the spread from the 10th to the 90th centile stands alone, and with fewer still nothing does.
 *
 * @param networks ranked networks of the area
 */
export function areaGap(
  networks: readonly Standing[],
  polarity: 'up' | 'down',
): Omit<AreaGap, 'measure' | 'kind' | 'code'> {
  const values = networks.map(({ value }) => value);
  const gap = gapOf(networks, polarity);
  const tenth = percentile(values, 0.1);
  const ninetieth = percentile(values, 0.9);
  const isSpread = values.length >= FEWEST_FOR_SPREAD && tenth !== null && ninetieth !== null;
  return {
    networks: networks.length,
    mean: mean(values),
    most: gap?.most ?? null,
    least: gap?.least ?? null,
    gap: gap?.gap ?? null,
    interval: gap?.interval ?? null,
    p90p10: isSpread ? ninetieth - tenth : null,
    reason: gap === null ? whyNone(networks.length) : null,
  };
}

function whyNone(networks: number): string {
  return networks < FEWEST_FOR_SPREAD
    ? `Fewer than ${FEWEST_FOR_SPREAD} networks can be ranked here (${networks}): too few for a gap or a spread.`
    : `Fewer than ${FEWEST_FOR_FIFTHS} networks can be ranked here (${networks}), so there are no fifths; the spread of the middle 80% stands alone.`;
}
