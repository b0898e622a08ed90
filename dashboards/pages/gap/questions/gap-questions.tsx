import { isProgress } from '../../../../functions/contracts/codes.ts';
import { headlineOf, useRelease } from '../../../release-context.ts';
import { ChanceSection } from './chance-section.tsx';
import { ClosingSection } from './closing-section.tsx';
import { ContributionsSection } from './contributions-section.tsx';
import { DeprivationSection } from './deprivation-section.tsx';
import { IndicatorGapsSection } from './indicator-gaps-section.tsx';
import { PlacesSection } from './places-section.tsx';
import type { Question } from './question.ts';
import { VarianceSection } from './variance-section.tsx';

/** What leaders ask once they have seen the gap: what makes it, where it lies, how much is chance, who closes it. */
export function GapQuestions(question: Question) {
  const release = useRelease();
  return (
    <>
      {isProgress(headlineOf(release, question.month)) && <ContributionsSection {...question} />}
      <IndicatorGapsSection {...question} />
      <ChanceSection {...question} />
      <VarianceSection {...question} />
      <PlacesSection {...question} />
      <DeprivationSection {...question} />
      <ClosingSection {...question} />
    </>
  );
}
