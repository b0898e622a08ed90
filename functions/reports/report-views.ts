import type { z } from 'zod';
import type { Release } from '../contracts/release.ts';
import { AreasView, AreaView } from '../contracts/views/area-views.ts';
import { GapView } from '../contracts/views/gap-view.ts';
import { IndicatorsView } from '../contracts/views/indicators-view.ts';
import { NeedsView } from '../contracts/views/needs-view.ts';
import { QualityView } from '../contracts/views/quality-view.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { readStoredView } from '../runtime/read-stored-view.ts';
import { NoSuchMonthError, NoSuchNetworkError } from './errors.ts';

/** A view with the name that the release has for it, which is what a citation names. */
export interface Named<View> {
  readonly name: string;
  readonly view: View;
}

/** Everything that a national report of one month is written from. */
export interface ReportViews {
  readonly release: Release;
  readonly month: string;
  readonly gap: Named<GapView>;
  readonly areas: Named<AreasView>;
  readonly england: Named<AreaView>;
  readonly indicators: Named<IndicatorsView>;
  readonly quality: Named<QualityView>;
  /** Views that a release may not hold, or hold of another month only: null. */
  readonly needs: Named<NeedsView> | null;
}

/**
 * Reads the views of one month from a release.
 *
 * @throws NoSuchMonthError when the release does not hold the month
 * @throws StoredViewError when the store lost or changed what the release names
 */
export async function readReportViews(
  store: ObjectStore,
  release: Release,
  month: string,
): Promise<ReportViews> {
  if (!release.months.includes(month)) throw new NoSuchMonthError(month, release.months);
  const { basis } = release;
  const read = async <View>(name: string, schema: z.ZodType<View>) => ({
    name,
    view: await readStoredView(store, release, name, schema),
  });
  const readIfHeld = async <View>(name: string, schema: z.ZodType<View>) =>
    release.views[name] === undefined ? null : read(name, schema);
  return {
    release,
    month,
    gap: await read(`gap/${basis}`, GapView),
    areas: await read(`areas/${month}/${basis}`, AreasView),
    england: await read(`area/ENG/${basis}`, AreaView),
    indicators: await read('indicators', IndicatorsView),
    quality: await read(`quality/${basis}`, QualityView),
    needs: await readIfHeld(`needs/${month}/${basis}`, NeedsView),
  };
}

/** The views a report was written from, by name: where its citations are looked up. */
export function heldViews(views: ReportViews): (name: string) => unknown {
  const named = Object.values(views).flatMap((value) => (isNamed(value) ? [value] : []));
  return (name) => named.find((held) => held.name === name)?.view;
}

function isNamed(value: unknown): value is Named<unknown> {
  return typeof value === 'object' && value !== null && 'name' in value && 'view' in value;
}

/**
 * Reads the months of one network.
 *
 * @throws NoSuchNetworkError when the release has no network of that code
 */
export async function readNetworkView(
  store: ObjectStore,
  release: Release,
  code: string,
): Promise<Named<AreaView>> {
  const name = `area/${code}/${release.basis}`;
  if (!code.startsWith('U') || release.views[name] === undefined) throw new NoSuchNetworkError();
  return { name, view: await readStoredView(store, release, name, AreaView) };
}
