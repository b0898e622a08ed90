import type { ViewError } from '../fetch-view.ts';
import { PageHeading } from './page-heading.tsx';

/** What a page looks like before its figures are here: the same height, so that nothing jumps. */
export function PageSkeleton() {
  return (
    <div class="page-skeleton" role="status">
      <span class="nhsuk-u-visually-hidden">Loading</span>
      <div class="skeleton skeleton--heading" />
      <div class="skeleton skeleton--controls" />
      <div class="skeleton skeleton--chart" />
    </div>
  );
}

/** What stands below a page's heading and choices before its figures are here. */
export function FiguresSkeleton() {
  return (
    <div class="section-skeleton" role="status">
      <span class="nhsuk-u-visually-hidden">Loading</span>
      <div class="skeleton skeleton--chart" />
    </div>
  );
}

/** Why there is nothing to show, and what to do. Nothing published yet is no error. */
export function Failure({ error, retry }: { error: ViewError; retry: () => void }) {
  if (error.kind === 'nothing-published') {
    return (
      <>
        <PageHeading title="Nothing has been published yet" />
        <p>When the first month has been received, checked and assessed, its figures are here.</p>
        <RetryButton text="Look again" retry={retry} />
      </>
    );
  }
  return (
    <div role="alert">
      <PageHeading
        title={error.kind === 'not-found' ? 'This is not in the release' : 'This page cannot be shown'}
      />
      <p>{error.message}</p>
      {error.kind !== 'not-found' && <RetryButton text="Try again" retry={retry} />}
    </div>
  );
}

function RetryButton({ text, retry }: { text: string; retry: () => void }) {
  return (
    <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={retry}>
      {text}
    </button>
  );
}
