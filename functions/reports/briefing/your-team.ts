import { withinSentence } from '../../sentences/figure-words.ts';
import { absent } from '../chapters/absent.ts';
import { listWords } from '../chapters/list-words.ts';
import { otherDates } from '../chapters/recruitment.ts';
import type { Chapter } from '../content/report.ts';
import { byRule, type Sentence, say } from '../content/sentence.ts';
import { cite } from '../trace/cite.ts';
import type { NetworkViews } from './network-views.ts';

const TITLE = 'Your team';
const PATIENTS = byRule('the patients that teams are given for', '10,000');

/** Who works for the network beside England, and which role groups have nobody. */
export function yourTeam(views: NetworkViews): Chapter {
  if (views.workforce === null) return absent('team', TITLE);
  const sentences = [...teamSentences(views), ...otherDates(views.workforce)];
  return { id: 'team', title: TITLE, blocks: [{ kind: 'paragraph', sentences }] };
}

function teamSentences({ workforce, area }: NetworkViews): readonly Sentence[] {
  const { code } = area.view.area;
  const team = workforce?.view.networks.find((network) => network.code === code);
  if (workforce === null || team === undefined || workforce.view.census === null) {
    return [say`The release holds no figures on the network’s team.`];
  }
  if (team.total.state === 'none-recorded') {
    return [say`Nobody of the network is in the census: it has not recruited, or did not say.`];
  }
  const missing = workforce.view.roleGroups.filter(({ id }) => !team.groups.includes(id));
  const groups: readonly Sentence[] =
    missing.length === 0
      ? [say`Somebody is recorded in every role group.`]
      : [say`Nobody is recorded in: ${listWords(missing.map(({ title }) => withinSentence(title)))}.`];
  if (team.total.state === 'hidden' || team.total.fte === null) {
    return [say`The hours of the team are not shown: they would speak of too few people.`, ...groups];
  }
  const own = `networks[code=${code}].total`;
  const fte = cite(workforce, `${own}.fte`, 'one-decimal');
  const rate = cite(workforce, `${own}.per10000`, 'one-decimal');
  const england = cite(workforce, 'areas[code=ENG].total.per10000', 'one-decimal');
  return [
    team.total.per10000 === null
      ? say`The team comes to ${fte} full-time equivalents.`
      : say`The team comes to ${fte} full-time equivalents, ${rate} for each ${PATIENTS} patients; in England it is ${england}.`,
    ...groups,
  ];
}
