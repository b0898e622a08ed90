import type { ViewState } from '../use-view.ts';

/** Whether a release was asked for a view and holds none of that name, which is no fault. */
export function isAbsent(state: ViewState<unknown>): boolean {
  return state.status === 'failed' && state.error.kind === 'not-found';
}

/** Says that this release holds no such figures, in one sentence. */
export function AbsentView({ id, title, what }: { id: string; title: string; what: string }) {
  return (
    <section class="figure" aria-labelledby={`${id}-title`}>
      <h2 class="nhsuk-heading-m figure__title" id={`${id}-title`}>
        {title}
      </h2>
      <p>This release holds no {what}.</p>
    </section>
  );
}
