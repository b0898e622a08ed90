import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import { RevisionsQuestion, type RevisionsView } from '../../../functions/questions/revisions/question.ts';
import { countWords, monthWords, valueWords } from '../../../functions/sentences/figure-words.ts';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { hrefWith, pageHref } from '../../view-options.ts';

export const REVISIONS_TITLE = 'What this release changed';

/** What this release changed of figures that were already published. */
export function RevisionsSection({ address, answer }: { address: URL; answer: Answer<RevisionsView> }) {
  return (
    <PlainSection id="revisions" title={REVISIONS_TITLE}>
      <Changes address={address} answer={answer} />
    </PlainSection>
  );
}

function Changes({ address, answer }: { address: URL; answer: Answer<RevisionsView> }) {
  const view = answer.data;
  return (
    <>
      <p>
        Compared with release {view.comparedWith}, figures of {monthsWords(view)} changed.{' '}
        <Link href={hrefWith(address, { release: String(view.comparedWith) })}>
          Read release {view.comparedWith} as it was
        </Link>
        .
      </p>
      <p>New in this release: {view.newInputs.map(({ name }) => name).join(', ') || 'no file'}.</p>
      {view.months.map((month) => (
        <MonthChanges key={month.month} address={address} month={month} />
      ))}
      <p class="nhsuk-body-s">
        <a
          href={hrefOf(RevisionsQuestion, { release: answer.release.number, basis: answer.basis }, '.csv')}
          download
        >
          Download as CSV<span class="nhsuk-u-visually-hidden">: what this release changed</span>
        </a>
      </p>
    </>
  );
}

function MonthChanges({ address, month }: { address: URL; month: RevisionsView['months'][number] }) {
  const { england, networks, largest } = month;
  return (
    <>
      <h3 class="nhsuk-heading-s">
        {monthWords(month.month)}: {countWords(networks.length)} network{networks.length === 1 ? '' : 's'}{' '}
        changed
      </h3>
      <PlainTable
        caption={`England before and after, ${monthWords(month.month)}`}
        columns={[
          { heading: 'Indicator' },
          { heading: 'Before', numeric: true },
          { heading: 'After', numeric: true },
        ]}
        rows={england.map(({ indicator, before, after }) => ({
          key: indicator,
          cells: [indicator, sumsWords(before), sumsWords(after)],
        }))}
      />
      {largest.length > 0 && (
        <PlainTable
          caption={`Networks that changed most, ${monthWords(month.month)}`}
          columns={[
            { heading: 'Network' },
            { heading: 'Indicator' },
            { heading: 'Before', numeric: true },
            { heading: 'After', numeric: true },
          ]}
          rows={largest.map(({ code, name, indicator, before, after }) => ({
            key: `${code} ${indicator}`,
            cells: [
              <Link key="name" href={pageHref(address, `/networks/${code}`)}>
                {name}
              </Link>,
              indicator,
              before === null ? 'None' : valueWords('share', before),
              after === null ? 'None' : valueWords('share', after),
            ],
          }))}
        />
      )}
    </>
  );
}

function sumsWords(sums: RevisionsView['months'][number]['england'][number]['before']): string {
  if (sums === null) return 'Not published';
  if (sums.rate !== null && sums.numerator !== null && sums.denominator !== null)
    return `${valueWords('share', sums.rate)} (${countWords(sums.numerator)} of ${countWords(sums.denominator)})`;
  return sums.count === null ? 'No figure' : countWords(sums.count);
}

function monthsWords({ months }: RevisionsView): string {
  const names = months.map(({ month }) => monthWords(month));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
