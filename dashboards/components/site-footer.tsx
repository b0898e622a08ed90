import type { MonthsAnswer } from '../../functions/contracts/api/answers.ts';
import { monthWords } from '../../functions/sentences/figure-words.ts';
import { hrefWith, pageHref } from '../view-options.ts';
import { CopyLink } from './copy-link.tsx';
import { Link } from './link.tsx';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

/** A moment as a day in England, such as `28 August 2026`. */
export function dayWords(moment: string): string {
  return DAY.format(new Date(moment));
}

/** The footer: which release this is, when it was made, what months it holds, and where the data can be had. */
export function SiteFooter({ address, answer }: { address: URL; answer: MonthsAnswer | null }) {
  return (
    <footer class="nhsuk-footer">
      <div class="nhsuk-width-container">
        {answer !== null && (
          <>
            <ReleaseLine answer={answer} />
            <CopyLink
              quiet
              href={hrefWith(address, { release: String(answer.release.number) })}
              what={`this page as release ${answer.release.number} has it: its figures never change`}
            />
          </>
        )}
        <ul class="nhsuk-footer__list">
          <li class="nhsuk-footer__list-item">
            <Link class="nhsuk-footer__list-item-link" href={pageHref(address, '/settings')}>
              Settings
            </Link>
          </li>
          <li class="nhsuk-footer__list-item">
            <a class="nhsuk-footer__list-item-link" href="/v1/openapi.json">
              API description
            </a>
          </li>
          <li class="nhsuk-footer__list-item">
            <a class="nhsuk-footer__list-item-link" href="/v1/gap.csv">
              Every gap as CSV
            </a>
          </li>
        </ul>
        <p class="nhsuk-body-s">This is not an NHS website. We do not track you or use cookies.</p>
      </div>
    </footer>
  );
}

function ReleaseLine({ answer: { release, months } }: { answer: MonthsAnswer }) {
  const first = months[0];
  const last = months.at(-1);
  return (
    <p class="nhsuk-body-s">
      Release {release.number}, last updated {dayWords(release.publishedAt)}
      {first !== undefined &&
        last !== undefined &&
        `, with ${first === last ? monthWords(first) : `${monthWords(first)} to ${monthWords(last)}`}`}
      .
    </p>
  );
}
