/** Colours of the Government Analysis Function; each is 3:1 or more against white or outlined by `ink`. */
export const PALETTE = {
  darkBlue: '#12436D',
  orange: '#F46A25',
  ink: '#3D3D3D',
  text: '#212B32',
  paper: '#FFFFFF',
  grid: '#D8DDE0',
} as const;
