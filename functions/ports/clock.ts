/** The time, asked for and never assumed, so that tests and replays can fix it. */
export interface Clock {
  /** Now, as ISO 8601 in UTC with milliseconds, such as `2026-08-28T09:30:00.000Z`. */
  now(): string;
}
