import { useCallback, useEffect, useState } from 'preact/hooks';
import { fetchView, seenView, ViewError, type ViewRequest } from './fetch-view.ts';

/** Where a view stands: on its way, here, or not to be had. */
export type ViewState<View> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly view: View }
  | { readonly status: 'failed'; readonly error: ViewError; readonly retry: () => void };

/** Fetches a view and keeps it up with `request`; shows at once what was fetched before. */
export function useView<View>(request: ViewRequest<View>): ViewState<View> {
  const { url, contract } = request;
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ url: string; view?: View; error?: ViewError }>({ url });
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
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
      },
    );
    return () => controller.abort();
  }, [url, contract, attempt]);

  const view = state.url === url ? state.view : seenView(request);
  if (view !== undefined) return { status: 'ready', view };
  if (state.url === url && state.error !== undefined) return { status: 'failed', error: state.error, retry };
  return { status: 'loading' };
}
