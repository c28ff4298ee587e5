export { builtinUnits } from './builtin/units.ts';
export { type DecodedFile, type Recognition, recognise } from './recognise.ts';
export { builtinSchemes } from './schemes.ts';
export { readDay } from './periods.ts';
