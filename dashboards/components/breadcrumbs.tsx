import { SearchQuestion } from '../../functions/questions/search/question.ts';
import { shortPlaceName } from '../../functions/sentences/place-words.ts';
import { pathOfPlace } from '../path-of-place.ts';
import { shownMonth, useRelease } from '../release-context.ts';
import { useQuestion } from '../use-question.ts';
import { pageHref } from '../view-options.ts';
import { Link } from './link.tsx';

/** Where an area lies, from England down to the area itself; on a telephone only the one above it. */
export function Breadcrumbs({ address, code, name }: { address: URL; code: string; name: string }) {
  const release = useRelease();
  const found = useQuestion(SearchQuestion, {
    release: release.release.number,
    basis: release.basis,
    month: shownMonth(address, release),
    q: code,
    limit: 1,
  });
  const place =
    found.status === 'ready' ? found.view.data.places.find((one) => one.code === code) : undefined;
  const above = (place?.within ?? []).filter(({ kind }) => kind !== 'sub-icb').toReversed();
  const crumbs = [{ kind: 'england' as const, code: 'ENG', name: 'England' }, ...above];
  return (
    <nav class="crumbs" aria-label="Breadcrumb">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.code}>
            <Link href={pageHref(address, pathOfPlace(crumb))}>{shortPlaceName(crumb.name)}</Link>
          </li>
        ))}
        <li aria-current="page">{shortPlaceName(name)}</li>
      </ol>
    </nav>
  );
}
