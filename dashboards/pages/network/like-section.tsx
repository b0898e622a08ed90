import type { Answer } from '../../../functions/questions/question.ts';
import {
  SimilarNetworksQuestion,
  type SimilarNetworksView,
} from '../../../functions/questions/similar-networks/question.ts';
import { OptionalSection, PlainSection } from '../../components/optional-section.tsx';
import { useQuestion } from '../../use-question.ts';
import { LikeFigure } from './like-figure.tsx';

/** As many codes as the API takes at once, and as many neighbours as a network has. */
const MOST_AT_ONCE = 10;
const NOT_COMPARED = 'It cannot be compared with networks like it in this release.';
const TITLE = 'Networks like this one';

/** A network and the ten most like it, which are asked for by name: everyone's would be a hundred times as much. */
export function LikeSection({
  address,
  answer,
  code,
}: {
  address: URL;
  answer: Answer<SimilarNetworksView>;
  code: string;
}) {
  const found = answer.data.networks.find((network) => network.code === code);
  const codes = (found?.neighbours ?? []).map((neighbour) => neighbour.code);
  const neighbours = useQuestion(
    SimilarNetworksQuestion,
    codes.length === 0
      ? null
      : {
          release: answer.release.number,
          basis: answer.basis,
          area: codes.slice(0, MOST_AT_ONCE).join(','),
        },
  );
  if (found === undefined || codes.length === 0) {
    return (
      <PlainSection id="like" title={TITLE}>
        <p>{found?.reason ?? NOT_COMPARED}</p>
      </PlainSection>
    );
  }
  return (
    <OptionalSection id="like" title={TITLE} state={neighbours} notHeld={NOT_COMPARED}>
      {({ data }) => <LikeFigure address={address} answer={answer} found={found} networks={data.networks} />}
    </OptionalSection>
  );
}
