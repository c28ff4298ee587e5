export { type Adopted, adopt } from './adopt.ts';
export { builtinUnits } from './builtin/units.ts';
export { readDay } from './periods.ts';
export { type DecodedFile, type Recognition, recognise, recogniseInSteps } from './recognise.ts';
export { builtinSchemes } from './schemes.ts';
