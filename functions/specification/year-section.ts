import { markdownTable } from '../markdown/markdown-table.ts';
import type { Thresholds } from './evidence.ts';
import type { ContractYear, Indicator } from './schema.ts';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });
const DIRECTIONS = { up: 'more is better', down: 'less is better', none: 'no direction' };

/** One contract year as a section of `docs/indicators.md`: what is paid, then every indicator by service area. */
export function yearSection(year: ContractYear): string {
  const areas = Map.groupBy(year.indicators, ({ serviceArea }) => serviceArea);
  return [
    `## ${year.contractYear}`,
    `${year.start} to ${year.end}. ${scheme(year)}`,
    '### Payment indicators',
    paymentTable(year),
    ...(year.unfed.length > 0 ? ['### In the scheme, in no file', unfedTable(year)] : []),
    ...[...areas].flatMap(([area, indicators]) => [`### ${area}`, areaTable(indicators)]),
  ].join('\n\n');
}

function scheme({ indicators, totalPoints, poundsPerPoint }: ContractYear): string {
  const reviewBy = indicators.map((indicator) => indicator.reviewBy).sort()[0];
  const total = totalPoints === null ? 'not found' : `${totalPoints.value} (${totalPoints.status})`;
  const value = poundsPerPoint === null ? 'not found' : `£${poundsPerPoint.value} (${poundsPerPoint.status})`;
  return `${indicators.length} indicators. Points in all: ${total}. Value of a point: ${value}. Next review by ${reviewBy}.`;
}

function paymentTable({ indicators }: ContractYear): string {
  return markdownTable(
    ['Code', 'Policy code', 'Indicator', 'Earns from', 'Earns all at', 'Thresholds', 'Points', 'Source'],
    indicators
      .filter(({ use }) => use === 'payment')
      .map(({ code, policyCode, title, thresholds, points }) => [
        code,
        policy(policyCode),
        title,
        bound(thresholds, 'lower'),
        bound(thresholds, 'upper'),
        thresholds?.status ?? 'not found',
        points === null ? 'not found' : `${points.value} (${points.status})`,
        [...new Set([thresholds?.source, points?.source])]
          .filter((source) => source !== undefined)
          .join('; '),
      ]),
  );
}

function unfedTable({ unfed }: ContractYear): string {
  return markdownTable(
    ['Policy code', 'Indicator', 'Kind', 'Earns from', 'Earns all at', 'Why no figures', 'Why it matters'],
    unfed.map(({ policyCode, title, description, kind, thresholds, whyNotFed, whyItMatters }) => [
      policyCode.code,
      `**${title}.** ${description}`,
      kind,
      bound(thresholds, 'lower'),
      bound(thresholds, 'upper'),
      whyNotFed,
      whyItMatters,
    ]),
  );
}

function areaTable(indicators: readonly Indicator[]): string {
  return markdownTable(
    ['Code', 'Policy code', 'Indicator', 'Why it matters', 'Direction', 'Counted', 'Measures'],
    indicators.map((indicator) => [
      indicator.code,
      policy(indicator.policyCode),
      `**${indicator.title}.** ${indicator.description}${publishedMonths(indicator)}`,
      indicator.whyItMatters,
      `${DIRECTIONS[indicator.polarity.direction]} (${indicator.polarity.status})`,
      `${counted(indicator)} (${indicator.accumulation.status})`,
      measures(indicator),
    ]),
  );
}

function policy(policyCode: Indicator['policyCode']): string {
  if (policyCode === null) return 'not known';
  return policyCode.status === 'confirmed' ? policyCode.code : `${policyCode.code} (inferred)`;
}

function bound(thresholds: Thresholds | null, side: 'lower' | 'upper'): string {
  return thresholds === null ? 'not found' : percent.format(Number(thresholds[side]));
}

function publishedMonths({ inForce }: Indicator): string {
  return inForce === null ? '' : ` Published for ${inForce.from} to ${inForce.to} only.`;
}

function counted({ counts, accumulation: { over, season } }: Indicator): string {
  if (season !== null) return `${counts}, adding up from ${season.from} to ${season.to}`;
  const how = {
    cumulative: 'adding up from April',
    'point-in-time': 'as it stands',
    unknown: 'over a time not known',
  }[over];
  return `${counts}, ${how}`;
}

function measures({ measures: { monthly, annual } }: Indicator): string {
  const monthlyNames = monthly && [
    monthly.numerator,
    monthly.denominator,
    monthly.count,
    ...(monthly.adjustments ?? []),
  ];
  const annualNames = annual && Object.values(annual).filter((name) => name !== annual.level);
  const list = (names: readonly (string | null)[]) => names.filter((name) => name !== null).join(', ');
  return [
    ...(monthlyNames ? [list(monthlyNames)] : []),
    ...(monthly?.adjustments === null ? ['adjustments not known'] : []),
    ...(annualNames ? [`annual file: ${list(annualNames)}`] : []),
  ].join('; ');
}
