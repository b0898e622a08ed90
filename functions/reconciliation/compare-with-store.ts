import type { MembershipBasis, Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { AreaQuestion, type AreaView, type IndicatorResult } from '../questions/area/question.ts';
import { IndicatorsQuestion } from '../questions/indicators/question.ts';
import { PracticesQuestion, type PracticesView } from '../questions/practices/question.ts';
import { readIfHeld, readQuestion } from '../questions/read-question.ts';
import { type CqrsFigure, CqrsFileError } from './cqrs-figures.ts';
import { type Compared, type OurCounts, reconcile } from './reconcile.ts';

/** What the figures are set beside. */
export interface Beside {
  readonly store: ObjectStore;
  readonly release: Release;
  /** Releases before it, oldest first. */
  readonly earlier: readonly Release[];
  readonly basis: MembershipBasis;
}

/**
 * Sets every figure of a file beside the release's own.
 *
 * @throws CqrsFileError where a line names a network, month or indicator that the release does not hold
 */
export async function compareWithStore(
  figures: readonly CqrsFigure[],
  beside: Beside,
): Promise<readonly Compared[]> {
  const read = once(beside.store);
  await mustBeHeld(figures, beside, read);
  const compared: Compared[] = [];
  for (const figure of figures) {
    compared.push(
      figure.practice === null
        ? await ofNetwork(figure, beside, read)
        : await ofPractice(figure, figure.practice, beside, read),
    );
  }
  return compared;
}

async function mustBeHeld(figures: readonly CqrsFigure[], { store, release, basis }: Beside, read: Reader) {
  const { view } = await readQuestion(store, release, IndicatorsQuestion, {});
  const codes = new Set(view.indicators.map(({ code }) => code));
  const span = `${release.months[0]} to ${release.months.at(-1)}`;
  const refused: { line: number; why: string }[] = [];
  for (const { line, network, month, indicator } of figures) {
    if (!release.months.includes(month))
      refused.push({ line, why: `is of ${month}; release ${release.release} holds ${span}` });
    if (!codes.has(indicator))
      refused.push({ line, why: `is of ${indicator}, which the release does not know` });
    if ((await read.area(release, network, basis)) === null)
      refused.push({ line, why: `is of ${network}, which is no network of the release` });
  }
  if (refused.length > 0) throw new CqrsFileError(refused);
}

async function ofNetwork(
  figure: CqrsFigure,
  { release, earlier, basis }: Beside,
  read: Reader,
): Promise<Compared> {
  const { network, indicator, month } = figure;
  const own = await read.area(release, network, basis);
  const other = await read.area(release, network, basis === 'as-was' ? 'as-is' : 'as-was');
  const results = own?.results.filter((result) => result.indicator === indicator) ?? [];
  return reconcile(figure, {
    asked: countsIn(own, indicator, month),
    otherMonths: new Map(
      results.filter((result) => result.month !== month).map((result) => [result.month, countsOf(result)]),
    ),
    otherMembership: countsIn(other, indicator, month),
    earlierReleases: await heldIn(earlier, numberOf, async (past) =>
      countsIn(await read.area(past, network, basis), indicator, month),
    ),
  });
}

async function ofPractice(
  figure: CqrsFigure,
  practice: string,
  { release, earlier }: Beside,
  read: Reader,
): Promise<Compared> {
  const { indicator, month } = figure;
  const countsAt = async (of: Release, held: Month) =>
    practiceCounts(await read.practices(of, held, indicator), practice);
  return reconcile(figure, {
    asked: await countsAt(release, month),
    otherMonths: await heldIn(
      release.months.filter((held) => held !== month),
      (held) => held,
      (held) => countsAt(release, held),
    ),
    otherMembership: null,
    earlierReleases: await heldIn(earlier, numberOf, (past) => countsAt(past, month)),
  });
}

/** The counts of each place that holds any, by its name, in order. */
async function heldIn<Place, Name>(
  places: readonly Place[],
  nameOf: (place: Place) => Name,
  countsAt: (place: Place) => Promise<OurCounts | null>,
): Promise<ReadonlyMap<Name, OurCounts>> {
  const held = new Map<Name, OurCounts>();
  for (const place of places) {
    const counts = await countsAt(place);
    if (counts !== null) held.set(nameOf(place), counts);
  }
  return held;
}

function numberOf({ release }: Release): number {
  return release;
}

function countsIn(area: AreaView | null, indicator: string, month: Month): OurCounts | null {
  const found = area?.results.find((result) => result.indicator === indicator && result.month === month);
  return found === undefined ? null : countsOf(found);
}

function countsOf({ numerator, denominator, adjustments, suppressedPractices }: IndicatorResult): OurCounts {
  return { numerator, denominator, adjustments, hiddenPractices: suppressedPractices };
}

function practiceCounts(view: PracticesView | null, practice: string): OurCounts | null {
  const i = view?.practices.indexOf(practice) ?? -1;
  if (view === null || i === -1) return null;
  return {
    numerator: view.numerators[i] ?? null,
    denominator: view.denominators[i] ?? null,
    adjustments: view.adjustments[i] ?? null,
    hiddenPractices: view.suppressed[i] === true ? 1 : 0,
  };
}

interface Reader {
  area(release: Release, area: string, basis: MembershipBasis): Promise<AreaView | null>;
  practices(release: Release, month: Month, indicator: string): Promise<PracticesView | null>;
}

/** Reads each view once: a file names the same network and indicator again and again. */
function once(store: ObjectStore): Reader {
  const areas = new Map<string, Promise<AreaView | null>>();
  const practices = new Map<string, Promise<PracticesView | null>>();
  const viewOf = <View>(held: { readonly view: View } | null) => held?.view ?? null;
  return {
    area(release, area, basis) {
      const key = `${release.release} ${area} ${basis}`;
      const view = areas.get(key) ?? readIfHeld(store, release, AreaQuestion, { area, basis }).then(viewOf);
      areas.set(key, view);
      return view;
    },
    practices(release, month, indicator) {
      const key = `${release.release} ${month} ${indicator}`;
      const view =
        practices.get(key) ??
        readIfHeld(store, release, PracticesQuestion, { month, indicator }).then(viewOf);
      practices.set(key, view);
      return view;
    },
  };
}
