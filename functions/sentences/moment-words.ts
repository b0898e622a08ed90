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
