import { monthMaker } from '../maker.ts';
import { HeadlineQuestion } from './question.ts';

/** The headline of each month, as it was decided when the month's networks were put into fifths. */
export const makeHeadline = monthMaker(HeadlineQuestion, ({ basis }, { month, headline }) => [
  [{ month }, { view: 'headline', version: 1, basis, ...headline }],
]);
