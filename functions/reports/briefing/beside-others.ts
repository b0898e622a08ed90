import { excludesZero } from '../../sentences/figure-words.ts';
import { followedBy, type Sentence, say } from '../content/sentence.ts';
import { cite, quote } from '../trace/cite.ts';
import type { NetworkViews } from './network-views.ts';

/** The network's rank with what chance allows, and how it compares with those most like it. */
export function besideOthers(views: NetworkViews): readonly Sentence[] {
  return [...rankSentence(views), ...similarNetworksSentence(views)];
}

function rankSentence({ ranks, area }: NetworkViews): readonly Sentence[] {
  const { code } = area.view.area;
  if (ranks === null || ranks.view.networks.every((network) => network.code !== code)) return [];
  const at = (what: string) => cite(ranks, `networks[code=${code}].${what}`, 'count');
  const own = ranks.view.networks.find((network) => network.code === code);
  const level = cite(ranks, `networks[rank=${own?.rank}]`, 'count', 'count');
  const all = cite(ranks, 'networks', 'count', 'count');
  const place =
    level.written === '1'
      ? say`Of ${all} ranked networks it is number ${at('rank')}`
      : say`Of ${all} ranked networks it is one of ${level} level at number ${at('rank')}`;
  if (own?.lower === null)
    return [followedBy(place, say`. How far chance could move its place is not known.`)];
  return [followedBy(place, say`; with chance allowed for, anywhere from ${at('lower')} to ${at('upper')}.`)];
}

function similarNetworksSentence({ similarNetworks, area }: NetworkViews): readonly Sentence[] {
  const { code } = area.view.area;
  const like = similarNetworks?.view.networks.find((network) => network.code === code);
  if (similarNetworks === null || like === undefined) return [];
  const at = `networks[code=${code}]`;
  if (like.gap === null || like.neighboursMean === null) {
    return like.reason === null ? [] : [say`${quote(similarNetworks, `${at}.reason`)}`];
  }
  const count = cite(similarNetworks, `${at}.rankedNeighbours`, 'count');
  const mean = cite(similarNetworks, `${at}.neighboursMean`, 'score');
  const average = say`The ${count} ranked networks most like it average ${mean}`;
  // Older releases give the interval of that average alone, which is no test of the network.
  if (like.usual === undefined) return [followedBy(average, say`.`)];
  if (like.interval === null)
    return [followedBy(average, say`; how far chance could move these scores is not known.`)];
  if (!excludesZero(like.interval, 'score')) return [followedBy(average, say`: no clear difference.`)];
  return [
    followedBy(
      average,
      like.gap > 0 ? say`: its score is clearly higher.` : say`: its score is clearly lower.`,
    ),
  ];
}
