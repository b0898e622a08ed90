import { expect, test } from 'vitest';
import { generated, judge, mutators } from '../corpus/corpus.ts';

const SEEDS = [1, 2, 3, 4];

test('of every generated file either the figures are right or it is rejected with a reason, and none stops the run', async () => {
  const files = await generated(SEEDS);
  const judged = await judge(files);
  const outcomes = Map.groupBy(judged, ({ outcome }) => outcome);
  const told = [...outcomes].map(([outcome, of]) => `${of.length} ${outcome}`).sort();
  process.stdout.write(
    `corpus: ${files.length} files of ${Object.keys(mutators).length} mutators, seeds ${SEEDS.join(', ')}: ${told.join(', ')}\n`,
  );
  const wrong = judged.flatMap(({ wrong: said }, i) => {
    const file = files[i];
    return said === null ? [] : [`${file?.mutator}, ${file?.base.name}, seed ${file?.seed}: ${said}`];
  });
  expect(wrong).toEqual([]);
});
