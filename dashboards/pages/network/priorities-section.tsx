import type { LocalIndicatorsView } from '../../../functions/questions/local-indicators/question.ts';
import type { LocalPrioritiesView } from '../../../functions/questions/local-priorities/question.ts';
import type { Answer } from '../../../functions/questions/question.ts';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import type { OptionalViewState } from '../../use-view.ts';
import { pageHref } from '../../view-options.ts';
import { ChosenPriority } from '../priorities/chosen-priority.tsx';
import { OwnCounts } from './own-counts.tsx';

/** What the network chose for itself, beside the contract's view of it. */
export function PrioritiesSection({
  address,
  answer,
  own,
  code,
}: {
  address: URL;
  answer: Answer<LocalPrioritiesView>;
  own: OptionalViewState<Answer<LocalIndicatorsView>>;
  code: string;
}) {
  const found = answer.data.networks.find((network) => network.code === code);
  return (
    <PlainSection id="priorities" title="Local priorities">
      {found === undefined ? (
        <p>This network has not sent any local priorities.</p>
      ) : (
        <>
          <p>{found.sentence}</p>
          <h3 class="nhsuk-heading-s">Its priorities</h3>
          {found.priorities.map((priority) => (
            <ChosenPriority key={priority.priority} priority={priority} />
          ))}
        </>
      )}
      {own.status === 'ready' && <OwnCounts answer={own.view} />}
      <p>
        <Link href={pageHref(address, '/local-priorities')}>What other networks chose</Link>
      </p>
    </PlainSection>
  );
}
