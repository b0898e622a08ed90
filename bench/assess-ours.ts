import { assessMonth } from '../functions/assessment/assess-month.ts';
import { locationViews } from '../functions/assessment/location/views-of-location.ts';
import { ranksViews } from '../functions/assessment/ranks/views-of-ranks.ts';
import { realityView } from '../functions/assessment/reality/view-of-reality.ts';
import { networkRates, scoringRules } from '../functions/assessment/scoring-rules.ts';
import { funnelViews } from '../functions/questions/funnel/make.ts';
import { gapChangeView } from '../functions/questions/gap-change/make.ts';
import { loadSpecification } from '../functions/specification/load-specification.ts';
import { report } from './measured-process.ts';
import { readRows } from './read-rows.ts';

const rows = await readRows(process.argv[2] ?? '');
const specification = loadSpecification();

await report(async () => {
  const { month } = rows;
  const rules = scoringRules(specification, networkRates([rows]), month);
  const assessed = assessMonth(rows, rules);
  const source = {
    basis: 'as-was' as const,
    specification,
    months: [assessed],
    rules: new Map([[month, rules]]),
  };
  realityView(source);
  gapChangeView(source);
  let views = 0;
  for (const makeViews of [locationViews, ranksViews, funnelViews]) {
    for (const [, view] of makeViews(source)) views += view === null ? 0 : 1;
  }
  if (views < assessed.measures.length) throw new Error(`only ${views} views were made`);
});
