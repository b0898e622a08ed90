import type { ComponentChildren } from 'preact';
import { PracticeCode } from '../../../functions/contracts/codes.ts';
import { SurgeryQuestion, type SurgeryView } from '../../../functions/questions/surgery/question.ts';
import { countedWords, countWords, monthWords } from '../../../functions/sentences/figure-words.ts';
import {
  countedSurgeries,
  known,
  surgeryLede,
  surgeryTitle,
} from '../../../functions/sentences/resident-sentences.ts';
import { CopyLink } from '../../components/copy-link.tsx';
import { Link } from '../../components/link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import type { PageProps } from '../../page-props.ts';
import { shownMonth, useRelease } from '../../release-context.ts';
import { useQuestion } from '../../use-question.ts';
import { pageHref } from '../../view-options.ts';
import { FindSurgery } from './find-surgery.tsx';
import { ResidentAnswers, Unanswered } from './resident-answers.tsx';

/** One surgery for a resident: what its group of surgeries achieves, in plain words. */
export function SurgeryPage({ address, parts }: PageProps) {
  const release = useRelease();
  const code = PracticeCode.safeParse(parts['code']?.toUpperCase()).data;
  const asked = {
    release: release.release.number,
    basis: release.basis,
    month: shownMonth(address, release),
  };
  const surgery = useQuestion(SurgeryQuestion, code === undefined ? null : { ...asked, practice: code });
  if (surgery.status === 'loading') return <PageSkeleton />;
  if (surgery.status === 'failed') return <Failure error={surgery.error} retry={surgery.retry} />;
  if (surgery.status === 'not-held') return <UnknownSurgery address={address} code={parts['code'] ?? ''} />;
  return <KnownSurgery address={address} surgery={surgery.view.data} />;
}

function KnownSurgery({ address, surgery }: { address: URL; surgery: SurgeryView }) {
  const { practice, network, answers } = surgery;
  const others = network?.others.length ?? 0;
  const hasAnswers = known(answers).length > 0;
  return (
    <>
      <div class="open">
        <div>
          <p class="caption">
            <b>{practice.name}</b>
            {others > 0 && ` and ${countWords(others)} other ${others === 1 ? 'surgery' : 'surgeries'}`}
          </p>
          <PageHeading title={surgeryTitle(surgery)} tab={practice.name} />
          <p class="lede">{surgeryLede(surgery)}</p>
          <CopyLink href={address.href} what="this surgery" quiet />
          <p class="narrow no-print">
            <Link href={pageHref(address, '/your-surgery')}>Find another surgery</Link>
          </p>
        </div>
        <section class="box wide no-print" aria-labelledby="another-title">
          <h2 class="nhsuk-heading-m" id="another-title">
            Find another surgery
          </h2>
          <FindSurgery address={address} />
        </section>
      </div>
      {network !== null && practice.lastListed === null && (
        <div class="columns">
          {hasAnswers && <ResidentAnswers surgery={surgery} />}
          <Unanswered surgery={surgery} />
        </div>
      )}
      <div class="boxes">
        <GroupBox address={address} surgery={surgery} />
        <section class="box" aria-labelledby="not-said-title">
          <h2 class="nhsuk-heading-m" id="not-said-title">
            What this does not say
          </h2>
          <p>
            It is about the whole group. It is not about your surgery alone, your doctor or your care. If you
            need medical help, go to <a href="https://111.nhs.uk/">NHS 111 online</a> or contact your surgery.
          </p>
        </section>
        <HaveYourSay surgery={surgery} />
      </div>
      {hasAnswers && <AboutSurgery surgery={surgery} />}
    </>
  );
}

function GroupBox({ address, surgery: { practice, network } }: { address: URL; surgery: SurgeryView }) {
  if (network === null) return null;
  const { others, patients, code, name } = network;
  const surgeries = countWords(others.length + 1);
  return (
    <section class="box" aria-labelledby="group-title">
      <h2 class="nhsuk-heading-m" id="group-title">
        About your group
      </h2>
      <p>
        GP surgeries in England work together in groups called primary care networks. Yours is {name}
        {practice.lastListed === null &&
          `, with ${surgeries} ${others.length === 0 ? 'surgery' : 'surgeries'}${patients === null ? '' : ` and ${countedWords(patients)}`}`}
        .
      </p>
      {others.length > 0 && (
        <details class="box__more">
          <summary>See the {surgeries} surgeries</summary>
          <ul>
            <li>{practice.name}</li>
            {others.map((other) => (
              <li key={other.code}>
                <Link href={pageHref(address, `/your-surgery/${other.code}`)}>{other.name}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <Link href={pageHref(address, `/networks/${code}`)}>All the network’s figures</Link>
      </p>
    </section>
  );
}

function HaveYourSay({ surgery: { icb } }: { surgery: SurgeryView }) {
  return (
    <section class="box" aria-labelledby="say-title">
      <h2 class="nhsuk-heading-m" id="say-title">
        Have your say
      </h2>
      <p>Ask at your surgery for its patient group.</p>
      <p>
        <a href="https://www.healthwatch.co.uk/your-local-healthwatch/list">Tell your local Healthwatch</a>
      </p>
      <p>
        <a href="https://www.nhs.uk/nhs-services/find-your-local-integrated-care-board/">
          Write to your ICB{icb !== null && `: ${icb.name}`}
        </a>
      </p>
    </section>
  );
}

function AboutSurgery({ surgery }: { surgery: SurgeryView }) {
  const codes = known(surgery.answers).map(({ indicator }) => indicator);
  const { synthetic } = useRelease();
  return (
    <AboutNumbers
      facts={[
        {
          term: 'Where the numbers come from',
          says: `${synthetic ? 'Invented data, in the form of' : 'NHS England,'} the Network Contract DES figures of the year to ${monthWords(surgery.month)} (${codes.join(', ')}). ${countedSurgeries(surgery)}`,
        },
        {
          term: 'More and fewer',
          says: 'We say “more” or “fewer” only where the difference from England is more than the ups and downs of chance.',
        },
        ...(surgery.similarNetworks === 0
          ? []
          : [
              {
                term: 'Similar groups',
                says: `${surgery.similarNetworks} groups with about the same number of patients and surgeries, ages, deprivation and staff.`,
              },
            ]),
      ]}
    />
  );
}

/** What holds for every number of a page, once, at its end: source, how sure, who belongs where. */
function AboutNumbers({
  facts,
}: {
  facts: readonly { readonly term: string; readonly says: ComponentChildren }[];
}) {
  return (
    <section class="about" id="about" aria-labelledby="about-title">
      <h2 class="nhsuk-heading-m" id="about-title">
        About these numbers
      </h2>
      <dl>
        {facts.map(({ term, says }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** For a code that nothing lists: says so, and how to go on. */
function UnknownSurgery({ address, code }: { address: URL; code: string }) {
  return (
    <>
      <PageHeading caption="Your surgery" title={`No surgery has the code ${code}`} tab="Your surgery" />
      <p class="lede">
        It may be typed wrongly, or closed before the months that we hold. Look for it by name.
      </p>
      <div class="box find-box">
        <FindSurgery address={address} />
      </div>
    </>
  );
}
