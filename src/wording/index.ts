export type { DateWords } from './dates.ts';
export type { FindingWords } from './findings/findings.ts';
export type { About } from './findings/telling.ts';
export type { IssueWords } from './issues/issues.ts';
export type { QuestionText } from './issues/questions.ts';
export { type InEvery, LANGUAGES, type Language } from './language.ts';
export type { NameWords } from './names.ts';
export type { NumberWords } from './numbers.ts';
export { type Wording, wordingOf } from './wording.ts';
