import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
/** The first moment that a zip archive can say; a time of now would give other bytes each time. */
const FIRST_MOMENT = '1980-01-01T00:00:00';

/** Says in a workbook's properties which language it is in (Open Packaging Conventions, core properties): hucre does not. */
export function declareLanguage(workbook: Uint8Array, language: string): Uint8Array {
  const files = unzipSync(workbook);
  const core = strFromU8(files[CORE] ?? new Uint8Array());
  const declared = core.replace(
    '</cp:coreProperties>',
    `<dc:language>${language}</dc:language></cp:coreProperties>`,
  );
  return zipSync({ ...files, [CORE]: strToU8(declared) }, { mtime: FIRST_MOMENT });
}
