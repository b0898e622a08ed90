import { z } from 'zod';
import type { Edition } from '../catalogue/catalogue.ts';
import type { Implausible } from '../contracts/held-month.ts';
import { columnsOf } from '../models/registry.ts';
import type { QueryEngine } from '../ports/query-engine.ts';
import { beside, numberWords, percentWords } from './finding.ts';
import type { ListFacts } from './month-facts.ts';
import { BOUNDS } from './thresholds.ts';

const Count = z.int().min(0);
const Team = z.object({ fte: z.number(), counted_fte: z.number(), people: Count, networks: Count });
const Places = z.object({ practices: Count, unallocated: Count, in_both: Count, moved: Count });

const TEAM = `
select
  coalesce(sum(fte), 0) as fte,
  coalesce(sum(case when people is not null then fte end), 0) as counted_fte,
  cast(coalesce(sum(people), 0) as bigint) as people,
  count(distinct pcn_code) as networks
from team`;

const MAP = `
select
  count(*) as practices,
  count(case when n.pcn_code is null then 1 end) as unallocated,
  count(b.practice_code) as in_both,
  count(case when b.practice_code is not null and coalesce(n.pcn_code, '') <> coalesce(b.pcn_code, '') then 1 end) as moved
from place as n
left join place_before as b on n.practice_code = b.practice_code`;

/** A list of patients that was counted twice or cut short. `before`: of another edition, where there is one. */
export function listGates(now: ListFacts, before: ListFacts | undefined): readonly Implausible[] {
  if (now.practices < BOUNDS.fewestOfPractice) return [];
  const each = now.patients / now.practices;
  const { least, most } = BOUNDS.patientsOfPractice;
  const found: Implausible[] = [];
  if (each < least || each > most) {
    found.push({
      gate: 'list-size',
      about: null,
      sentence: `The list of patients has ${numberWords(Math.round(each))} a practice, where ${numberWords(least)} to ${numberWords(most)} are expected. Was it counted twice, or cut short?`,
      figures: [beside('Patients a practice', 'England, July 2026', 10_300, Math.round(each))],
    });
  }
  return [
    ...found,
    ...moved('list-moves', 'Registered patients', before?.patients, now.patients, BOUNDS.listMove),
  ];
}

/** A census of the workforce that was counted twice or cut short. */
export async function teamGates(
  engine: QueryEngine,
  now: Edition,
  before: Edition | undefined,
): Promise<readonly Implausible[]> {
  const [team, earlier] = await Promise.all([teamOf(engine, now), before && teamOf(engine, before)]);
  const each = team.people === 0 ? 0 : team.counted_fte / team.people;
  const found: Implausible[] = [];
  if (each > BOUNDS.equivalentsOfPerson) {
    found.push({
      gate: 'census-twice',
      about: null,
      sentence: `The census counts ${numberWords(team.counted_fte)} full-time equivalents of ${numberWords(team.people)} people, ${numberWords(each)} each, and a person is one at most. Was it taken twice?`,
      figures: [beside('Full-time equivalents', 'its people', team.people, Math.round(team.counted_fte))],
    });
  }
  return [
    ...found,
    ...moved('census-moves', 'Full-time equivalents', earlier?.fte, team.fte, BOUNDS.teamMove),
  ];
}

/** A map of practices that was cut short, or that moves them about. */
export async function mapGates(
  engine: QueryEngine,
  now: Edition,
  before: Edition | undefined,
): Promise<readonly Implausible[]> {
  const tableOf = (edition: Edition | undefined) => ({
    columns: columnsOf('staged_practice_map'),
    files: edition === undefined ? [] : [edition.part.key],
  });
  const tables = { place: tableOf(now), place_before: tableOf(before) };
  const [places] = z.array(Places).parse(await engine.select({ sql: MAP, tables }));
  if (places === undefined || places.practices < BOUNDS.fewestOfPractice) return [];
  const found: Implausible[] = [];
  if (places.unallocated > BOUNDS.unallocated * places.practices) {
    found.push({
      gate: 'map-unallocated',
      about: null,
      sentence: `${numberWords(places.unallocated)} of the map's ${numberWords(places.practices)} practices (${percentWords(places.unallocated / places.practices)}) are in no network.`,
      figures: [beside('Practices in no network', null, 0, places.unallocated)],
    });
  }
  if (places.moved > BOUNDS.moved * places.in_both) {
    found.push({
      gate: 'map-moves-practices',
      about: null,
      sentence: `The map moves ${numberWords(places.moved)} of ${numberWords(places.in_both)} practices to another network than the map before it.`,
      figures: [beside('Practices moved', 'the map before', 0, places.moved)],
    });
  }
  return [
    ...found,
    ...moved('map-moves', 'Practices of the map', before?.part.rows, now.part.rows, BOUNDS.mapMove),
  ];
}

/** Spells of a register, which only grow. */
export function registerGates(now: Edition, before: Edition | undefined): readonly Implausible[] {
  return moved('register-moves', 'Spells of the register', before?.part.rows, now.part.rows, {
    least: BOUNDS.mapMove.least,
    most: Number.POSITIVE_INFINITY,
  });
}

async function teamOf(engine: QueryEngine, { part }: Edition): Promise<z.infer<typeof Team>> {
  const tables = { team: { columns: columnsOf('staged_workforce'), files: [part.key] } };
  return Team.parse((await engine.select({ sql: TEAM, tables }))[0]);
}

function moved(
  gate: string,
  what: string,
  before: number | undefined,
  now: number,
  { least, most }: { readonly least: number; readonly most: number },
): readonly Implausible[] {
  if (before === undefined || before === 0 || (now >= least * before && now <= most * before)) return [];
  return [
    {
      gate,
      about: null,
      sentence: `${what}: ${numberWords(now)}, and ${numberWords(before)} in the edition before (${numberWords(now / before)} times).`,
      figures: [beside(what, 'the edition before', before, now)],
    },
  ];
}
