import type { SchemeKey } from './scheme.ts';

export const SCHEME_766: SchemeKey = '766';

/** The national portal, where index 766 is worked out. */
export const PORTAL = 'dvcqg';

/** The system a scheme's figures come from where their document names none; '' where it may be any. */
export const usualSource = (scheme: SchemeKey): string => (scheme === SCHEME_766 ? PORTAL : '');
