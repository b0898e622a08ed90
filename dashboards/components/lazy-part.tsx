import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A part of a page whose code is fetched once the page is there, so that the first page stays small.
 *
 * @param props.load must be the same function each time
 */
export function LazyPart<Props extends object>({
  load,
  props,
}: {
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}) {
  const [state, setState] = useState<{ Part?: ComponentType<Props>; failed?: true }>({});
  useEffect(() => {
    load().then(
      (Part) => setState({ Part }),
      () => setState({ failed: true }),
    );
  }, [load]);
  if (state.failed) return <p>Some of this page did not load. Reload the page to see the rest.</p>;
  if (state.Part === undefined) {
    return (
      <div class="section-skeleton" role="status">
        <span class="nhsuk-u-visually-hidden">Loading</span>
        <div class="skeleton skeleton--chart" />
      </div>
    );
  }
  return <state.Part {...props} />;
}
