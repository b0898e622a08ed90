import { newestOf } from '../../contracts/month.ts';
import { callFigures } from '../../questions/calls/call-measures.ts';
import type { CallCounts, CallsView } from '../../questions/calls/question.ts';
import { callsTables } from '../../questions/calls/tables.ts';
import { membersTables } from '../../questions/members/tables.ts';
import { practiceCallsTables } from '../../questions/practice-calls/tables.ts';
import { NotFoundError } from '../errors.ts';
import type { RegisterRoute } from '../on-demand.ts';
import { questionRoute, reading } from '../question-route.ts';

/** `GET /v1/practice-calls/{code}`: what each practice of a network published of its calls. */
export const practiceCallsRoute: RegisterRoute = questionRoute(
  practiceCallsTables,
  (reader) => async (release, asked) => {
    const { basis, code = '' } = asked;
    const month = asked['month'] ?? newestOf(release.months);
    const calls = await reading(callsTables, reader)(release, { month, basis });
    const members = await reading(membersTables, reader)(release, { month, basis });
    const own = members.practices.filter(({ pcn }) => pcn === code);
    if (own.length === 0)
      throw new NotFoundError(`Release ${release.release} has no practices of this network.`);
    const { firstDay, lastDay, measures, notes } = calls;
    const published = new Map(calls.practices.map((practice) => [practice.code, practice]));
    const practices = own.map((member) => practiceOf(member, published.get(member.code)));
    return practiceCallsTables.answered(
      { month, code, firstDay, lastDay, measures, practices, notes },
      asked,
    );
  },
);

function practiceOf(
  { code, name }: { readonly code: string; readonly name: string },
  published: CallsView['practices'][number] | undefined,
) {
  const counts = published?.counts ?? null;
  return { code, name, addsUp: published?.addsUp ?? null, counts, figures: figuresOf(counts) };
}

function figuresOf(counts: CallCounts | null) {
  const held = (count: number | null | undefined) => Number(typeof count === 'number');
  const counted = {
    inbound: held(counts?.inbound),
    answered: held(counts?.answered),
    core: held(counts?.coreAnswered),
    timed: held(counts?.timed),
  };
  return callFigures(counts, counted, 1);
}
