import { monthWords } from '../assessment/sentences/figure-words.ts';
import type { Release } from '../contracts/release.ts';
import type { ReportStatus } from './content/report.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
});

/** A time as people in England write it, such as `28 August 2026, 9:30am`. */
export function momentWords(iso: string): string {
  const parts = Object.fromEntries(
    MOMENT.formatToParts(new Date(iso)).map(({ type, value }) => [type, value] as const),
  );
  const { day, month, year, hour, minute, dayPeriod } = parts;
  return `${day} ${month} ${year}, ${hour}:${minute}${dayPeriod?.toLowerCase()}`;
}

/**
 * Says whether a report may be passed on, in words that depend on nothing but the release and the embargo.
 *
 * @param embargo ISO time until which it is a draft for named people; `null` once it is released
 */
export function reportStatus(
  release: Pick<Release, 'release' | 'synthetic'>,
  month: string,
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
