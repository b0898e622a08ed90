/** Colours of the Government Analysis Function; each is 3:1 or more against white or outlined by `ink`. */
export const PALETTE = {
  darkBlue: '#12436D',
  turquoise: '#28A197',
  darkPink: '#801650',
  orange: '#F46A25',
  ink: '#3D3D3D',
  text: '#212B32',
  paper: '#FFFFFF',
  grid: '#D8DDE0',
  /** Bands behind lines: told apart by their labels, not by their shades. */
  band: '#BFD3E6',
  paleBand: '#E3EDF6',
} as const;

/** Up to four things told apart by colour, by the shape of their marks and by their names. */
export const SERIES = [
  { colour: PALETTE.darkBlue, symbol: 'circle', dash: 'none' },
  { colour: PALETTE.orange, symbol: 'square', dash: '8,4' },
  { colour: PALETTE.darkPink, symbol: 'triangle', dash: '2,4' },
  { colour: PALETTE.turquoise, symbol: 'diamond', dash: '10,3,2,3' },
] as const;
