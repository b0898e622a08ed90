import type { LikeForLikeView } from '../contracts/views/like-for-like-view.ts';
import { excludesZero } from './excludes-zero.ts';
import {
  countWords,
  differenceIntervalWords,
  differenceWords,
  sizeWords,
  valueWords,
} from './figure-words.ts';

type LikeNetwork = LikeForLikeView['networks'][number];

/** Where a network stands beside those most like it, as a title of ten words or fewer and a sentence. */
export function likeForLikeWords(found: LikeNetwork): { readonly title: string; readonly sentence: string } {
  const { progress, neighboursMean, gap, interval, furtherOn, rankedNeighbours, reason } = found;
  if (progress === null || neighboursMean === null || gap === null)
    return {
      title: 'Networks like this one',
      sentence: reason ?? 'It cannot be compared with networks like it.',
    };
  const likes = `${countWords(rankedNeighbours)} ranked networks most like it`;
  const stands = `It stands at ${valueWords('score', progress)}, the ${likes} at ${valueWords('score', neighboursMean)} on average`;
  const further =
    furtherOn === null
      ? ''
      : ` ${furtherOn === 0 ? 'None' : countWords(furtherOn)} of them ${furtherOn < 2 ? 'is' : 'are'} further on.`;
  if (interval === null) return { title: 'Networks like this one', sentence: `${stands}.${further}` };
  const difference = differenceWords('score', Math.abs(gap));
  if (!excludesZero(interval, 'score')) {
    return {
      title: 'In line with networks like it',
      sentence: `${stands}: a difference of ${difference} that is not beyond what such networks differ by.${further}`,
    };
  }
  const size = sizeWords('score', Math.abs(gap));
  const side = gap > 0 ? 'ahead of' : 'behind';
  const apart = gap > 0 ? interval : { lower: -interval.upper, upper: -interval.lower };
  return {
    title: gap > 0 ? 'Ahead of networks like it' : 'Behind networks like it',
    sentence: `${stands}: ${size} (${differenceIntervalWords('score', apart)}) ${side} them.${further}`,
  };
}
