import type { AreaAnswer } from '../../../functions/questions/area/question.ts';
import { moveSentence } from '../../../functions/sentences/move-sentence.ts';
import { nearestTargetSentence } from '../../../functions/sentences/nearest-target-sentence.ts';
import { networkSentence, rankSentence } from '../../../functions/sentences/network-sentences.ts';
import type { NetworkViews } from './network-views.ts';

/** Where a network stands, in three sentences: its progress and place, what moved, and what is nearest. */
export function WhereWeStand({
  answer,
  month,
  views: { ranks, trends, needs, alerts },
}: {
  answer: AreaAnswer;
  month: string;
  views: NetworkViews;
}) {
  const { area, months } = answer.data;
  const rank =
    ranks.status === 'ready' ? ranks.view.data.networks.find(({ code }) => code === area.code) : undefined;
  const ranked = ranks.status === 'ready' ? ranks.view.data.networks.length : 0;
  const told = alerts.status === 'ready' ? alerts.view.data.alerts : [];
  const trend = trends.status === 'ready' ? trends.view.data : null;
  return (
    <div class="where-we-stand">
      <p class="nhsuk-lede-text">
        {networkSentence(answer.data, month)}
        {rank !== undefined && ` ${rankSentence(rank, ranked)}`}
      </p>
      <p>{moveSentence(months, month, trend, trend?.sinceLastYear ?? [])}</p>
      {told.length > 0 && (
        <>
          <p>What stands out this month:</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {told.map(({ indicator, kind, sentence }) => (
              <li key={`${kind} ${indicator}`}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {needs.status === 'ready' && (
        <p>{nearestTargetSentence(needs.view.data.indicators, needs.view.data.networks)}</p>
      )}
    </div>
  );
}
