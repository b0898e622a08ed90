import type { PrioritiesAnswer } from '../../../functions/contracts/api/question-answers.ts';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { pageHref } from '../../view-options.ts';
import { ChosenPriority } from '../priorities/chosen-priority.tsx';

/** What the network chose for itself, beside the contract's view of it. */
export function PrioritiesSection({
  address,
  answer,
  code,
}: {
  address: URL;
  answer: PrioritiesAnswer;
  code: string;
}) {
  const found = answer.data.networks.find((network) => network.code === code);
  return (
    <PlainSection id="priorities" title="What this network chose for itself">
      {found === undefined ? (
        <p>It has sent no local priorities.</p>
      ) : (
        <>
          <p>{found.sentence}</p>
          <h3 class="nhsuk-heading-s">Its priorities</h3>
          {found.priorities.map((priority) => (
            <ChosenPriority key={priority.priority} priority={priority} />
          ))}
        </>
      )}
      <p>
        <Link href={pageHref(address, '/local-priorities')}>What other networks chose</Link>
      </p>
    </PlainSection>
  );
}
