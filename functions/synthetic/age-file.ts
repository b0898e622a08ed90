import { AGE_BANDS, ageShares } from './age-structure.ts';
import { firstDay, type MonthNumber } from './calendar-month.ts';
import { csvBytes } from './csv-text.ts';
import { drawBinomial } from './draw-variates.ts';
import { isOpenOn, networkOn, patientsIn } from './membership-at.ts';
import type { EnglandPlan } from './plan-england.ts';
import { randomStream } from './random-stream.ts';

const HEADER =
  'PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS';
const SEXES = ['FEMALE', 'MALE'] as const;
/** The publisher sorts the bands as text, `5_9` after `55_59`. */
const BAND_ORDER = AGE_BANDS.map((band, index) => ({ band, index })).sort((a, b) =>
  a.band < b.band ? -1 : 1,
);

/** The levels in the publisher's order; each level's counts sum to the same total. */
const LEVELS = ['Comm Region', 'ICB', 'SUB_ICB_LOCATION_CODE', 'PCN', 'GP'] as const;

interface Organisation {
  readonly code: string;
  readonly onsCode: string;
  readonly postcode: string;
  /** Forty counts: women and girls by age, then men and boys. */
  readonly counts: Int32Array;
}

/** `gp-reg-pat-prac-quin-age.csv` for the first of a month: patients by sex and age of every practice and area. */
export function ageCsv(plan: EnglandPlan, month: MonthNumber): Uint8Array {
  const levels = LEVELS.map(() => new Map<string, Organisation>());
  const day = firstDay(month);
  plan.practices.forEach((practice, index) => {
    if (!isOpenOn(plan, index, day)) return;
    const subIcb = plan.subIcbs[practice.subIcb];
    const icb = plan.icbs[subIcb?.icb ?? -1];
    const region = plan.regions[subIcb?.region ?? -1];
    if (subIcb === undefined || icb === undefined || region === undefined)
      throw new RangeError('No such area');
    const network = plan.networks[networkOn(plan, index, day) ?? -1];
    const counts = countsOf(plan, index, month);
    const organisations = [region, icb, subIcb, { code: network?.code ?? 'U', onsCode: '' }];
    organisations.forEach(({ code, onsCode }, level) => {
      addTo(levels[level] ?? new Map(), { code, onsCode, postcode: '', counts });
    });
    addTo(levels[4] ?? new Map(), { code: practice.code, onsCode: '', postcode: practice.postcode, counts });
  });
  return csvBytes(HEADER, rowsOf(levels, `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`));
}

/** The practice's list split by age and sex: one multinomial draw. */
function countsOf(plan: EnglandPlan, index: number, month: MonthNumber): Int32Array {
  const practice = plan.practices[index];
  if (practice === undefined) throw new RangeError('No such practice');
  const stream = randomStream(plan.seed, 0xa6e, index);
  const shares = ageShares(practice);
  let [left, leftShare] = [patientsIn(plan, index, month), 1];
  return Int32Array.from([...shares.FEMALE, ...shares.MALE], (share, cell) => {
    const drawn = cell === 39 ? left : drawBinomial(stream, left, Math.min(1, share / leftShare));
    left -= drawn;
    leftShare -= share;
    return drawn;
  });
}

function addTo(organisations: Map<string, Organisation>, { counts, ...organisation }: Organisation): void {
  const known = organisations.get(organisation.code);
  if (known === undefined) organisations.set(organisation.code, { ...organisation, counts: counts.slice() });
  else
    known.counts.forEach((count, cell) => {
      known.counts[cell] = count + (counts[cell] ?? 0);
    });
}

function* rowsOf(levels: readonly Map<string, Organisation>[], date: string): Generator<string> {
  for (const [level, organisations] of levels.entries()) {
    const sorted = [...organisations.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    for (const { code, onsCode, postcode, counts } of sorted) {
      const start = `GP_PRAC_PAT_LIST,${date},${LEVELS[level]},${code},${onsCode},${postcode},`;
      yield `${start}ALL,ALL,${counts.reduce((sum, count) => sum + count, 0)}`;
      for (const [sex, name] of SEXES.entries()) {
        const of = counts.subarray(sex * 20, sex * 20 + 20);
        for (const { band, index } of BAND_ORDER) yield `${start}${name},${band},${of[index]}`;
        yield `${start}${name},ALL,${of.reduce((sum, count) => sum + count, 0)}`;
      }
    }
  }
}
