import {
  type Answers,
  columnRoleId,
  type ImportKey,
  type ImportOutcome,
  type Question,
  type QuestionKind,
  type RowLedger,
  rowRoleId,
} from '../model/index.ts';

/** Does an answer mean the same when next week's export of this shape comes? */
const LASTS: Readonly<Record<QuestionKind, (answer: string) => boolean>> = {
  level: () => true,
  scope: () => true,
  'decimal-sign': () => true,
  measure: () => true,
  unit: () => true,
  accumulation: () => true,
  indicator: () => true,
  column: () => true,
  share: () => true,
  table: () => true,
  // That day and month are exchanged, or what "Kỳ trước" means, is the export's habit; a date is this week's.
  'period-of-column': (answer) => answer === 'swapped' || answer === 'printed' || answer === 'proposed',
  'period-of-table': () => false,
  conflict: () => false,
  charset: () => false,
};

/** What of `said` is kept for the next export of the same shape; an empty role forgets the one that was kept. */
export function lastingAnswers({ questions, ledgers }: ImportOutcome, said: Answers): Answers {
  const lasting = questions.flatMap(({ id, kind }) => {
    const answer = said[id];
    return answer !== undefined && LASTS[kind](answer) ? [[id, answer] as const] : [];
  });
  return { ...Object.fromEntries(lasting), ...beginning(said, ledgers.flatMap(columnRoles)) };
}

/** Everything that was in force for one file, so that it is read alone as it was read in its drop. */
export function answersOf({ questions, ledgers }: ImportOutcome, file: ImportKey, answers: Answers): Answers {
  const own = ledgers.filter((ledger) => ledger.import === file);
  return {
    ...aloneIn(questions.filter((question) => question.import === file)),
    ...beginning(answers, [...own.flatMap(columnRoles), ...own.map(rowRoles)]),
  };
}

/** A question that another file of the drop asked before bears a number behind its id: alone it does not. */
function aloneIn(questions: readonly Question[]): Answers {
  const asked = new Map<string, number>();
  const answers: Record<string, string> = {};
  for (const { id, answer } of questions) {
    const base = id.replace(/#\d+$/, '');
    const n = (asked.get(base) ?? 0) + 1;
    asked.set(base, n);
    if (answer !== undefined) answers[n === 1 ? base : `${base}#${n}`] = answer;
  }
  return answers;
}

/** How the ids of a table's roles begin; the number of the column or the row ends them. */
const columnRoles = ({ blocks }: RowLedger): string[] =>
  blocks.flatMap(({ shape }) => (shape === '' ? [] : [columnRoleId(shape, 0).slice(0, -1)]));
const rowRoles = ({ import: file, table }: RowLedger): string => rowRoleId(file, table, 0).slice(0, -1);

function beginning(answers: Answers, starts: readonly string[]): Answers {
  const own = Object.entries(answers).filter(([id]) => starts.some((start) => id.startsWith(start)));
  return Object.fromEntries(own);
}
