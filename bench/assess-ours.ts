import { assessMonth } from '../functions/assessment/assess-month.ts';
import type { OnceForMonth } from '../functions/assessment/assessed.ts';
import { networkRates, scoringRules } from '../functions/assessment/scoring-rules.ts';
import { chanceView } from '../functions/questions/chance/make.ts';
import { funnelViews } from '../functions/questions/funnel/make.ts';
import { gapBreakdownView } from '../functions/questions/gap-breakdown/make.ts';
import { gapChangeView } from '../functions/questions/gap-change/make.ts';
import { gapsWithinAreas } from '../functions/questions/gap-within-areas/make.ts';
import { ranksViews } from '../functions/questions/ranks/make.ts';
import { loadSpecification } from '../functions/specification/load-specification.ts';
import { report } from './measured-process.ts';
import { readRows } from './read-rows.ts';

const rows = await readRows(process.argv[2] ?? '');
const specification = loadSpecification();

const onceForMonth: OnceForMonth = async (_months, _what, _shape, make) => make();

await report(async () => {
  const { month } = rows;
  const rules = scoringRules(specification, networkRates([rows]), month);
  const assessed = assessMonth(rows, rules);
  const source = {
    basis: 'as-was' as const,
    specification,
    months: [assessed],
    rules: new Map([[month, rules]]),
    onceForMonth,
  };
  chanceView(source);
  await gapChangeView(source);
  await gapBreakdownView(source);
  let views = 0;
  for (const makeViews of [gapsWithinAreas, ranksViews, funnelViews]) {
    for (const [, view] of makeViews(source)) views += view === null ? 0 : 1;
  }
  if (views < assessed.measures.length) throw new Error(`only ${views} views were made`);
});
