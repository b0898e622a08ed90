import { expect, test } from 'vitest';
import { generatedFolder } from './generated-folder.ts';

const small = { shape: '2026-27', scale: 0.01 } as const;

test('the same seed writes the same bytes, and another seed others', async () => {
  const [first, again, other] = await Promise.all([
    generatedFolder({ ...small, months: 2, seed: 5 }),
    generatedFolder({ ...small, months: 2, seed: 5 }),
    generatedFolder({ ...small, months: 2, seed: 6 }),
  ]);
  const [hashes, hashesAgain, hashesOfOther] = await Promise.all(
    [first, again, other].map((folder) => folder.hashes()),
  );

  expect(hashesAgain).toEqual(hashes);
  for (const [file, hash] of Object.entries(hashes ?? {})) expect(hashesOfOther?.[file]).not.toBe(hash);
  await Promise.all([first, again, other].map((folder) => folder.remove()));
});

test('a month’s file does not depend on how many months were asked for', async () => {
  const [one, five] = await Promise.all([
    generatedFolder({ ...small, months: 1, seed: 5 }),
    generatedFolder({ ...small, months: 5, seed: 5 }),
  ]);

  expect((await one.hashes())['NCDesJuly26.zip']).toBe((await five.hashes())['NCDesJuly26.zip']);
  await Promise.all([one.remove(), five.remove()]);
});

test('every file written is told of, with how many there will be', async () => {
  const told: string[] = [];
  const folder = await generatedFolder({
    ...small,
    months: 3,
    seed: 5,
    onFile: (name, done, total) => told.push(`${done}/${total} ${name}`),
  });

  expect(told).toEqual(folder.files.map((name, index) => `${index + 1}/${folder.files.length} ${name}`));
  await folder.remove();
});
