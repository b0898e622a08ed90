import type { Edition } from '../catalogue/catalogue.ts';
import type { MonthInputs } from '../catalogue/month-inputs.ts';
import type { Month } from '../contracts/codes.ts';
import type { Implausible } from '../contracts/held-month.ts';
import type { MartManifest } from '../contracts/mart.ts';
import { contractYearOf } from '../contracts/month.ts';
import type { QueryEngine } from '../ports/query-engine.ts';
import { indicatorOf } from '../specification/indicator-of.ts';
import type { Specification } from '../specification/load-specification.ts';
import { changeGates, unchangedGate } from './change-gates.ts';
import { countGates, type IndicatorNature } from './count-gates.ts';
import { dateGates } from './date-gates.ts';
import { goesOn } from './finding.ts';
import { factsReader } from './month-facts.ts';
import { indicatorsMissing, practicesMissing, practicesNotAsMapped } from './practice-gates.ts';
import { listGates, mapGates, registerGates, teamGates } from './reference-gates.ts';
import { ratesOf, reissueGates } from './reissue-gates.ts';

/** A month as it may be published: what it is made of, and its mart. */
export interface ReferenceMonth {
  readonly inputs: MonthInputs;
  readonly manifest: MartManifest;
}

/** A month to judge, and what it is judged by. */
export interface Judged {
  readonly month: Month;
  /** Staged tables that are new to it: only their gates are asked. */
  readonly tables: ReadonlySet<string>;
  readonly candidate: ReferenceMonth;
  /** As readers have it. */
  readonly published: ReferenceMonth | undefined;
  /** The nearest plausible month before it, of the last twelve. */
  readonly before: ReferenceMonth | undefined;
  readonly yearBefore: ReferenceMonth | undefined;
  /** Plausible months of the year before it, in order. */
  readonly earlier: readonly ReferenceMonth[];
  readonly others: readonly Month[];
}

type Reason = Implausible & { readonly table: string };

/** Every gate over one month: why it is implausible, and by which table. None: it may be published. */
export function gatesOf(
  engine: QueryEngine,
  specification: Specification,
): (judged: Judged) => Promise<readonly Reason[]> {
  const facts = factsReader(engine);
  const maps = new Map<string, Promise<readonly Implausible[]>>();

  async function ofAchievement(judged: Judged): Promise<readonly Implausible[]> {
    const { month, candidate, published, before, yearBefore, earlier, others } = judged;
    const { manifest } = candidate;
    const natureOf = (indicator: string) => nature(specification, month, indicator);
    const now = await facts.suppliers(manifest);
    const extracts = candidate.inputs.editions['staged_achievement'] ?? [];
    const fresh = extracts.filter(
      (edition) => published?.inputs.editions['staged_achievement']?.includes(edition) !== true,
    );
    const found = [...dateGates(month, others, fresh)];
    const pair = before && { month, before: before.inputs.month };
    const was = before === undefined ? [] : await facts.suppliers(before.manifest);
    found.push(...countGates(now, pair !== undefined && goesOn(pair) ? was : [], natureOf));
    const places = await facts.places(manifest, (before ?? candidate).manifest);
    if (before === undefined || pair === undefined || !goesOn(pair))
      found.push(...practicesNotAsMapped(month, places));
    if (before !== undefined && pair !== undefined) {
      const pairs = await facts.pairs(manifest, before.manifest);
      found.push(
        ...practicesMissing(pair, places),
        ...indicatorsMissing(pair, now, was, pairs, (code) => isInForce(specification, month, code)),
        ...unchangedGate(pair, pairs),
        ...changeGates(pair, pairs, natureOf),
      );
    }
    if (yearBefore !== undefined) {
      const ofYear = { month, before: yearBefore.inputs.month };
      const pairs = await facts.pairs(manifest, yearBefore.manifest);
      found.push(...unchangedGate(ofYear, pairs));
      if (pair === undefined || !goesOn(pair)) found.push(...changeGates(ofYear, pairs, natureOf));
    }
    if (published !== undefined) {
      const pairs = await facts.pairs(manifest, published.manifest);
      const rates = new Map<string, Awaited<ReturnType<typeof facts.suppliers>>>();
      for (const one of earlier) rates.set(one.inputs.month, await facts.suppliers(one.manifest));
      const was = await facts.suppliers(published.manifest);
      found.push(...reissueGates(month, { now, was, pairs, rates: ratesOf(rates) }));
    }
    return found;
  }

  async function ofReferences({ tables, candidate, published, before }: Judged): Promise<readonly Reason[]> {
    const found: Reason[] = [];
    const asked = async (
      table: string,
      gates: (now: Edition, was: Edition | undefined) => Promise<readonly Implausible[]>,
    ) => {
      const now = candidate.inputs.editions[table]?.at(-1);
      const was = (published ?? before)?.inputs.editions[table]?.at(-1);
      if (!tables.has(table) || now === undefined || now.part.sha256 === was?.part.sha256) return;
      // A new map is the same question for every month that it places.
      const key = `${table} ${now.part.sha256} ${was?.part.sha256}`;
      const answer = maps.get(key) ?? gates(now, was);
      maps.set(key, answer);
      found.push(...(await answer).map((one) => ({ ...one, table })));
    };
    const earlier = published ?? before;
    const lists = async () =>
      listGates(await facts.list(candidate.manifest), earlier && (await facts.list(earlier.manifest)));
    await asked('staged_list_size', lists);
    await asked('staged_workforce', (now, was) => teamGates(engine, now, was));
    await asked('staged_practice_map', (now, was) => mapGates(engine, now, was));
    await asked('staged_membership', async (now, was) => registerGates(now, was));
    return found;
  }

  return async (judged) => {
    const found = judged.tables.has('staged_achievement') ? await ofAchievement(judged) : [];
    return [
      ...found.map((one) => ({ ...one, table: 'staged_achievement' })),
      ...(await ofReferences(judged)),
    ];
  };
}

function nature(specification: Specification, month: Month, code: string): IndicatorNature {
  const indicator = indicatorOf(specification, contractYearOf(month), code);
  // Of an indicator that we do not know, only what holds for every count is asked.
  if (indicator === undefined) return { mayExceedOne: true, isSeasonal: false, isCumulative: false };
  const { mayExceedOne, accumulation } = indicator;
  return {
    mayExceedOne,
    isSeasonal: accumulation.season !== null,
    isCumulative: accumulation.over === 'cumulative',
  };
}

function isInForce(specification: Specification, month: Month, code: string): boolean {
  const inForce = indicatorOf(specification, contractYearOf(month), code)?.inForce ?? null;
  return inForce === null || (inForce.from <= month && month <= inForce.to);
}
