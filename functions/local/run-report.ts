import type { MembershipBasis } from '../contracts/codes.ts';
import type { DatasetName } from '../contracts/file-outcome.ts';
import { contractYearOf } from '../contracts/month.ts';
import type { RunReport } from '../contracts/run-report.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { AreaQuestion } from '../questions/area/question.ts';
import { AreasQuestion } from '../questions/areas/question.ts';
import { GapQuestion } from '../questions/gap/question.ts';
import { QualityQuestion } from '../questions/quality/question.ts';
import { readQuestion } from '../questions/read-question.ts';
import { loadSpecification } from '../specification/load-specification.ts';
import type { PipelineResult } from '../steps/run-pipeline.ts';

/** What a run says of itself, its figures read back from the release it published. */
export async function runReport(
  store: ObjectStore,
  { release, files, held }: PipelineResult,
  basis: MembershipBasis,
  followUp: Pick<RunReport, 'report' | 'notice'>,
): Promise<RunReport> {
  if (release === undefined) {
    return {
      release: null,
      months: [],
      files: [...files],
      datasetsNotTaken: datasetsNotTaken(files, []),
      membership: [],
      newest: null,
      held: [...held],
      england: [],
      gap: [],
      ...followUp,
    };
  }
  const { view: england } = await readQuestion(store, release, AreaQuestion, { area: 'ENG', basis });
  const { view: gap } = await readQuestion(store, release, GapQuestion, { basis });
  const { view: quality } = await readQuestion(store, release, QualityQuestion, { basis });
  return {
    release: release.release,
    months: release.months,
    files: [...files],
    datasetsNotTaken: datasetsNotTaken(
      files,
      release.inputs.map(({ dataset }) => dataset),
    ),
    membership: quality.months.map(({ month, practicesInNoNetwork, practicesNotKnown, withdrawn }) => ({
      month,
      practicesInNoNetwork: practicesInNoNetwork.length,
      practicesNotKnown: practicesNotKnown.length,
      practicesWithdrawn: withdrawn.length,
    })),
    newest: await newestOf(store, release, basis),
    held: [...held],
    england: england.results.map(({ month, indicator, numerator, denominator, count, rate }) => ({
      month,
      indicator,
      numerator,
      denominator,
      count,
      rate,
    })),
    gap: gap.points.map(({ month, measure, most, least, gap: distance, networks }) => ({
      month,
      measure,
      most,
      least,
      gap: distance,
      networks,
    })),
    ...followUp,
  };
}

/** A file that is not recognised was meant for something; where the store has that from another file, nothing is missing. */
function datasetsNotTaken(
  files: PipelineResult['files'],
  taken: readonly DatasetName[],
): RunReport['datasetsNotTaken'] {
  const meant = files.flatMap(({ outcome, dataset }) =>
    outcome === 'not-recognised' && dataset !== null ? [dataset] : [],
  );
  return [...new Set(meant)].filter((dataset) => !taken.includes(dataset));
}

async function newestOf(
  store: ObjectStore,
  release: NonNullable<PipelineResult['release']>,
  basis: MembershipBasis,
): Promise<RunReport['newest']> {
  const month = release.months.at(-1);
  if (month === undefined) return null;
  const { areas } = (await readQuestion(store, release, AreasQuestion, { month, basis })).view;
  const contractYear = contractYearOf(month);
  return {
    networks: areas.filter(({ kind }) => kind === 'pcn').length,
    contractYear,
    specified: loadSpecification().years.some((year) => year.contractYear === contractYear),
  };
}
