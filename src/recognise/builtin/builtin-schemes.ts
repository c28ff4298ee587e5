import type { Scheme } from '../../model/index.ts';
import { scheme766 } from './scheme-766.ts';
import { schemeDossiers } from './scheme-dossiers.ts';

/** The schemes that ship with the product. */
export const builtinSchemes: readonly Scheme[] = [scheme766, schemeDossiers];
