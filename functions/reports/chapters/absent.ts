import type { Chapter } from '../content/report.ts';
import { say } from '../content/sentence.ts';

/** A chapter whose figures the release does not hold: it says so in one sentence. */
export function absent(id: string, title: string): Chapter {
  const sentence = say`There is no data for this section in this release.`;
  return { id, title, blocks: [{ kind: 'paragraph', sentences: [sentence] }] };
}
