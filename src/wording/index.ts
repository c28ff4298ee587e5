export type { ChartWords } from './charts.ts';
export type { DateWords } from './dates.ts';
export type { GridWords } from './grid.ts';
export { type InEvery, LANGUAGES, type Language } from './language.ts';
export type { NameWords } from './names.ts';
export type { NumberWords } from './numbers.ts';
export type { ShellWords } from './shell.ts';
export { type Wording, wordingOf } from './wording.ts';
