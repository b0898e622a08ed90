import type { ComponentChildren } from 'preact';
import type { OptionalViewState } from '../use-view.ts';

/** A section of a page whose figures come later than the page, or not at all, which one sentence then says. */
export function OptionalSection<View>({
  id,
  title,
  state,
  notHeld,
  children,
}: {
  /** Unique on the page. */
  id: string;
  /** Heading while there is nothing to find. */
  title: string;
  state: OptionalViewState<View>;
  /** Why this release has nothing here, in one sentence. */
  notHeld: string;
  children: (view: View) => ComponentChildren;
}) {
  if (state.status === 'ready') return <>{children(state.view)}</>;
  return (
    <PlainSection id={id} title={title}>
      {state.status === 'not-held' && <p>{notHeld}</p>}
      {state.status === 'failed' && (
        <div role="alert">
          <p>{state.error.message}</p>
          {state.error.kind !== 'refused' && (
            <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={state.retry}>
              Try again
            </button>
          )}
        </div>
      )}
      {state.status === 'loading' && (
        <div class="section-skeleton" role="status">
          <span class="nhsuk-u-visually-hidden">Loading</span>
          <div class="skeleton skeleton--section" />
        </div>
      )}
    </PlainSection>
  );
}

/** A headed part of a page without a chart. */
export function PlainSection({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <section class="figure" aria-labelledby={`${id}-title`}>
      <h2 class="nhsuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  );
}
