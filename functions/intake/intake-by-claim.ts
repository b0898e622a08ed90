import { DecisionError } from '../audit/audit-log.ts';
import { readCatalogue } from '../catalogue/catalogue.ts';
import { DecidedBy } from '../contracts/audit-entry.ts';
import { claimWords } from '../contracts/claim-words.ts';
import { type IntakeCaller, IntakeRefusedError, type IntakeSource } from '../contracts/intake-source.ts';
import { WITHHELD_NAME } from '../contracts/receipt.ts';
import { answerHold } from '../plausibility/answer-hold.ts';
import type { Clock } from '../ports/clock.ts';
import type { DepositForms } from '../ports/deposit-forms.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { CHECK_VERSION } from '../steps/check.ts';
import { shownFileName } from '../steps/refusal-to-keep.ts';
import { steadyClock } from '../steps/steady-clock.ts';
import { intakeReader } from './read-intake.ts';

/** Which claim of a token names its holder's groups, and what the groups may do; `null`: nobody may do anything. */
interface IntakeGroups {
  readonly claim: string;
  readonly approvers: string;
  readonly senders: string;
  /** Claim that the audit log names an approver by. */
  readonly name: string;
}

interface Home {
  readonly store: ObjectStore;
  readonly clock: Clock;
  /** Forms for files; `null` where none are given out. */
  readonly forms: DepositForms | null;
  readonly groups: IntakeGroups | null;
  readonly place: string | null;
  readonly contact: string | null;
}

/** As many as the store of deliveries takes in. */
const MOST_BYTES = 500_000_000;

/**
 * The intake where callers sign in: a member of the approvers' group may answer what is held, one of the senders' may
 * have a form that takes one file of one name and size. An answer is an entry of the audit log; the machine that
 * publishes is started by it.
 */
export function intakeByClaim({ store, clock, forms, groups, place, contact }: Home): IntakeSource {
  const isIn = (caller: IntakeCaller, group: 'approvers' | 'senders') =>
    groups !== null && claimWords(caller.claims[groups.claim]).includes(groups[group]);
  return {
    read: intakeReader(store),
    allows: (caller) => ({
      sending: {
        how: forms !== null && isIn(caller, 'senders') ? 'form' : 'not-from-here',
        place,
        contact,
        mostBytes: MOST_BYTES,
      },
      mayAnswer: isIn(caller, 'approvers'),
      isTakingIn: false,
    }),
    async send(caller, { name, bytes }) {
      if (forms === null || !isIn(caller, 'senders')) throw new IntakeRefusedError('forbidden', NO_SENDER);
      if (bytes > MOST_BYTES) {
        throw new IntakeRefusedError('too-large', `A file may have at most ${MOST_BYTES / 1e6} MB.`);
      }
      if (shownFileName(name) === WITHHELD_NAME) throw new IntakeRefusedError('refused', NAMES_SOMEBODY);
      return { how: 'form', ...(await forms.formFor({ name, bytes })) };
    },
    async answer(caller, { hold, kind, reason }) {
      const by = DecidedBy.safeParse(groups === null ? null : caller.claims[groups.name]);
      if (!isIn(caller, 'approvers') || !by.success) throw new IntakeRefusedError('forbidden', NO_APPROVER);
      try {
        const services = { store, clock: await steadyClock(store, clock) };
        const catalogue = await readCatalogue(store, CHECK_VERSION);
        return (await answerHold(services, catalogue, { hold, kind, reason, by: by.data })).number;
      } catch (error) {
        if (!(error instanceof DecisionError)) throw error;
        throw new IntakeRefusedError('refused', error.message, { cause: error });
      }
    },
  };
}

const NO_SENDER =
  'Only those who may send files are given a form. Ask for the group, or leave the file as before.';
const NO_APPROVER = 'Only approvers may answer for a held month. Ask one of them, or ask for the group.';
const NAMES_SOMEBODY =
  'The file’s name looks like the name or number of a person. Give it the name that it was published under.';
