import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { fetchView, seenView, ViewError, type ViewRequest } from './fetch-view.ts';
import { ReleaseContext } from './release-context.ts';

/** Where a view stands: on its way, here, or not to be had. */
export type ViewState<View> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly view: View }
  | { readonly status: 'failed'; readonly error: ViewError; readonly retry: () => void };

/** As `ViewState`; `not-held` where the release has no such view, which is no failure. */
export type OptionalViewState<View> = ViewState<View> | { readonly status: 'not-held' };

/** Fetches a view and keeps it up with `request`; shows at once what was fetched before. */
export function useView<View>(request: ViewRequest<View>): ViewState<View> {
  return useRequested(request);
}

/**
 * As `useView`, for a view that a release may be without: older releases lack newer views, and some are kept for
 * the newest month only. A view that the release says it lacks is not asked for.
 *
 * @param request `null` where it is known beforehand that there is none, so that nothing is asked
 */
export function useOptionalView<View>(request: ViewRequest<View> | null): OptionalViewState<View> {
  const holds = useContext(ReleaseContext)?.holds;
  const lacks = holds !== undefined && request?.view !== undefined && !holds.includes(request.view);
  const state = useRequested(lacks ? null : request);
  if (request === null || lacks) return { status: 'not-held' };
  return state.status === 'failed' && state.error.kind === 'not-found' ? { status: 'not-held' } : state;
}

/** What failed and is still on the page: what brings one back is likely to bring all back, so they are asked for together. */
const unanswered = new Set<() => void>();

function askAgain(): void {
  for (const ask of unanswered) ask();
}

function useRequested<View>(request: ViewRequest<View> | null): ViewState<View> {
  const url = request?.url ?? null;
  const contract = request?.contract ?? null;
  const [attempt, setAttempt] = useState(0);
  const ask = useCallback(() => setAttempt((count) => count + 1), []);
  const [state, setState] = useState<{ url: string | null; view?: View; error?: ViewError }>({ url });

  useEffect(() => {
    if (url === null || contract === null) return undefined;
    const controller = new AbortController();
    const known = seenView({ url, contract });
    setState({ url, ...(known !== undefined && { view: known }) });
    fetchView({ url, contract }, controller.signal).then(
      (view) => setState({ url, view }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const shown =
          error instanceof ViewError ? error : new ViewError('failed', 'The page failed.', { cause: error });
        setState({ url, error: shown });
        unanswered.add(ask);
      },
    );
    return () => {
      unanswered.delete(ask);
      controller.abort();
    };
  }, [url, contract, attempt, ask]);

  if (request === null) return { status: 'loading' };
  const view = state.url === url ? state.view : seenView(request);
  if (view !== undefined) return { status: 'ready', view };
  if (state.url === url && state.error !== undefined)
    return { status: 'failed', error: state.error, retry: askAgain };
  return { status: 'loading' };
}
