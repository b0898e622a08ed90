import type { Chapter } from '../content/report.ts';
import { say } from '../content/sentence.ts';

/** A chapter whose figures the release does not hold: it says so in one sentence. */
export function absent(id: string, title: string): Chapter {
  const sentence = say`This release holds no figures for this chapter, so it is left out.`;
  return { id, title, blocks: [{ kind: 'paragraph', sentences: [sentence] }] };
}
