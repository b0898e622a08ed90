import type { Month } from '../../../functions/contracts/codes.ts';
import { AreasQuestion } from '../../../functions/questions/areas/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { NetworkFinder } from '../../components/network-finder.tsx';
import { OptionalSection, PlainSection } from '../../components/optional-section.tsx';
import { myNetwork } from '../../my-network.ts';
import { useRelease } from '../../release-context.ts';
import { useQuestion } from '../../use-question.ts';
import { briefingFile, briefingHref } from '../../view-options.ts';

const TITLE = 'A briefing for one network';
const EVERY_NETWORK = 2_000;

/** Two pages on one network, for whoever it is found for; the reader's own is offered first. */
export function BriefingSection({
  address,
  month,
  release,
}: {
  readonly address: URL;
  readonly month: Month;
  readonly release: number;
}) {
  const { basis } = useRelease();
  const state = useQuestion(AreasQuestion, {
    release,
    basis,
    month,
    kind: 'pcn',
    pageSize: EVERY_NETWORK,
    measure: 'progress-balanced',
  });
  return (
    <OptionalSection id="briefing" title={TITLE} state={state} notHeld="No network is known in this month.">
      {({ data: { areas } }) => {
        const own = areas.find(({ code }) => code === myNetwork());
        return (
          <PlainSection id="briefing" title={TITLE}>
            <p>
              Two pages on where a network stood in {monthWords(month)}, what is nearest and what would help.
            </p>
            {own !== undefined && (
              <p>
                Your network:{' '}
                <BriefingLinks month={month} release={release} code={own.code} name={own.name} />
              </p>
            )}
            <NetworkFinder
              address={address}
              networks={areas}
              label="Find a network"
              result={({ code, name }) => (
                <BriefingLinks month={month} release={release} code={code} name={name} />
              )}
            />
          </PlainSection>
        );
      }}
    </OptionalSection>
  );
}

interface LinksProps {
  readonly month: Month;
  readonly release: number;
  readonly code: string;
  readonly name: string;
}

function BriefingLinks({ month, release, code, name }: LinksProps) {
  const href = (form: 'html' | 'pdf') => briefingHref(release, month, code, form);
  return (
    <>
      <a href={href('html')}>{name}</a> (
      <a href={href('pdf')} download={briefingFile(month, code)}>
        PDF<span class="nhsuk-u-visually-hidden"> of {name}</span>
      </a>
      )
    </>
  );
}
