import { MethodsAnswer } from '../../../functions/contracts/api/methods-answer.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import { hrefOf } from '../../../functions/questions/question.ts';
import { countWords } from '../../../functions/sentences/figure-words.ts';
import {
  ATTRIBUTION,
  methodsSentence,
  SOURCE_LICENCE,
} from '../../../functions/sentences/source-sentences.ts';
import { Folded } from '../../components/folded.tsx';
import { Link } from '../../components/link.tsx';
import { OptionalSection, PlainSection } from '../../components/optional-section.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PlainTable } from '../../components/plain-table.tsx';
import { GAP } from '../../opening-questions.ts';
import type { PageProps } from '../../page-props.ts';
import { useRelease } from '../../release-context.ts';
import { useOptionalView } from '../../use-view.ts';
import { apiHref, pageHref } from '../../view-options.ts';
import definitions from './definitions.json' with { type: 'json' };

/** How we work out these numbers, what words mean, and where the data can be had. */
export function AboutPage({ address }: PageProps) {
  const { release, basis, synthetic } = useRelease();
  const from = { release: release.number, basis };
  const methods = useOptionalView({ url: apiHref('/methods', {}), contract: MethodsAnswer });
  return (
    <>
      <PageHeading title="How we work out these numbers" tab="About" />
      <p>
        How far each English primary care network has progressed under the Network Contract DES, and how wide
        the gap is between the most and the least progressed. Use it to learn, not to judge. We show how
        certain each number is, and we do not call any network best or worst.
      </p>
      {synthetic && (
        <p>
          <strong>The practices and networks of this release are invented.</strong> They have the form of the
          published files, and say nothing of anyone.
        </p>
      )}
      <PlainSection id="words" title="What the words mean">
        <dl class="nhsuk-body definitions">
          {definitions.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>
          <Link href={pageHref(address, '/indicators')}>Every indicator, in the publisher’s words</Link>
        </p>
      </PlainSection>
      <OptionalSection
        id="methods"
        title="Methods and how we test them"
        state={methods}
        notHeld="The list of methods cannot be had."
      >
        {({ data }) => <MethodsTable methods={data} />}
      </OptionalSection>
      <PlainSection id="again" title="Reproduce these numbers">
        <p>
          Each answer names its release, and each release names every file that it was made from by its
          sha256. The same files give the same release. What this release arrived with is on{' '}
          <Link href={pageHref(address, '/data-quality')}>Data quality</Link>; the practices behind any figure
          of a network are on the network’s page.
        </p>
        <p>
          <a href={apiHref(`/releases/${release.number}`, {})}>
            Release {release.number} with everything it was made from
          </a>
        </p>
      </PlainSection>
      <PlainSection id="api" title="The API">
        <p>
          Everything on these pages can be had as JSON, and as CSV by adding <code>.csv</code> to an address.
          Add <code>release={release.number}</code> to get the same answer for ever.
        </p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          <li>
            <a href="/v1/openapi.json">Description of the API (OpenAPI)</a>
          </li>
          <li>
            <a href={hrefOf(GAP, from)}>The gap, as JSON</a>
          </li>
          <li>
            <a href={hrefOf(AreasQuestion, from, '.csv')}>Every area of the newest month, as CSV</a>
          </li>
        </ul>
      </PlainSection>
      <PlainSection id="licence" title="Licence and privacy">
        <p>
          {ATTRIBUTION}{' '}
          <a href={SOURCE_LICENCE.path} rel="noreferrer">
            Read the licence
          </a>
          . The program is under the MIT licence. These pages keep no record of who reads them, use no cookie,
          and ask nothing of any other site; “My network” is kept on your device alone.
        </p>
      </PlainSection>
    </>
  );
}

function MethodsTable({ methods }: { methods: MethodsAnswer['data'] }) {
  return (
    <PlainSection id="methods" title="Methods, and what holds them">
      <p>{methodsSentence(methods)}</p>
      <Folded summary={`Every method, its formula, source and tests (${methods.length})`}>
        <PlainTable
          caption="Methods with their source and their tests"
          captionHidden
          columns={[
            { heading: 'Method' },
            { heading: 'Formula' },
            { heading: 'Source' },
            { heading: 'Published values matched', numeric: true },
            { heading: 'Tests passed', numeric: true },
          ]}
          rows={methods.map(({ id, name, formula, reference, publishedValues, testsPassed }) => ({
            key: id,
            cells: [
              name,
              <span key="formula" class="breakable">
                {formula}
              </span>,
              <span key="source" class="breakable">
                {reference}
              </span>,
              publishedValues === 0 ? 'Worked by hand' : countWords(publishedValues),
              countWords(testsPassed),
            ],
          }))}
        />
      </Folded>
    </PlainSection>
  );
}
