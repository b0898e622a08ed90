import { useMemo } from 'preact/hooks';
import { progressGain } from '../../../functions/assessment/one-scale.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import type { AreaAnswer, IndicatorResult } from '../../../functions/questions/area/question.ts';
import { ExplainQuestion } from '../../../functions/questions/explain/question.ts';
import { GapQuestion } from '../../../functions/questions/gap/question.ts';
import type { PatientsNeededView } from '../../../functions/questions/patients-needed/question.ts';
import type { Answer } from '../../../functions/questions/question.ts';
import { monthWords } from '../../../functions/sentences/figure-words.ts';
import {
  couldBeChance,
  type NextStep,
  nextSteps,
  stepGainWords,
  stepWords,
  unpaidSteps,
  whereToStart,
} from '../../../functions/sentences/next-steps.ts';
import { PlainSection } from '../../components/optional-section.tsx';
import { useQuestion } from '../../use-question.ts';
import { useScoreRanges } from '../../use-score-ranges.ts';

const SHOWN = 3;

/** The three things that would gain a network most for each person reached, and at which practice to start. */
export function DoNext({
  area,
  needs,
  month,
}: {
  area: AreaAnswer;
  needs: Answer<PatientsNeededView>;
  month: Month;
}) {
  const ranges = useScoreRanges(area);
  const { indicators, networks } = needs.data;
  const { release, basis } = area;
  const gap = useQuestion(GapQuestion, { release: release.number, basis, month });
  const gaps = gap.status === 'ready' ? gap.view.data : null;
  const unpaid = useMemo(() => {
    const results = area.data.results.filter((row) => row.month === month);
    return gaps === null ? [] : unpaidSteps(results, networks, gaps);
  }, [area, month, networks, gaps]);
  const steps = useMemo(
    () =>
      nextSteps(
        indicators,
        networks,
        (indicator, rate) => progressGain(area.data, ranges, month, indicator, rate),
        unpaid,
      ),
    [indicators, networks, area, ranges, month, unpaid],
  );
  const isPaid = indicators.some(
    ({ lowerThreshold, upperThreshold }) => lowerThreshold !== null || upperThreshold !== null,
  );
  const ordered = steps.some(({ points }) => points !== null) ? 'points' : 'progress';
  return (
    <PlainSection id="do-next" title="Do this next">
      {steps.length === 0 ? (
        <p>
          {networks.length === 0
            ? `There is no data for its payment indicators in ${monthWords(month)}.`
            : 'It has reached every mark that we can check this month.'}
        </p>
      ) : (
        <ol class="next-steps">
          {steps.slice(0, SHOWN).map((step) => (
            <Step
              key={step.indicator.indicator}
              step={step}
              area={area}
              month={month}
              own={area.data.results.find(
                (row) => row.month === month && row.indicator === step.indicator.indicator,
              )}
            />
          ))}
        </ol>
      )}
      <p class="nhsuk-body-s">
        {steps.length > 1 && `Most ${ordered} for each person comes first. `}
        {!isPaid &&
          networks.length > 0 &&
          'We have no confirmed thresholds for this contract year, so no points or pounds are shown.'}
      </p>
    </PlainSection>
  );
}

function Step({
  step,
  area,
  month,
  own,
}: {
  step: NextStep;
  area: AreaAnswer;
  month: Month;
  own: IndicatorResult | undefined;
}) {
  const { indicator, title } = step.indicator;
  const made = useQuestion(ExplainQuestion, {
    release: area.release.number,
    basis: area.basis,
    area: area.data.area.code,
    month,
    indicator,
  });
  const start = made.status === 'ready' ? whereToStart(step, made.view.data.practices) : null;
  return (
    <li class="next-step">
      <h3 class="nhsuk-heading-s next-step__title">{title}</h3>
      <p class="next-step__words">
        {stepWords(step)} {stepGainWords(step)} {couldBeChance(step, own) && 'Chance alone could close this.'}
      </p>
      {/* Kept free, so that nothing moves when it comes. */}
      <p class="next-step__start">
        {made.status === 'not-held'
          ? 'Practices are shown to the network itself.'
          : made.status === 'loading'
            ? ' '
            : start}
      </p>
    </li>
  );
}
