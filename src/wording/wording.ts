import { type BackupWords, backupWords } from './backup.ts';
import { type BaseNames, baseNames } from './base-names.ts';
import { type BasesWords, basesWords } from './bases.ts';
import { type ChartWords, chartWords } from './charts.ts';
import { type CheckWords, checkWords } from './checks.ts';
import { type CopyWords, copyWords } from './copies.ts';
import { type CorrectionWords, correctionWords } from './corrections.ts';
import { type DateWords, dateWords } from './dates.ts';
import { type FileWords, fileWords } from './files.ts';
import { type FindingWords, findingsIn } from './findings/findings.ts';
import { type GridWords, gridWords } from './grid.ts';
import { type IssueWords, issueWords } from './issues/issues.ts';
import type { Language } from './language.ts';
import { type LineWords, lineWords } from './lines.ts';
import { type NameWords, namesIn } from './names.ts';
import { type NoticeWords, noticeWords } from './notices.ts';
import { type NumberWords, numbersIn } from './numbers.ts';
import { type OutdatedWords, outdatedWords } from './outdated.ts';
import { type SavingWords, savingWords } from './saving.ts';
import { type SharingWords, sharingWords } from './sharing.ts';
import { type ShelfWords, shelfWords } from './shelf.ts';
import { type ShellWords, shellWords } from './shell.ts';
import { type SlideWords, slideWords } from './slides.ts';
import { type StartWords, startWords } from './start.ts';
import { type Style, USUAL_STYLE } from './style.ts';
import { type TableWords, tableWords } from './tables.ts';
import { type TypedWords, typedWords } from './typed.ts';
import { type WithoutFiguresWords, withoutFiguresWords } from './without-figures.ts';

/** Everything the reader sees, in one language. A new section is a line in each of the two places below. */
export interface Wording {
  readonly language: Language;
  /** How the office writes what offices write differently. */
  readonly style: Style;
  readonly numbers: NumberWords;
  readonly dates: DateWords;
  readonly names: NameWords;
  readonly files: FileWords;
  readonly findings: FindingWords;
  readonly issues: IssueWords;
  readonly grid: GridWords;
  readonly backup: BackupWords;
  readonly baseNames: BaseNames;
  readonly bases: BasesWords;
  readonly charts: ChartWords;
  readonly checks: CheckWords;
  readonly lines: LineWords;
  readonly notices: NoticeWords;
  readonly outdated: OutdatedWords;
  readonly copies: CopyWords;
  readonly corrections: CorrectionWords;
  readonly saving: SavingWords;
  readonly sharing: SharingWords;
  readonly shelf: ShelfWords;
  readonly shell: ShellWords;
  readonly start: StartWords;
  readonly slides: SlideWords;
  readonly tables: TableWords;
  readonly typed: TypedWords;
  readonly withoutFigures: WithoutFiguresWords;
}

export function wordingOf(language: Language, style: Style = USUAL_STYLE): Wording {
  return {
    language,
    style,
    numbers: numbersIn(language, style),
    dates: dateWords[language],
    names: namesIn(language, style),
    files: fileWords[language],
    findings: findingsIn(language, style),
    issues: issueWords[language],
    grid: gridWords[language],
    backup: backupWords[language],
    baseNames: baseNames[language],
    bases: basesWords[language],
    charts: chartWords[language],
    checks: checkWords[language],
    lines: lineWords[language],
    notices: noticeWords[language],
    outdated: outdatedWords[language],
    copies: copyWords[language],
    corrections: correctionWords[language],
    saving: savingWords[language],
    sharing: sharingWords[language],
    shelf: shelfWords[language],
    shell: shellWords[language],
    start: startWords[language],
    slides: slideWords[language],
    tables: tableWords[language],
    typed: typedWords[language],
    withoutFigures: withoutFiguresWords[language],
  };
}
