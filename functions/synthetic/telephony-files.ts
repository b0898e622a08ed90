import { firstDay, lastDay, type MonthNumber, monthName, yearOf } from './calendar-month.ts';
import { csvBytes } from './csv-text.ts';
import { drawBinomial, drawPoisson } from './draw-variates.ts';
import { isOpenOn, networkOn, patientsIn } from './membership-at.ts';
import type { EnglandPlan } from './plan-england.ts';
import { randomStream } from './random-stream.ts';
import { zipBytes } from './zip-bytes.ts';

const PLACE = 'REGION_CODE,ICB_CODE,SUB_ICB_LOCATION_CODE,PCN_CODE,PRACTICE_CODE';
const UNMAPPED = 'Unmapped,Unmapped,Unmapped,Unmapped,Unassigned';
/** Calls for each patient in a month, and how many become what, as in England in June 2026. */
const CALLS_EACH = 0.52;
const ENDED_IN_MENU = 0.25;
const MISSED = 0.117;
const CALLED_BACK = 0.069;
/** Share that waits over 5 minutes where deprivation is as in England, and how the log odds rise with its score. */
const LONG_WAIT_ODDS = Math.log(0.18 / 0.82);
const WAITS_BY_DEPRIVATION = 0.02;
/** Of 6,180 practices 14 in a hundred are not published; a few of the others have outcomes that do not add up. */
const NOT_PUBLISHED = 0.14;
const NOT_ADDING_UP = 0.02;

/** What became of a month's calls to one account. */
interface Account {
  readonly place: string;
  readonly inbound: number;
  readonly endedInMenu: number;
  readonly missed: number;
  readonly callbacks: number;
  /** Answered within 2 minutes, within 5, and later: at the peak, in core hours after it, and out of hours. */
  readonly answered: Readonly<
    Record<'Core_8_10' | 'Core_10_1830' | 'Non-Core', readonly [number, number, number]>
  >;
}

/**
 * The telephony files of a month, in the publisher's form and with its names: a ZIP of a CSV a region and one of accounts
 * that lie in no one region. Waits are longer where deprivation is higher, which is planted. To keep the folder
 * small, a month's calls stand on its first and last day. No file of a form for months before it was published.
 */
export function telephonyFiles(
  plan: EnglandPlan,
  month: MonthNumber,
): readonly { readonly name: string; readonly make: () => Uint8Array }[] {
  const ending = `${monthName(month)} ${yearOf(month)}`;
  const form = (stem: string, header: string, rows: (account: Account, days: Days) => readonly string[]) => {
    const name = `Cloud Based Telephony ${stem} - ${ending}`;
    return { name: `${name}.zip`, make: () => zipOfRegions(plan, month, { name, header, rows }) };
  };
  return [
    ...(month < 2025 * 12 + 9
      ? []
      : [form('By Durations', `Date,${PLACE},Indicator,Duration,Value`, outcomeRows)]),
    ...(month < 2026 * 12 + 5
      ? []
      : [form('Calls Answered Metric', `Date,${PLACE},Indicator,Wait_Time,Core_Category,Value`, waitRows)]),
  ];
}

interface Days {
  readonly first: string;
  readonly last: string;
}

function zipOfRegions(
  plan: EnglandPlan,
  month: MonthNumber,
  {
    name,
    header,
    rows,
  }: {
    readonly name: string;
    readonly header: string;
    readonly rows: (account: Account, days: Days) => readonly string[];
  },
): Uint8Array {
  const days = { first: isoDay(firstDay(month)), last: isoDay(lastDay(month)) };
  const byRegion = Map.groupBy(accountsOf(plan, month), ({ place }) => place.split(',')[0] ?? '');
  const members = [...byRegion]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([region, accounts]) => {
      const lines = accounts.flatMap((account) => rows(account, days)).sort();
      return [`${name}_${region}.csv`, csvBytes(header, lines, { lineEnd: '\n' })] as const;
    });
  return zipBytes(Object.fromEntries(members));
}

/** An account a practice; some practices of a network share one, a few with practices of elsewhere, and some are not published. */
function accountsOf(plan: EnglandPlan, month: MonthNumber): readonly Account[] {
  const accounts = new Map<string, Account>();
  plan.practices.forEach((practice, index) => {
    if (!isOpenOn(plan, index, lastDay(month))) return;
    const stream = randomStream(plan.seed, 0xca11, index, month);
    if (stream.fraction() < NOT_PUBLISHED + 0.001 * (practice.deprivation - 22)) return;
    const network = networkOn(plan, index, lastDay(month));
    const place = placeOf(plan, index, network, practice.code);
    const inbound = drawPoisson(
      stream,
      CALLS_EACH * patientsIn(plan, index, month) * Math.exp(0.2 * stream.normal()),
    );
    const endedInMenu = drawBinomial(stream, inbound, ENDED_IN_MENU);
    const missed = drawBinomial(stream, inbound - endedInMenu, MISSED / (1 - ENDED_IN_MENU));
    const rest = inbound - endedInMenu - missed;
    const callbacks = drawBinomial(stream, rest, CALLED_BACK / (1 - ENDED_IN_MENU - MISSED));
    const odds = LONG_WAIT_ODDS + WAITS_BY_DEPRIVATION * (practice.deprivation - 22) + 0.5 * stream.normal();
    const split = (calls: number, more: number): readonly [number, number, number] => {
      const late = drawBinomial(stream, calls, 1 / (1 + Math.exp(-odds - more)));
      const soon = drawBinomial(stream, calls - late, 0.72);
      return [soon, calls - late - soon, late];
    };
    const answered = rest - callbacks;
    const peak = drawBinomial(stream, answered, 0.26);
    const outside = drawBinomial(stream, answered - peak, 0.03);
    const own: Account = {
      place,
      inbound: stream.fraction() < NOT_ADDING_UP ? Math.max(0, inbound - 3) : inbound,
      endedInMenu,
      missed,
      callbacks,
      answered: {
        Core_8_10: split(peak, 0.5),
        Core_10_1830: split(answered - peak - outside, -0.2),
        'Non-Core': split(outside, 0),
      },
    };
    const shared = accounts.get(place);
    accounts.set(place, shared === undefined ? own : together(shared, own));
  });
  return [...accounts.values()];
}

/** As far down as all practices of the account lie. */
function placeOf(plan: EnglandPlan, practice: number, network: number | null, code: string): string {
  const subIcb = plan.subIcbs[plan.practices[practice]?.subIcb ?? -1];
  if (subIcb === undefined) throw new RangeError('No such sub-ICB');
  const above = [plan.regions[subIcb.region]?.code, plan.icbs[subIcb.icb]?.code, subIcb.code].join(',');
  if (network !== null && practice % 397 === 11) return UNMAPPED;
  if (network !== null && network % 29 === 4 && practice % 3 === 0) return `${above},Unmapped,Unassigned`;
  const pcn = network === null ? 'U' : (plan.networks[network]?.code ?? 'U');
  return `${above},${pcn},${network !== null && network % 23 === 5 && practice % 2 === 0 ? 'Unassigned' : code}`;
}

function together(one: Account, other: Account): Account {
  const added = (hours: keyof Account['answered']): readonly [number, number, number] => {
    const [a, b] = [one.answered[hours], other.answered[hours]];
    return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
  };
  return {
    place: one.place,
    inbound: one.inbound + other.inbound,
    endedInMenu: one.endedInMenu + other.endedInMenu,
    missed: one.missed + other.missed,
    callbacks: one.callbacks + other.callbacks,
    answered: {
      Core_8_10: added('Core_8_10'),
      Core_10_1830: added('Core_10_1830'),
      'Non-Core': added('Non-Core'),
    },
  };
}

/** A cell of 0 has no row, as in the publisher's files. */
function row(day: string, place: string, cell: string, calls: number): readonly string[] {
  return calls === 0 ? [] : [`${day},${place},${cell},${calls}.0`];
}

const WAITS = ['31_60', '181_240', '>300'] as const;

function waitRows({ place, answered }: Account, { first, last }: Days): readonly string[] {
  return Object.entries(answered).flatMap(([hours, calls]) =>
    WAITS.flatMap((wait, i) =>
      row(hours === 'Non-Core' ? last : first, place, `CBT003,${wait},${hours}`, calls[i] ?? 0),
    ),
  );
}

function outcomeRows(account: Account, { first, last }: Days): readonly string[] {
  const { place, inbound, endedInMenu, missed, callbacks } = account;
  const hours = Object.values(account.answered);
  const byWait = WAITS.map((_wait, i) => hours.reduce((sum, calls) => sum + (calls[i] ?? 0), 0));
  const answered = byWait.reduce((sum, calls) => sum + calls, 0);
  return [
    ...row(first, place, 'CBT001,TOTAL', inbound),
    ...row(first, place, 'CBT002,TOTAL', endedInMenu),
    ...WAITS.flatMap((wait, i) => row(first, place, `CBT003,${wait}`, byWait[i] ?? 0)),
    ...row(first, place, 'CBT004,31_60', missed),
    ...row(first, place, 'CBT005,TOTAL', callbacks),
    ...row(first, place, 'CBT006,TOTAL', Math.round(0.97 * callbacks)),
    ...row(last, place, 'CBT007,121_180', answered),
  ];
}

function isoDay(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
}
