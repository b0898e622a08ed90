import { MonthsAnswer } from '../functions/contracts/api/answers.ts';
import { askEarly } from './fetch-view.ts';
import { findRoute } from './routes.ts';
import { monthsHref } from './view-options.ts';

/**
 * Asks at once for the code of the first page, for the release to show, and then for what the page opens with: on a
 * slow connection each would otherwise wait for the one before it to be there and drawn.
 */
export async function openEarly(address: URL): Promise<void> {
  const route = findRoute(address.pathname)?.route;
  if (route === undefined) return;
  void route.load();
  const months = await askEarly(monthsHref(address));
  const held = MonthsAnswer.safeParse(await months.clone().json()).data;
  if (held !== undefined) for (const url of route.opensWith?.(address, held) ?? []) void askEarly(url);
}
