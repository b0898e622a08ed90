import { type InventedEngland, type Practice, SIXTY_MONTHS } from '../fixtures/releases/sixty-networks.ts';

const counted = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  count: null,
  suppressed: false,
});
/** Networks 0, 3, 6 … reach everything and the others nothing. */
const atAnEnd = ({ pcn }: Practice) => counted(pcn % 3 === 0 ? 50 : 0, 50);

/** Englands in which there is next to nothing to tell, each of which has made some surface stumble. */
export const DEGENERATE: readonly (readonly [what: string, otherwise: Partial<InventedEngland>])[] = [
  ['one month', { months: SIXTY_MONTHS.slice(-1) }],
  ['one indicator', { indicators: ['CAN04'] }],
  ['an indicator that only counts', { indicators: ['HI21'] }],
  ['all networks alike', { indicators: ['CAN04', 'HI03'], counts: () => counted(25, 50) }],
  [
    'all networks at the ends',
    { indicators: ['CAN04', 'HI03'], counts: (_indicator, practice) => atAnEnd(practice) },
  ],
  ['19 networks', { networks: 19 }],
  ['one network', { networks: 1 }],
  ['no lists', { lists: false }],
];
