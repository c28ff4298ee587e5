import type { Issue, IssueCode, Question, QuestionKind } from '../model/index.ts';

/** What is noticed and asked about in one breath; `once`: the question is asked for all tables of the file together. */
const ASKED_AS: Readonly<Partial<Record<IssueCode, { readonly kind: QuestionKind; readonly once?: true }>>> =
  {
    'period-swapped': { kind: 'period-of-column' },
    'period-assumed': { kind: 'period-of-table' },
    'no-period': { kind: 'period-of-table' },
    'level-assumed': { kind: 'level' },
    'measure-assumed': { kind: 'measure' },
    'scope-unknown': { kind: 'scope', once: true },
    'assessment-differs': { kind: 'conflict', once: true },
    'unit-resembles': { kind: 'unit' },
  };

/** Does one of the questions say what the issue says? Told a second time it would bury what nobody asks about. */
export function isAsked({ code, at, detail, severity }: Issue, questions: readonly Question[]): boolean {
  const asked = ASKED_AS[code];
  if (!asked || severity === 'note') return false;
  return questions.some(
    ({ kind, table, column, optional, detail: about }) =>
      kind === asked.kind &&
      !optional &&
      (asked.once || table === at?.table) &&
      (column === undefined || at?.column === undefined || column === at.column) &&
      (about.name === undefined || about.name === detail?.name),
  );
}
