import { type Answer, hrefOf } from '../../../functions/questions/question.ts';
import {
  SimilarNetworksQuestion,
  type SimilarNetworksView,
} from '../../../functions/questions/similar-networks/question.ts';
import {
  countWords,
  decimalWords,
  monthWords,
  valueWords,
} from '../../../functions/sentences/figure-words.ts';
import { otherSourcesSentence } from '../../../functions/sentences/source-sentences.ts';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { pageHref } from '../../view-options.ts';

/** Whom the networks serve and who works for them: what must be known before they are compared. */
export function ContextTable({
  address,
  answer,
  codes,
}: {
  address: URL;
  answer: Answer<SimilarNetworksView>;
  codes: readonly string[];
}) {
  const { networks, month, sources } = answer.data;
  const found = codes.flatMap((code) => networks.find((network) => network.code === code) ?? []);
  return (
    <PlainSection id="context" title="Patients and staff">
      <PlainTable
        caption={`Population and team of the networks compared, ${monthWords(month)}`}
        captionHidden
        columns={[
          { heading: 'Network' },
          { heading: 'Patients', numeric: true },
          { heading: 'IMD score (higher is more deprived)', numeric: true },
          { heading: 'Aged 65 and over', numeric: true },
          { heading: 'Practices', numeric: true },
          { heading: 'Team, full-time equivalents per 10,000', numeric: true },
        ]}
        rows={found.map(({ code, name, values }) => ({
          key: code,
          cells: [
            <Link key="name" href={pageHref(address, `/networks/${code}`)}>
              {name}
            </Link>,
            values.patients === null ? 'Not known' : countWords(values.patients),
            values.deprivation === null ? 'Not known' : decimalWords(values.deprivation, 1),
            values.aged65 === null ? 'Not known' : valueWords('share', values.aged65),
            values.practices === null ? 'Not known' : countWords(values.practices),
            values.team === null ? 'Not known, or too few people to show' : decimalWords(values.team, 1),
          ],
        }))}
      />
      <p class="nhsuk-body-s">{otherSourcesSentence(month, sources ?? {})}</p>
      <p class="nhsuk-body-s">
        <a
          href={hrefOf(
            SimilarNetworksQuestion,
            {
              release: answer.release.number,
              basis: answer.basis,
              area: codes.join(','),
            },
            '.csv',
          )}
          download
        >
          Download as CSV<span class="nhsuk-u-visually-hidden">: population and team</span>
        </a>
      </p>
    </PlainSection>
  );
}
