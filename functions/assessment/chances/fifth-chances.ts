import type { FifthChances, NetworkFifths } from '../../contracts/views/fifth-chances.ts';
import { chanceOf } from '../../rules/rule-words.ts';
import { RULES } from '../../rules/rules.ts';
import { alikeEstimates } from '../../statistics/alike-estimates.ts';
import { empiricalBayesShrinkage } from '../../statistics/empirical-bayes-shrinkage.ts';
import { expectedPlaces } from '../../statistics/expected-places.ts';
import { homogeneityTest } from '../../statistics/homogeneity-test.ts';
import { normalShrinkage } from '../../statistics/normal-shrinkage.ts';
import { type Believed, groupChances } from '../../statistics/solved-borders.ts';
import type { RankedFigure } from '../ranked-figures.ts';
import type { ErrorModel } from './error-model.ts';

export interface FifthsOfMeasure {
  readonly rests: FifthChances;
  /** By code; none where there is a reason, and none for a network whose hidden figures could move it more than chance. */
  readonly ofNetwork: ReadonlyMap<string, NetworkFifths>;
}

/**
 * The chance that each ranked network truly is in each fifth, or why that is not known.
 *
 * @param figures the ranked networks of one measure
 * @param polarity `down` where a smaller value is more progress
 * @param errors of the indicators that the measure is made of: its own, or those that progress uses
 * @see docs/measures.md#chances
 */
export function fifthChances(
  figures: readonly RankedFigure[],
  polarity: 'up' | 'down',
  errors: readonly ErrorModel[],
): FifthsOfMeasure {
  const dispersion = errors.reduce((most, error) => Math.max(most, error.dispersion), 1);
  const isLearnt = errors.length > 0 && errors.every(({ from }) => from === 'two-years');
  const without = (reason: string): FifthsOfMeasure => ({
    rests: { dispersion, isLearnt, borders: null, reason },
    ofNetwork: new Map(),
  });
  const reason = whyNotKnown(figures, errors);
  if (reason !== null) return without(reason);

  const sign = polarity === 'up' ? 1 : -1;
  const believed = believedValues(figures, sign);
  const found = believed === null ? null : groupChances(believed);
  if (believed === null || found === null || couldBeAlike(figures))
    return without('Networks may all be alike, so we cannot tell which fifth any of them is in.');
  const places = expectedPlaces(believed);
  const ofNetwork = new Map<string, NetworkFifths>();
  figures.forEach(({ code, chance, hidden = 0 }, i) => {
    const [chances, place] = [found.chances[i], places[i]];
    if (chances === undefined || place === undefined || chance === null || hidden > Math.sqrt(chance)) return;
    ofNetwork.set(code, { chances: [...chances], middlePlaces: place.half, places: place.most });
  });
  const borders = found.borders.map((border) => sign * border);
  return { rests: { dispersion, isLearnt, borders, reason: null }, ofNetwork };
}

function whyNotKnown(figures: readonly RankedFigure[], errors: readonly ErrorModel[]): string | null {
  if (figures.length < RULES.fewestForFifths.value)
    return `We need at least ${RULES.fewestForFifths.value} ranked networks (${figures.length}).`;
  if (figures.some(({ chance }) => chance === null))
    return 'This does not count people, each once, so how far chance could move it is not known.';
  if (errors.some(({ from }) => from === 'break'))
    return 'The indicator changed between the two years, so how far chance could move it is not known.';
  if (errors.some(({ dispersion }) => dispersion > RULES.mostDispersion.value))
    return 'It moves so much from year to year that no fifth can be given a chance.';
  if (figures.every(({ counts }) => counts === null) && isCutOff(figures))
    return `More than ${chanceOf(RULES.mostAtAnEnd.value)} networks share the lowest or the highest score, so their order says little.`;
  return null;
}

function isCutOff(figures: readonly RankedFigure[]): boolean {
  const values = figures.map(({ value }) => value);
  const [lowest, highest] = [
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  ];
  return [lowest, highest].some(
    (end) => values.filter((value) => value === end).length > RULES.mostAtAnEnd.value * values.length,
  );
}

/** What is believed of each network's true value, greater for more progress; `null` where chance explains all. */
function believedValues(figures: readonly RankedFigure[], sign: 1 | -1): Believed | null {
  const counts = figures.flatMap((figure) => figure.counts ?? []);
  if (counts.length === figures.length) {
    const shrunken = empiricalBayesShrinkage(counts, figures[0]?.dispersion);
    if (shrunken === null || shrunken.betweenVariance === 0) return null;
    const units = shrunken.units.flatMap((unit) => unit ?? []);
    return {
      values: units.map(({ share }) => sign * share),
      errors: units.map(({ ownWeight, samplingVariance }) => Math.sqrt(ownWeight * samplingVariance)),
    };
  }
  const estimates = figures.flatMap(({ value, chance }) =>
    chance === null ? [] : [{ value, samplingVariance: chance }],
  );
  const shrunken = normalShrinkage(estimates);
  if (shrunken === null || shrunken.betweenVariance === 0 || estimates.length < figures.length) return null;
  return {
    values: shrunken.units.map(({ value }) => sign * value),
    errors: shrunken.units.map(({ ownWeight }, i) =>
      Math.sqrt(ownWeight * (estimates[i]?.samplingVariance ?? Number.NaN)),
    ),
  };
}

function couldBeAlike(figures: readonly RankedFigure[]): boolean {
  const counts = figures.flatMap((figure) => figure.counts ?? []);
  const test =
    counts.length === figures.length
      ? homogeneityTest(counts, figures[0]?.dispersion)
      : alikeEstimates(
          figures.flatMap(({ value, chance }) =>
            chance === null ? [] : [{ value, samplingVariance: chance }],
          ),
        );
  return test === null || test.pValue > RULES.significance.value;
}
