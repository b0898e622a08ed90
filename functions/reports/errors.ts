import type { Month } from '../contracts/codes.ts';
/** The release has no such month, so there is nothing to report on. */
export class NoSuchMonthError extends Error {
  override readonly name = 'NoSuchMonthError';

  constructor(month: Month, months: readonly Month[]) {
    super(
      `the release holds no month ${month}; it holds ${months[0] ?? 'none'} to ${months.at(-1) ?? 'none'}`,
    );
  }
}

/** The release has no figures of a network, so there is nothing to brief it on. */
export class NoSuchNetworkError extends Error {
  override readonly name = 'NoSuchNetworkError';

  constructor() {
    super('the release holds no network of that code; give one as in U12345, of a network it lists');
  }
}

/** A foreword has something in it that a report does not take; `line` counts from 1. */
export class ForewordError extends Error {
  override readonly name = 'ForewordError';
  readonly line: number;

  constructor(line: number, problem: string) {
    super(`foreword, line ${line}: ${problem}`);
    this.line = line;
  }
}

/** A report says a number that the views do not: it is not written. */
export class UntracedNumberError extends Error {
  override readonly name = 'UntracedNumberError';

  constructor(problems: readonly string[]) {
    super(
      `${problems.length} sentence(s) of the report say what no view says, so it was not written: ${problems.join('; ')}`,
    );
  }
}

/** Typst did not take the report's source; its own words say where. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';

  constructor(diagnostics: readonly string[]) {
    super(`the PDF could not be set: ${diagnostics.join('; ')}`);
  }
}
