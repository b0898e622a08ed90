import type { Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import { momentWords, monthWords } from '../sentences/figure-words.ts';
import type { ReportStatus } from './content/report.ts';

/**
 * Says whether a report may be passed on, in words that depend on nothing but the release and the embargo.
 *
 * @param embargo ISO time until which it is a draft for named people; `null` once it is released
 */
export function reportStatus(
  release: Pick<Release, 'release' | 'synthetic'>,
  month: Month,
  embargo: string | null,
): ReportStatus {
  const data = release.synthetic ? 'Synthetic data: every practice and network is invented. ' : '';
  const draft = embargo !== null;
  const access = draft
    ? `Draft, OFFICIAL-SENSITIVE: not to be passed on before ${momentWords(embargo)}.`
    : 'Released.';
  const running = [
    ...(release.synthetic ? ['Synthetic data'] : []),
    draft ? `Draft until ${momentWords(embargo)}` : 'Released',
    `${monthWords(month)}, release ${release.release}`,
  ].join(' · ');
  return { draft, line: `${data}${access}`, running };
}
