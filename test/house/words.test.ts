import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** What people read is made here. */
const SPOKEN = /^(functions\/(sentences|reports)|dashboards)\//;
const files = (await sourceFiles()).filter(({ path }) => SPOKEN.test(path));

/** Words that readers stumble over, with what to write. The number is how many files still have them: it only falls. */
const AVOID = [
  ['stood at, stands at: scored, achieved, is', /\b(stood|stands) at\b/, 1],
  ['beyond chance: clear, no clear change', /\bbeyond chance\b/, 6],
  ['told apart: clearly different, no clear difference', /\btold apart\b/, 3],
  ['further on, less far on: more, less progress', /\b(further|furthest|less far) on\b/, 2],
  ['could all be alike: we cannot rule out chance alone', /\bcould all be alike\b/, 0],
  ['taken in: accepted', /\btaken in\b/, 3],
  ['refused: rejected', /\brefused\b/, 5],
  ['re-issued, restated: revised', /\b(re-issued|restated)\b/, 0],
  ['for each 10,000: for every 10,000', /for each 10,000/, 2],
  ['can be had: is available', /\bcan(not)? be had\b/, 2],
  ['i.e., e.g., etc.: write it out', /\b(i\.e\.|e\.g\.|etc\.)/, 0],
  ['best and worst: most and least progressed', /['“ ](worst|laggards?|league table)\b/i, 1],
] as const;

/** Text that a reader may see: strings and what stands between tags, without comments. */
function spoken(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/\s+/g, ' ');
}

describe('what people read is in plain words', () => {
  test.each(AVOID)('%s', (_advice, pattern, most) => {
    const found = files.filter(({ text }) => pattern.test(spoken(text))).map(({ path }) => path);
    expect(found.length > most ? found : []).toEqual([]);
  });
});
