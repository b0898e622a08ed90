import { touchesMonth } from '../chapters/data-quality.ts';
import type { Chapter } from '../content/report.ts';
import { type Sentence, say } from '../content/sentence.ts';
import { cite, quote } from '../trace/cite.ts';
import type { NetworkViews } from './network-views.ts';

/** What must be known before these figures are used. */
export function briefCaveats(views: NetworkViews): Chapter {
  const { quality, area, month, release } = views;
  const coverage = `months[month=${month}].coverage`;
  const [held] = area.view.months.filter((candidate) => candidate.month === month);
  const reported: readonly Sentence[] =
    held === undefined || held.coverage.practicesOpen === null
      ? []
      : [
          held.coverage.practicesOpen === 1
            ? say`The network’s one open practice ${held.coverage.practicesReporting === 1 ? 'reported' : 'did not report'} this month. What is not reported is missing, never zero.`
            : say`${cite(area, `${coverage}.practicesReporting`, 'count')} of the network’s ${cite(area, `${coverage}.practicesOpen`, 'count')} open practices reported this month. A practice that did not is missing, never zero.`,
        ];
  const caveats = quality.view.caveats
    .filter((caveat) => touchesMonth(caveat, month))
    .map(({ id }) => say`${quote(quality, `caveats[id=${id}].message`)}`);
  return {
    id: 'caveats',
    title: 'Before you use these figures',
    blocks: [
      {
        kind: 'list',
        items: [
          ...reported,
          ...caveats,
          say`A rank or a fifth is not a judgement: small networks move by chance more than large ones do.`,
          {
            text: `Made from release ${release.release} (${release.contentId.slice(0, 12)}), code ${release.codeVersion}.`,
            citations: [
              {
                kind: 'rule',
                rule: 'the release’s own number',
                written: `release ${release.release} (${release.contentId.slice(0, 12)}), code ${release.codeVersion}`,
              },
            ],
          },
        ],
      },
    ],
  };
}
