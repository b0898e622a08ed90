import { type Subgroup, weighSubgroups } from './subgroups.ts';

export interface PopulationAttributable {
  /** Change of the mean if all reached the reference level, in the unit of the measure. */
  readonly risk: number;
  /** The same over the mean, a ratio; `null` where the mean is 0. */
  readonly fraction: number | null;
  /** Of `fraction`, and times the mean of `risk`; `null` unless the levels are shares of a known scale. */
  readonly fractionError: number | null;
}

export interface AttributableOptions {
  /** Whether more of the measure is desired: the risk is then 0 or more, else 0 or less. */
  readonly favourable: boolean;
  /** The level to reach: of the most advantaged, of the best, or one chosen. @default the best subgroup */
  readonly reference?: Subgroup;
  /** What a level of "everybody" is: 1 for fractions, 100 for per cent. Left out, there is no error. */
  readonly scale?: number;
}

/**
 * Population attributable risk and fraction: what would be gained if every subgroup reached the reference.
 *
 * A reference already passed by the mean gains nothing: both are then cut to 0.
 *
 * @see Schlotheuber & Hosseinpoor 2022; standard error: Walter SD, Int J Epidemiol 1978;7:175-182
 */
export function populationAttributable(
  subgroups: readonly Subgroup[],
  { favourable, reference, scale }: AttributableOptions,
): PopulationAttributable {
  const { mean } = weighSubgroups(subgroups);
  const { estimate, population } = reference ?? bestOf(subgroups, favourable);
  const gain = estimate - mean;
  const risk = favourable ? Math.max(0, gain) : Math.min(0, gain);
  const people = subgroups.reduce((sum, group) => sum + group.population, 0);
  return {
    risk,
    fraction: mean === 0 ? null : risk / mean,
    fractionError:
      scale === undefined
        ? null
        : walterError({ level: estimate / scale, population, mean: mean / scale, people }),
  };
}

/** The subgroup with the level most desired; of several alike, the first. */
export function bestOf(subgroups: readonly Subgroup[], favourable: boolean): Subgroup {
  return subgroups.reduce((best, group) =>
    (favourable ? group.estimate > best.estimate : group.estimate < best.estimate) ? group : best,
  );
}

/** From the two-by-two table of the reference and the rest against "has it" and "has it not". */
function walterError(of: { level: number; population: number; mean: number; people: number }): number | null {
  const cases = of.level * of.population;
  const others = of.population - cases;
  const restCases = of.mean * of.people - cases;
  const restOthers = of.people - of.population - restCases;
  const numerator = cases * of.people * (restCases * others * (of.people - cases) + restOthers * cases ** 2);
  const squared = numerator / ((cases + restCases) ** 3 * of.population ** 3);
  return squared >= 0 && Number.isFinite(squared) ? Math.sqrt(squared) : null;
}
