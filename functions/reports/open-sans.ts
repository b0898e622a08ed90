import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The one family that reports are set and drawn in. */
export const REPORT_FONT = 'Open Sans';

/** The font files of every PDF and picture: Open Sans (SIL Open Font Licence), regular, italic and bold. */
export async function openSans(): Promise<readonly Uint8Array[]> {
  const faces = [
    require.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf'),
    require.resolve('@expo-google-fonts/open-sans/400Regular_Italic/OpenSans_400Regular_Italic.ttf'),
    require.resolve('@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf'),
  ];
  return Promise.all(faces.map((face) => readFile(face)));
}
