import type { Projection, ProjectionThreshold, ProjectionView } from '../questions/projection/question.ts';
import { chanceOf, UNLIKELY } from '../rules/rule-words.ts';
import { RULES } from '../rules/rules.ts';
import { countWords, monthWords, valueWords } from './figure-words.ts';

/**
 * How many lower thresholds England has a good chance of passing, in ten words or fewer, with the contract year that they
 * are of where it is the same for all.
 *
 * @param projections of England, one an indicator; those without a threshold are not counted
 * @param thresholds what each indicator is held against
 */
export function yearEndTitle(
  projections: readonly Pick<Projection, 'passesLower'>[],
  thresholds: readonly (ProjectionThreshold | null)[],
): string {
  const chances = projections.flatMap(({ passesLower }) => (passesLower === null ? [] : [passesLower]));
  if (chances.length === 0) return 'Where England would end the year';
  const likely = chances.filter((chance) => chance >= RULES.likely.value).length;
  const held = thresholds.filter((one) => one !== null);
  const unconfirmed = held.some(({ status }) => status === 'unverified') ? 'unconfirmed ' : '';
  const years = new Set(held.map(({ contractYear }) => contractYear));
  const year = years.size === 1 ? `${[...years].join('')} ` : '';
  return `England likely to pass ${likely} of ${chances.length} ${unconfirmed}${year}${chances.length === 1 ? 'threshold' : 'thresholds'}`;
}

/** Where England is heading on each indicator, and how many networks are likely to pass what they are held against. */
export function projectionKeyPoints(view: Omit<ProjectionView, 'keyPoints'>): string[] {
  return view.indicators.flatMap(({ indicator, title, thresholds }) => {
    const ofIndicator = view.projections.filter((projection) => projection.indicator === indicator);
    const england = ofIndicator.find(({ code }) => code === 'ENG');
    if (england === undefined) return [];
    const heading = `${title}: England achieved ${valueWords('share', england.rate)} so far, and is projected to reach ${valueWords('share', england.projected)} by ${monthWords(view.yearEnd)}, if the rest of the year follows earlier years.`;
    if (thresholds === null) return [heading];
    const networks = ofIndicator.filter(({ code }) => code.startsWith('U'));
    const likely = networks.filter(
      ({ passesLower }) => passesLower !== null && passesLower >= RULES.likely.value,
    ).length;
    const unlikely = networks.filter(
      ({ passesLower }) => passesLower !== null && passesLower <= UNLIKELY,
    ).length;
    const whose =
      thresholds.status === 'unverified'
        ? `the unconfirmed lower threshold of ${thresholds.contractYear}`
        : `the lower threshold of ${thresholds.contractYear}`;
    return [
      `${heading} ${countWords(likely)} of ${countWords(networks.length)} networks, ranked or not, have a chance of at least ${chanceOf(RULES.likely.value)} to pass ${whose} (${valueWords('share', thresholds.lower)}), and ${countWords(unlikely)} of at most ${chanceOf(UNLIKELY)}.`,
    ];
  });
}
