import type { TeamFigure } from '../../../functions/questions/workforce/question.ts';
import { decimalWords } from '../../../functions/sentences/figure-words.ts';

/** A team for each 10,000 patients, or in words why there is no figure: hidden, nobody recorded and zero differ. */
export function TeamValue({ figure }: { figure: Pick<TeamFigure, 'state' | 'per10000'> | undefined }) {
  if (figure === undefined || figure.state === 'none-recorded') {
    return <span class="absent">Nobody recorded</span>;
  }
  if (figure.state === 'hidden') return <span class="absent">Hidden: few people</span>;
  if (figure.per10000 === null) return <span class="absent">List size not known</span>;
  return <>{teamWords(figure.per10000)}</>;
}

/** Full-time equivalents for each 10,000 patients, two decimals. */
export function teamWords(per10000: number): string {
  return decimalWords(per10000, 2);
}
