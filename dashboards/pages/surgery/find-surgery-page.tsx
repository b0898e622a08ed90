import { Outward } from '../../../functions/contracts/codes.ts';
import { PracticeListQuestion } from '../../../functions/questions/practice-list/question.ts';
import { countWords } from '../../../functions/sentences/figure-words.ts';
import { Link } from '../../components/link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure } from '../../components/page-states.tsx';
import type { PageProps } from '../../page-props.ts';
import { shownMonth, useRelease } from '../../release-context.ts';
import { useHeldQuestion } from '../../use-question.ts';
import { pageHref } from '../../view-options.ts';
import { FindSurgery } from './find-surgery.tsx';

const MOST_SHOWN = 40;

/** Where a resident begins: a surgery is looked for by name, code or the first half of a postcode. */
export function FindSurgeryPage({ address }: PageProps) {
  const postcode = Outward.safeParse(address.searchParams.get('postcode')?.toUpperCase()).data;
  const text = (address.searchParams.get('q') ?? '').trim().slice(0, 100);
  const typed = postcode ?? text;
  return (
    <>
      <PageHeading
        caption="Your surgery"
        title="How is my surgery’s network doing?"
        tab={typed === '' ? 'Your surgery' : `Surgeries: ${typed}`}
      />
      <p class="lede">
        GP surgeries in England work together in groups. Find yours to see how its group does.
      </p>
      <div class="box find-box">
        <FindSurgery address={address} typed={typed} />
      </div>
      {typed !== '' && <FoundSurgeries address={address} text={text} postcode={postcode} />}
    </>
  );
}

function FoundSurgeries({
  address,
  text,
  postcode,
}: {
  address: URL;
  text: string;
  postcode: string | undefined;
}) {
  const release = useRelease();
  const state = useHeldQuestion(PracticeListQuestion, {
    release: release.release.number,
    basis: release.basis,
    month: shownMonth(address, release),
    ...(postcode === undefined ? { q: text } : { postcode }),
    pageSize: MOST_SHOWN,
  });
  if (state.status === 'failed') return <Failure error={state.error} retry={state.retry} />;
  const found = state.status === 'ready' ? state.view.data : null;
  const practices = found?.practices ?? [];
  return (
    <section class="part" aria-labelledby="found-title">
      <div role="status">
        <h2 class="nhsuk-heading-m" id="found-title">
          {found === null ? 'Looking …' : foundWords(found.total, text, postcode)}
        </h2>
      </div>
      {found !== null && found.total === 0 && (
        <p>
          {postcode === undefined
            ? 'Try another part of its name, or the first half of its postcode, such as LE5.'
            : 'Your surgery may be in the next postcode. Try its name.'}
        </p>
      )}
      {practices.length > 0 && (
        <ul class="results">
          {practices.map(({ code, name, network, networkKnown }) => (
            <li key={code}>
              <Link href={pageHref(address, `/your-surgery/${code}`)}>{name}</Link>
              <span class="quiet">
                {network?.name ?? (networkKnown ? 'In no network' : 'Network not known')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found !== null && found.total > MOST_SHOWN && (
        <p>The nearest {MOST_SHOWN} are shown. Type more of its name.</p>
      )}
      {postcode !== undefined && practices.length > 0 && (
        <p class="quiet">Your surgery may be in another postcode. If it is not here, try its name.</p>
      )}
    </section>
  );
}

function foundWords(total: number, text: string, postcode: string | undefined): string {
  const one = total === 1 ? 'surgery' : 'surgeries';
  if (postcode !== undefined)
    return total === 0
      ? `No surgery’s own postcode begins ${postcode}`
      : `${countWords(total)} ${one} in ${postcode}`;
  return total === 0 ? `Nothing is called “${text}”` : `${countWords(total)} ${one} for “${text}”`;
}
