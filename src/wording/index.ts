export { type AnswerWords, answerWords } from './answers.ts';
export { type ArrangingWords, arrangingWords } from './arranging.ts';
export { type BackingUpWords, type BackupFaultCode, backingUpWords } from './backing-up.ts';
export type { BackupWords } from './backup.ts';
export { backupReadme, type ReadmeCorrection, type ReadmeFacts } from './backup-readme.ts';
export type { ChartWords } from './charts.ts';
export type { CopyWords } from './copies.ts';
export { type CorrectingWords, correctingWords } from './correcting.ts';
export type { CorrectionWords } from './corrections.ts';
export { type DamageWords, damageWords } from './damage.ts';
export type { DateWords } from './dates.ts';
export { type DraftNames, type DraftWords, draftWords } from './draft.ts';
export {
  figureLines,
  figureTable,
  figureTitle,
  HEAD_ROWS,
  type TableNames,
  tracedTo,
} from './figure-table.ts';
export type { FileWords } from './files.ts';
export type { FindingWords } from './findings/findings.ts';
export { reword } from './findings/reword.ts';
export type { About, Measured } from './findings/telling.ts';
export { type BandFault, type GoalsWords, goalsWords, type TargetFault } from './goals.ts';
export type { GridWords } from './grid.ts';
export type { GridHandWords } from './grid-hand.ts';
export { type ImportingWords, importingWords } from './importing.ts';
export { instantIn } from './instant.ts';
export { type IssueSentences, issueSentences } from './issues/issue-sentences.ts';
export type { IssueWords } from './issues/issues.ts';
export type { QuestionText } from './issues/questions.ts';
export { type InEvery, LANGUAGES, type Language } from './language.ts';
export type { LineWords, SummaryMethod, SummaryTelling } from './lines.ts';
export type { NameWords } from './names.ts';
export type { NoticeWords } from './notices.ts';
export type { NumberWords } from './numbers.ts';
export { type OfficeWords, officeWords } from './office.ts';
export type { OutdatedWords } from './outdated.ts';
export { type OverwritingWords, overwritingWords } from './overwriting.ts';
export { type ReaderWords, readerWords } from './reader.ts';
export type { Difference, SharingWords } from './sharing.ts';
export type { ShelfWords } from './shelf.ts';
export type { ShellWords } from './shell.ts';
export type { SlideWords } from './slides.ts';
export { type StartWords, startWords } from './start.ts';
export { type StorageWords, storageWords } from './storage.ts';
export { restoreStyle, STYLE_CHOICES, type Style, type StyleKey, USUAL_STYLE } from './style.ts';
export { type StyleWords, styleWords } from './style-words.ts';
export { earlierOf, laterOf, type Sourced, systemBeside } from './system-beside.ts';
export type { TableWords } from './tables.ts';
export type { TabWords } from './tabs.ts';
export { type TracePanelWords, type TraceWords, traceWords } from './traces.ts';
export type { TypedWords } from './typed.ts';
export { type UnitSheetWords, unitSheetWords } from './unit-sheet.ts';
export { type ViewNoteWords, viewNoteWords } from './view-notes.ts';
export { type Wording, wordingOf } from './wording.ts';
