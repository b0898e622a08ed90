import { PALETTE } from './palette.ts';

/** Words that stay readable on top of lines and marks. */
export const HALO = { fill: PALETTE.text, stroke: PALETTE.paper, strokeWidth: 4 } as const;
