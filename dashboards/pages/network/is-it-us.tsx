import { BALANCED_PROGRESS } from '../../../functions/questions/gap/question.ts';
import { likeForLikeWords } from '../../../functions/sentences/circumstance-sentences.ts';
import { placeSentence, soSentence } from '../../../functions/sentences/is-it-us-sentences.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { dataWords, isComplete } from './circumstances-words.ts';
import type { FindingsProps } from './network-details.tsx';
import { besideOthers } from './network-views.ts';

/** Whether the data, whom a network serves or chance may be behind its figure: three lines, and what follows. */
export function IsItUs({ area, month, views }: FindingsProps) {
  const { code } = area.data.area;
  const isWaiting = views.adjusted.status === 'loading' || views.likeForLike.status === 'loading';
  const coverage = area.data.months.find((row) => row.month === month)?.coverage;
  const results = area.data.results.filter((row) => row.month === month);
  const { similar, like, fit, expected } = besideOthers(views, code);
  const measure = similar?.measure ?? fit?.measure ?? BALANCED_PROGRESS;
  const isWhole = coverage !== undefined && isComplete(coverage, results);
  return (
    <PlainSection id="is-it-us" title="What might explain this?">
      {isWaiting ? (
        <div class="section-skeleton" role="status">
          <span class="nhsuk-u-visually-hidden">Loading</span>
          <div class="skeleton skeleton--section" />
        </div>
      ) : (
        <dl class="is-it-us">
          <dt>The data</dt>
          <dd>{coverage === undefined ? 'No practice reported.' : dataWords(coverage, results)}</dd>
          <dt>Its circumstances</dt>
          <dd>
            {placeSentence(expected, measure.unit) ?? fit?.reason ?? 'We cannot say what to expect of it.'}
          </dd>
          <dt>Networks like it</dt>
          <dd>
            {like === undefined
              ? 'We cannot compare it with similar networks.'
              : likeForLikeWords(like, measure).sentence}
          </dd>
          <dt>So</dt>
          <dd class="is-it-us__so">{soSentence(isWhole, expected, like, measure)}</dd>
        </dl>
      )}
    </PlainSection>
  );
}
