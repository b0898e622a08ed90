import { expect, test } from 'vitest';
import { generated, judge, mutators } from './corpus.ts';

/** A part of what `npm run test:faults` does whole. */
test('no file of a sample of the corpus is misread, and none stops the run', async () => {
  const files = (await generated([7])).filter(
    ({ mutator }, i) => i % 13 === 4 && !mutator.includes('workbook'),
  );
  const judged = await judge(files);
  const wrong = judged.flatMap(({ wrong: said }, i) =>
    said === null ? [] : [`${files[i]?.mutator}, ${files[i]?.base.name}: ${said}`],
  );
  expect(wrong).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
  expect(Object.keys(mutators).length).toBeGreaterThanOrEqual(80);
});
