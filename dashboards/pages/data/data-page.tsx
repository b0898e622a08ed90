import { useContext, useEffect, useRef } from 'preact/hooks';
import { intakeLede, intakeTitle } from '../../../functions/sentences/intake-sentences.ts';
import { announce } from '../../components/announcer.tsx';
import { Link } from '../../components/link.tsx';
import { PlainSection } from '../../components/optional-section.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import type { PageProps } from '../../page-props.ts';
import { ReleaseContext } from '../../release-context.ts';
import { pageHref } from '../../view-options.ts';
import { ArrivalsSection } from './arrivals-section.tsx';
import { ChecklistSection } from './checklist-section.tsx';
import { FileCard } from './file-card.tsx';
import { HeldMonths } from './held-months.tsx';
import { SendSection } from './send-section.tsx';
import { useIntake } from './use-intake.ts';

/** This month's data: what arrived, what must be corrected or answered, and what counts meanwhile. */
export function DataPage({ address }: PageProps) {
  const intake = useIntake();
  const isPublished = useContext(ReleaseContext) !== null;
  const wasTakingIn = useRef(false);
  const title = intake.status === 'ready' ? intakeTitle(intake.view.data) : '';
  const isTakingIn = intake.status === 'ready' && intake.view.isTakingIn;
  useEffect(() => {
    if (wasTakingIn.current && !isTakingIn) announce(`The files are checked. ${title}.`);
    wasTakingIn.current = isTakingIn;
  }, [isTakingIn, title]);
  if (intake.status === 'failed') return <Failure error={intake.error} retry={intake.retry} />;
  if (intake.status === 'loading') return <PageSkeleton />;
  const { data, sending, mayAnswer } = intake.view;
  const toMend = data.files.filter(({ needsYou }) => needsYou);
  return (
    <>
      <PageHeading caption="This month’s data" title={title} tab="This month’s data" />
      <p class="nhsuk-lede-text nhsuk-body-l">{intakeLede(data)}</p>
      {isTakingIn && (
        <p class="pinned-notice">Files are being checked. This page shows the result by itself.</p>
      )}
      {toMend.map((file) => (
        <FileCard key={file.sha256} file={file} files={data.files} />
      ))}
      <HeldMonths held={data.held} mayAnswer={mayAnswer} answered={intake.refresh} />
      <ChecklistSection intake={data} />
      <SendSection sending={sending} sent={intake.refresh} />
      <ArrivalsSection address={address} files={data.files} />
      <PlainSection id="more" title="More on the data">
        <ul class="nhsuk-list nhsuk-list--bullet">
          {isPublished && (
            <>
              <li>
                <Link href={pageHref(address, '/data/explain')}>What is behind one number?</Link>
              </li>
              <li>
                <Link href={pageHref(address, '/data-quality')}>
                  Coverage, revisions and known issues of the release
                </Link>
              </li>
            </>
          )}
          <li>
            <a href="/v1/intake.csv">Every file as CSV</a>,{' '}
            <a href="/v1/intake.csv?table=problems">problems</a>,{' '}
            <a href="/v1/intake.csv?table=held">held months</a>
          </li>
        </ul>
      </PlainSection>
    </>
  );
}
