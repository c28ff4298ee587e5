/** As `package.json` says; what is written tells by which version it was. */
export const PROGRAM_VERSION = '0.1.0';
