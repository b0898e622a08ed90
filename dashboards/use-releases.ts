import { ReleasesAnswer } from '../functions/contracts/api/answers.ts';
import { type OptionalViewState, useOptionalView } from './use-view.ts';
import { apiHref } from './view-options.ts';

/** Every release that can be read, newest first; not with the first script, which needs one release alone. */
export function useReleases(): OptionalViewState<ReleasesAnswer> {
  return useOptionalView({ url: apiHref('/releases', {}), contract: ReleasesAnswer });
}
