import type { RankedFigure } from '../../assessment/ranked-figures.ts';

/** A network ranked in both months. */
export interface PanelMember {
  readonly code: string;
  readonly from: RankedFigure;
  readonly to: RankedFigure;
}

export interface Panel {
  readonly members: readonly PanelMember[];
  /** Ranked then and not now, and now and not then. */
  readonly leavers: readonly RankedFigure[];
  readonly joiners: readonly RankedFigure[];
}

/** Who was ranked in both months, and who in one of them only. */
export function panelOf(from: readonly RankedFigure[], to: readonly RankedFigure[]): Panel {
  const now = new Map(to.map((figure) => [figure.code, figure]));
  const then = new Set(from.map(({ code }) => code));
  return {
    members: from.flatMap((figure) => {
      const later = now.get(figure.code);
      return later === undefined ? [] : [{ code: figure.code, from: figure, to: later }];
    }),
    leavers: from.filter(({ code }) => !now.has(code)),
    joiners: to.filter(({ code }) => !then.has(code)),
  };
}
