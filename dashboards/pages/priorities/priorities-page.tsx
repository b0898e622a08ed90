import { LocalPrioritiesQuestion } from '../../../functions/questions/local-priorities/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import { prioritiesFinding } from '../../../functions/sentences/priorities-sentences.ts';
import { AddressSelect } from '../../components/address-select.tsx';
import { LazyPart } from '../../components/lazy-part.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Failure, PageSkeleton } from '../../components/page-states.tsx';
import type { PageProps } from '../../page-props.ts';
import { useRelease } from '../../release-context.ts';
import { useQuestion } from '../../use-question.ts';
import { ChosenList } from './chosen-list.tsx';
import { ofTheme } from './standings.ts';
import { TargetsFigure } from './targets-figure.tsx';
import { ThemesFigure } from './themes-figure.tsx';

const loadOwn = async () => (await import('./own-indicators-section.tsx')).OwnIndicatorsSection;
const CAPTION = 'Local priorities';

/** What networks chose for themselves, by theme, and how far they have come to their own targets; nobody is ranked. */
export function PrioritiesPage({ address }: PageProps) {
  const { release, basis } = useRelease();
  const state = useQuestion(LocalPrioritiesQuestion, { release: release.number, basis });
  if (state.status === 'failed') return <Failure error={state.error} retry={state.retry} />;
  if (state.status === 'loading') return <PageSkeleton />;
  if (state.status === 'not-held') {
    return (
      <>
        <PageHeading caption={CAPTION} title="This release holds no local priorities" tab={CAPTION} />
        <p>They come with releases made from now on, once networks have sent them.</p>
      </>
    );
  }
  const answer = state.view;
  const { networks, themes, month } = answer.data;
  const asked = address.searchParams.get('theme');
  const theme = themes.find((one) => one.theme === asked)?.theme ?? null;
  const shown = ofTheme(networks, theme);
  return (
    <>
      <PageHeading
        caption={`${CAPTION}, ${monthWords(month)}`}
        title={prioritiesFinding(answer.data)}
        tab={CAPTION}
      />
      <p class="page-heading">
        A network knows its patients better than a national contract does. What it chose, and how far it has
        come, is set beside nobody else’s: everybody chose otherwise, so nobody is ranked.
      </p>
      {networks.length > 0 && (
        <>
          <form class="controls" onSubmit={(event) => event.preventDefault()} aria-label="What to show">
            <AddressSelect
              address={address}
              id="theme"
              label="Theme"
              parameter="theme"
              value={theme ?? ''}
              options={[
                { value: '', text: 'Every theme' },
                ...themes.map((one) => ({ value: one.theme, text: one.theme })),
              ]}
            />
          </form>
          <ThemesFigure answer={answer} theme={theme} />
          <TargetsFigure answer={answer} networks={shown} theme={theme} />
          <ChosenList address={address} networks={shown} theme={theme} />
        </>
      )}
      <LazyPart load={loadOwn} props={{}} />
    </>
  );
}
