import { defineConfig } from 'vitest/config';
import { plantedBugs } from './planted-bugs.ts';

/** `PLANT=name`: the product has this bug, as far as the tests can see; not a byte on the disk is changed. */
const planted = plantedBugs.find(({ name }) => name === process.env['PLANT']);

export default defineConfig({
  test: { include: ['test/faults/*.faults.ts'], testTimeout: 3_600_000, hookTimeout: 600_000 },
  plugins: [
    {
      name: 'planted-bug',
      enforce: 'pre',
      transform(code, id) {
        if (planted === undefined || !id.endsWith(planted.file)) return undefined;
        if (!code.includes(planted.right)) throw new Error(`${planted.name} does not fit ${planted.file}`);
        return code.replace(planted.right, planted.wrong);
      },
    },
  ],
});
