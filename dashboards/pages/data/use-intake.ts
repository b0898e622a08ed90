import { useCallback, useEffect, useState } from 'preact/hooks';
import { IntakeAnswer } from '../../../functions/contracts/api/intake-answer.ts';
import { fetchView, ViewError } from '../../fetch-view.ts';
import type { ViewState } from '../../use-view.ts';

const LOOK_AGAIN_MS = 2_000;

/** What arrived until now: asked for anew after a file was sent, and while files are taken in. */
export function useIntake(): ViewState<IntakeAnswer> & { readonly refresh: () => void } {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ view?: IntakeAnswer; error?: ViewError }>({});
  const refresh = useCallback(() => setTurn((count) => count + 1), []);
  const isTakingIn = state.view?.isTakingIn === true;

  useEffect(() => {
    const controller = new AbortController();
    fetchView({ url: '/v1/intake', contract: IntakeAnswer }, controller.signal).then(
      (view) => setState({ view }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const shown =
          error instanceof ViewError ? error : new ViewError('failed', 'The page failed.', { cause: error });
        // What was read before is still worth reading.
        setState((before) => (before.view === undefined ? { error: shown } : before));
      },
    );
    return () => controller.abort();
  }, [turn]);

  useEffect(() => {
    if (!isTakingIn) return undefined;
    const timer = setInterval(refresh, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isTakingIn, refresh]);

  if (state.view !== undefined) return { status: 'ready', view: state.view, refresh };
  if (state.error !== undefined) return { status: 'failed', error: state.error, retry: refresh, refresh };
  return { status: 'loading', refresh };
}
