import type { Month } from '../../../functions/contracts/codes.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { Link } from '../../components/link.tsx';
import { OptionalSection, PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { dayWords } from '../../components/site-footer.tsx';
import { useReleases } from '../../use-releases.ts';
import { hrefWith } from '../../view-options.ts';

const TITLE = 'Earlier releases';

/** Every release, newest first: each month can be read as it stood then. */
export function EarlierReleases({ address }: { address: URL }) {
  const state = useReleases();
  return (
    <OptionalSection id="releases" title={TITLE} state={state} notHeld="No release is listed.">
      {({ data }) => (
        <PlainSection id="releases" title={TITLE}>
          <p>
            A release never changes. When files are sent again or a month is added, a new release is made
            beside it.
          </p>
          <PlainTable
            caption="Releases"
            captionHidden
            columns={[{ heading: 'Release' }, { heading: 'Published' }, { heading: 'Months' }]}
            rows={data.map(({ number, publishedAt, months }) => ({
              key: String(number),
              cells: [
                <Link key="link" href={hrefWith(address, { release: String(number), month: null, q: null })}>
                  Release {number}
                </Link>,
                dayWords(publishedAt),
                monthsWords(months),
              ],
            }))}
          />
        </PlainSection>
      )}
    </OptionalSection>
  );
}

function monthsWords(months: readonly Month[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return 'None';
  return first === last ? monthWords(first) : `${monthWords(first)} to ${monthWords(last)}`;
}
