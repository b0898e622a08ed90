import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { HeldMonth } from '../../../functions/contracts/held-month.ts';
import { heldFigureWords, heldTitle } from '../../../functions/sentences/intake-sentences.ts';
import { PlainTable } from '../../components/plain-table.tsx';
import { StateTag } from './state-tag.tsx';
import { answerHold } from './write-intake.ts';

/** Months that wait for an answer: why, with the figures side by side, and how to answer. */
export function HeldMonths({
  held,
  mayAnswer,
  answered,
}: {
  held: readonly HeldMonth[];
  mayAnswer: boolean;
  answered: () => void;
}) {
  return (
    <>
      {held.map((month) => (
        <section
          key={`${month.month} ${month.hold}`}
          class="intake-card intake-card--held"
          aria-labelledby={`held-${month.month}`}
        >
          <div>
            <StateTag state={month.state === 'waiting' ? 'held' : 'rejected'} />
            <h2 class="nhsuk-heading-s" id={`held-${month.month}`}>
              {heldTitle(month)}
            </h2>
            <p class="nhsuk-body-s breakable">
              {month.files.map(({ name, sha256 }) => (
                <span key={sha256}>
                  {name}
                  <br />
                </span>
              ))}
              Hold {month.hold}
            </p>
          </div>
          <div>
            {month.reasons.map(({ gate, about, sentence, figures }) => (
              <div key={`${gate} ${about}`}>
                <p>{sentence}</p>
                {figures.length > 0 && (
                  <PlainTable
                    caption={`Numbers behind this: ${about ?? gate}`}
                    captionHidden
                    columns={[
                      { heading: 'What' },
                      { heading: 'In the file', numeric: true },
                      { heading: 'Compared with', numeric: true },
                      { heading: 'Which is' },
                    ]}
                    rows={figures.map(({ what, against, expected, found }) => ({
                      key: what,
                      cells: [what, heldFigureWords(found), heldFigureWords(expected), against ?? 'A bound'],
                    }))}
                  />
                )}
              </div>
            ))}
            {month.state === 'waiting' && (
              <>
                <p>
                  <strong>What to do:</strong> ask whoever sent the file. A corrected file releases the month
                  by itself.
                </p>
                {mayAnswer ? (
                  <AnswerForm hold={month.hold} answered={answered} />
                ) : (
                  <p>
                    Where the numbers are right, an approver answers:{' '}
                    <code class="breakable">
                      pcn review approve --store FOLDER --hold {month.hold} --reason "…" --by NAME
                    </code>{' '}
                    (or <code>reject</code>).
                  </p>
                )}
              </>
            )}
          </div>
        </section>
      ))}
    </>
  );
}

/** The answer of an approver: with a reason, which stands in the audit log for ever. */
function AnswerForm({ hold, answered }: { hold: string; answered: () => void }) {
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const onSubmit = async (event: TargetedEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    const kind = event.submitter?.getAttribute('value') === 'reject' ? 'reject' : 'approve';
    const refusal = await answerHold({ hold, kind, reason });
    setSaid(
      refusal ?? (kind === 'approve' ? 'Approved. It is being published.' : 'Rejected. It stays as it was.'),
    );
    if (refusal === null) answered();
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} aria-label={`Answer hold ${hold}`}>
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for={`reason-${hold}`}>
          Why? Your reason and your sign-in are kept and shown to others.
        </label>
        <input
          class="nhsuk-input"
          id={`reason-${hold}`}
          required
          minLength={3}
          maxLength={500}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="nhsuk-button" value="approve">
        Approve
      </button>{' '}
      <button type="submit" class="nhsuk-button nhsuk-button--secondary" value="reject">
        Reject
      </button>
      <p role="status">{said}</p>
    </form>
  );
}
