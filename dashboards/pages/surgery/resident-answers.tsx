import type { Month } from '../../../functions/contracts/codes.ts';
import type { ResidentAnswer, SurgeryView } from '../../../functions/questions/surgery/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import {
  ASKED,
  besideWords,
  known,
  residentSentence,
  toldCount,
  toldOf,
  unanswered,
} from '../../../functions/sentences/resident-sentences.ts';

const SIDE = 14;
const STEP = 17;

/** The answers that there are, a part for each of the things that residents ask. */
export function ResidentAnswers({ surgery }: { surgery: SurgeryView }) {
  return (
    <div class="answers">
      {(['access', 'checks'] as const).map((topic) => {
        const [first, ...others] = known(surgery.answers).filter((answer) => answer.topic === topic);
        return (
          first !== undefined && (
            <section key={topic} class="part" aria-labelledby={`${topic}-title`}>
              <h2 class="nhsuk-heading-m" id={`${topic}-title`}>
                {ASKED[topic]}
              </h2>
              {others.length === 0 && isOf100(first) ? (
                <Hundreds answer={first} month={surgery.month} />
              ) : (
                <AnswerList answers={[first, ...others]} month={surgery.month} />
              )}
            </section>
          )
        );
      })}
    </div>
  );
}

function isOf100(answer: ResidentAnswer): boolean {
  return toldOf(answer) === 100 && (answer.network ?? 0) <= 1 && !answer.residentTitle.includes('{n}');
}

/** One answer as three grids of a hundred squares: 84 against 87 cannot be seen in ten dots. */
function Hundreds({ answer, month }: { answer: ResidentAnswer; month: Month }) {
  return (
    <>
      <p class="quiet">
        Of every 100, filled squares: {answer.residentTitle}. {monthWords(month)}
      </p>
      <div class="hundreds">
        {columnsOf(answer).map(({ who, rate, own }) => (
          <div key={who}>
            <p class="hundreds__who">{who}</p>
            <p class="hundreds__of">
              <b class={own ? 'own' : undefined}>{toldCount(rate, 100)}</b> of 100
            </p>
            <HundredSquares filled={Math.round(rate * 100)} own={own} />
          </div>
        ))}
      </div>
    </>
  );
}

/** A hundred squares of which some are filled, row by row. The number stands above, so readers of text need it not. */
function HundredSquares({ filled, own }: { filled: number; own: boolean }) {
  const squares = Array.from({ length: 100 }, (_, i) => i);
  return (
    <svg
      class={`hundred${own ? ' hundred--own' : ''}`}
      viewBox={`0 0 ${9 * STEP + SIDE} ${9 * STEP + SIDE}`}
      aria-hidden="true"
    >
      {squares.map((i) => (
        <rect
          key={i}
          class={i < filled ? 'hundred__filled' : 'hundred__empty'}
          x={(i % 10) * STEP + 0.5}
          y={Math.floor(i / 10) * STEP + 0.5}
          width={SIDE - 1}
          height={SIDE - 1}
          rx="1.5"
        />
      ))}
    </svg>
  );
}

/** Several answers as a list: what, the numbers side by side, and how they are beside England. */
function AnswerList({ answers, month }: { answers: readonly ResidentAnswer[]; month: Month }) {
  return (
    <>
      <p class="quiet">How many had theirs, {monthWords(month)}</p>
      <ul class="answer-list">
        {answers.map((answer) => {
          const of = toldOf(answer);
          return (
            <li key={answer.indicator}>
              <p class="answer-list__what">{residentSentence(answer)}</p>
              <p class="answer-list__beside">
                {columnsOf(answer)
                  .filter(({ own }) => !own)
                  .map(({ who, rate }) => (
                    <span key={who}>
                      {who}: {toldCount(rate, of)}
                    </span>
                  ))}
                <span class={`told told--${answer.beside ?? 'unknown'}`}>{besideWords(answer)}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function columnsOf({ network, england, similar }: ResidentAnswer) {
  const columns = [
    { who: 'Your group', rate: network, own: true },
    { who: 'England', rate: england, own: false },
    { who: 'Similar groups', rate: similar, own: false },
  ];
  return columns.flatMap(({ rate, ...column }) => (rate === null ? [] : [{ ...column, rate }]));
}

/** The questions that nothing held answers. */
export function Unanswered({ surgery }: { surgery: SurgeryView }) {
  return (
    <section class="part" aria-labelledby="unanswered-title">
      <h2 class="nhsuk-heading-m" id="unanswered-title">
        What we cannot show yet
      </h2>
      <dl class="not-yet">
        {unanswered(surgery).map(({ asked, why }) => (
          <div key={asked}>
            <dt>{ASKED[asked]}</dt>
            <dd>
              {why}
              {asked === 'opinion' && (
                <>
                  {' '}
                  <a href="https://www.gp-patient.co.uk/">Read its results</a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
