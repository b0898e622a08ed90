import type { Release } from '../contracts/release.ts';
import type { Area, AreaView, IndicatorResult } from '../questions/area/question.ts';
import type { ExplainedPractice, Explanation } from '../questions/explain/question.ts';
import type { IndicatorSummary } from '../questions/indicators/question.ts';
import type { Member, MembersView } from '../questions/members/question.ts';
import type { PracticesView } from '../questions/practices/question.ts';

/** The views of one release that a figure was made from. */
export interface FigureSources {
  readonly release: Release;
  readonly area: AreaView;
  readonly definition: IndicatorSummary;
  readonly members: MembersView;
  readonly practices: PracticesView;
}

/**
 * Everything behind one figure: every practice that belonged to the area, what it published or that it did not,
 * how the indicator is defined, and the files it all came from.
 *
 * @returns `undefined` where the area has no figure of that indicator and month
 */
export function explainFigure(sources: FigureSources): Explanation | undefined {
  const { release, area, definition, members, practices } = sources;
  const { month, indicator } = practices;
  const result = area.results.find(
    (candidate) => candidate.month === month && candidate.indicator === indicator,
  );
  if (result === undefined) return undefined;
  const published = figuresByPractice(practices);
  return {
    area: area.area,
    month,
    definition,
    result,
    codeVersion: release.codeVersion,
    membership: members.membership,
    practices: members.practices
      .filter((practice) => belongsTo(practice, area.area))
      .map((practice) => explainedPractice(practice, published.get(practice.code))),
    files: members.files.flatMap(({ sha256 }) => release.inputs.filter((input) => input.sha256 === sha256)),
  };
}

type Figures = Pick<IndicatorResult, 'numerator' | 'denominator' | 'count' | 'adjustments'> & {
  readonly suppressed: boolean;
};

function figuresByPractice(view: PracticesView): ReadonlyMap<string, Figures> {
  return new Map(
    view.practices.map((code, i) => [
      code,
      {
        numerator: view.numerators[i] ?? null,
        denominator: view.denominators[i] ?? null,
        count: view.counts[i] ?? null,
        adjustments: view.adjustments[i] ?? null,
        suppressed: view.suppressed[i] ?? false,
      },
    ]),
  );
}

function belongsTo(practice: Member, { kind, code }: Area): boolean {
  if (kind === 'england') return true;
  const parents = {
    pcn: practice.pcn,
    'sub-icb': practice.subIcb,
    icb: practice.icb,
    region: practice.region,
  };
  return parents[kind] === code;
}

function explainedPractice(
  { code, name, patients, ...member }: Member,
  figures: Figures | undefined,
): ExplainedPractice {
  const closed = member.closed === true;
  if (figures === undefined) {
    const nothing = { numerator: null, denominator: null, count: null, adjustments: null, rate: null };
    return { code, name, patients, closed, state: 'did-not-report', ...nothing };
  }
  const { suppressed, ...published } = figures;
  const { numerator, denominator } = published;
  const hasRate = numerator !== null && denominator !== null && denominator > 0;
  return {
    code,
    name,
    patients,
    closed,
    state: suppressed ? 'suppressed' : denominator === 0 ? 'nobody-eligible' : 'counted',
    ...published,
    rate: hasRate ? numerator / denominator : null,
  };
}
