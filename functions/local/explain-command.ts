import { answerHeader } from '../api/answer.ts';
import { explain } from '../api/answering/explain.ts';
import { NotFoundError } from '../api/errors.ts';
import { createReleaseReader } from '../api/release-reader.ts';
import { MembershipBasis, type Month } from '../contracts/codes.ts';
import { exitCode } from './exit-code.ts';
import { printExplanation } from './print-explanation.ts';
import { publishedStore } from './published-store.ts';

export interface ExplainOptions {
  readonly store: string;
  readonly area: string;
  readonly indicator: string;
  readonly month: Month;
  readonly membership: string;
  readonly release?: number;
  readonly json?: boolean;
}

/** Shows what one figure of a release is made of: to people as text, to programs as JSON. */
export async function explainCommand(options: ExplainOptions): Promise<number> {
  const reader = createReleaseReader(await publishedStore(options.store));
  const basis = MembershipBasis.parse(options.membership);
  try {
    const release = await reader.release(options.release);
    const explanation = await explain(reader, release, basis, options);
    const quality = await reader.quality(release, basis);
    const { month, definition } = explanation;
    const { caveats } = answerHeader({
      release,
      basis,
      quality,
      months: [month],
      indicators: [definition.code],
    });
    const printed = { release: release.release, basis, ...explanation, caveats };
    if (options.json === true) process.stdout.write(`${JSON.stringify(printed)}\n`);
    else printExplanation(printed, (line) => process.stdout.write(`${line}\n`));
    return exitCode.done;
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exitCode.usage;
  }
}
