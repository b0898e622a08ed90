import type { SimilarNetworksView } from '../questions/similar-networks/question.ts';
import { INTERVAL } from '../rules/rule-words.ts';
import { RULES } from '../rules/rules.ts';
import { excludesZero } from './excludes-zero.ts';
import { countWords, differenceIntervalWords, sizeWords, valueWords } from './figure-words.ts';

type LikeNetwork = SimilarNetworksView['networks'][number];

/**
 * How a network compares with those most similar to it, as a title of ten words or fewer and a sentence. Two claims, each
 * with its own test: it differs clearly from these very networks, or it is unusual among them.
 */
export function likeForLikeWords(found: LikeNetwork): { readonly title: string; readonly sentence: string } {
  const { progress, neighboursMean, gap, interval, usual, furtherOn, rankedNeighbours, reason } = found;
  if (progress === null || neighboursMean === null || gap === null)
    return {
      title: 'Similar networks',
      sentence: reason ?? 'We cannot compare it with similar networks.',
    };
  const likes = `${countWords(rankedNeighbours)} most similar ranked networks`;
  const stands = `It scored ${valueWords('score', progress)}, and the ${likes} ${valueWords('score', neighboursMean)} on average`;
  const further =
    furtherOn === null ? '' : ` ${furtherOn === 0 ? 'None' : countWords(furtherOn)} of them scored higher.`;
  // In older releases the interval is that of the mean of the others, which half of all networks lie outside.
  if (usual === undefined) return { title: 'Similar networks', sentence: `${stands}.${further}` };
  const outside = usual !== null && (progress < usual.lower || progress > usual.upper);
  const unusual = outside
    ? ` That is unusual: of similar networks, 1 in ${countWords(Math.round(1 / (1 - RULES.confidence.value)))} would be outside ${differenceIntervalWords('score', usual)}.`
    : '';
  if (interval === null)
    return {
      title: outside ? 'Unusual among similar networks' : 'Similar networks',
      sentence: `${stands}.${further}${unusual} We do not know how far chance could move these scores.`,
    };
  if (!excludesZero(interval, 'score')) {
    return {
      title: 'No clear difference from similar networks',
      sentence: `${stands}: no clear difference (${INTERVAL} ${differenceIntervalWords('score', interval)}).${further}${unusual}`,
    };
  }
  const size = sizeWords('score', Math.abs(gap));
  const side = gap > 0 ? 'higher' : 'lower';
  const apart = gap > 0 ? interval : { lower: -interval.upper, upper: -interval.lower };
  return {
    title: `Clearly ${side} than similar networks`,
    sentence: `${stands}: ${size} ${side} (${INTERVAL} ${differenceIntervalWords('score', apart)}).${further}${unusual}`,
  };
}
