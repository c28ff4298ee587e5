export { type Adopted, adopt } from './assessments/adopt.ts';
export type { FileTally } from './assessments/tallies.ts';
export { builtinSchemes } from './builtin/builtin-schemes.ts';
export { builtinUnits } from './builtin/units.ts';
export { type DraftTable, readDraftCells } from './draft/read-cells.ts';
export { readDraftTexts } from './draft/read-draft.ts';
export { readDay } from './periods/periods.ts';
export { type DecodedFile, type Recognition, recognise, recogniseInSteps } from './recognise.ts';
