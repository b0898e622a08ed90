import type { Context } from 'hono';
import type { AnswerHeader } from '../contracts/api/envelope.ts';
import type { MembershipBasis, Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import type { Caveat } from '../contracts/views/interval.ts';
import type { QualityView } from '../questions/quality/question.ts';
import { PROVENANCE_FIELDS, provenanceCells } from '../tables/provenance.ts';
import { type CsvTable, toCsv } from './csv.ts';
import { keepAnswer } from './finished-answers.ts';
import { wantedForm } from './representation.ts';

/** What an answer is about, beyond its data. */
interface Scope {
  readonly release: Release;
  readonly basis: MembershipBasis;
  /** The months that the data is about. */
  readonly months: readonly Month[];
  /** The release's account of its data, for coverage and caveats; absent where the answer holds no figures. */
  readonly quality?: QualityView;
  /** Only caveats about one of these indicators, or about all; every caveat where it is left out. */
  readonly indicators?: readonly string[];
}

/** The header that every answer carries. Coverage is England's. */
export function answerHeader({ release, basis, months, quality, indicators }: Scope): AnswerHeader {
  const about = (quality?.months ?? []).filter(({ month }) => months.includes(month));
  const sources = about.flatMap((of) =>
    of.sources === undefined ? [] : [{ month: of.month, ...of.sources }],
  );
  return {
    release: {
      number: release.release,
      publishedAt: release.publishedAt,
      contentId: release.contentId,
    },
    synthetic: release.synthetic,
    basis,
    months: [...months],
    coverage: about.map(({ month, coverage }) => ({ month, ...coverage })),
    ...(sources.length > 0 && { sources }),
    caveats: (quality?.caveats ?? []).filter((caveat) => touches(caveat, months, indicators)),
  };
}

/** Whether a caveat is about any of these months and indicators; one that names none is about all. */
function touches(
  caveat: Pick<Caveat, 'months' | 'indicators'>,
  months: readonly Month[],
  indicators?: readonly string[],
): boolean {
  const inMonths = caveat.months.length === 0 || caveat.months.some((month) => months.includes(month));
  const inIndicators =
    indicators === undefined ||
    caveat.indicators.length === 0 ||
    caveat.indicators.some((indicator) => indicators.includes(indicator));
  return inMonths && inIndicators;
}

interface Sending {
  readonly lasts: 'for-ever' | 'until-next-release' | 'not';
  readonly practicesOf?: string;
  readonly table?: () => CsvTable;
  /** Of the CSV file. */
  readonly name: string;
}

/**
 * Sends an answer as JSON, or as CSV where the caller wants its table.
 *
 * @param lasts for ever where the address names the release; `not` where something beside a release changes it
 * @param practicesOf the area whose practices it shows one by one
 */
export function sendAnswer(
  c: Context,
  answer: AnswerHeader & { readonly data: unknown },
  { lasts, practicesOf, table, name }: Sending,
): Response {
  const form = wantedForm(c, table !== undefined);
  const isForEver = lasts === 'for-ever';
  c.header('Cache-Control', isForEver ? 'private, max-age=31536000, immutable' : 'private, no-cache');
  if (lasts !== 'not') {
    const until = isForEver ? null : { newest: answer.release.number };
    keepAnswer(c, { until, ...(practicesOf !== undefined && { practicesOf }) });
  }
  if (form === 'json' || table === undefined) return c.json(answer);
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="${fileName(answer, name)}"`);
  return c.body(toCsv(withProvenance(answer, table())));
}

function fileName({ release, basis }: AnswerHeader, name: string): string {
  return `pcn-progress-${name}-${basis}-release-${release.number}.csv`;
}

/** Every row names its release, so that a file that has been passed on still says where it came from. */
function withProvenance({ release, basis, synthetic }: AnswerHeader, { columns, rows }: CsvTable): CsvTable {
  const provenance = provenanceCells({ basis, release: release.number, synthetic });
  return {
    columns: [...columns, ...PROVENANCE_FIELDS.map(({ name }) => name)],
    rows: rows.map((row) => [...row, ...provenance]),
  };
}
