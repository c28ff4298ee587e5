import {
  type Answers,
  columnRoleId,
  type ImportKey,
  type ImportOutcome,
  notTakenId,
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

type Asked = Pick<ImportOutcome, 'questions' | 'ledgers'>;

/** What of `said` is kept for the next export of the same shape; an empty role forgets the one that was kept. */
export function lastingAnswers({ questions, ledgers }: Asked, said: Answers): Answers {
  const lasting = questions.flatMap(({ id, kind }) => {
    const answer = said[id];
    return answer !== undefined && LASTS[kind](answer) ? [[id, answer] as const] : [];
  });
  return { ...Object.fromEntries(lasting), ...beginning(said, ledgers.flatMap(columnRoles)) };
}

/** Everything that was in force for one file, so that it is read alone as it was read in its drop. */
export function answersOf(outcome: Asked, file: ImportKey, answers: Answers): Answers {
  const { questions, ledgers } = ofFile(outcome, file);
  return {
    ...aloneIn(questions),
    ...beginning(answers, [...ledgers.flatMap(columnRoles), ...ledgers.map(rowRoles), notTakenId(file)]),
  };
}

/** Will something of what was said about a file hold for next week's export too? */
export function isRemembered(outcome: Asked, file: ImportKey, said: Answers): boolean {
  return Object.values(lastingAnswers(ofFile(outcome, file), said)).some((answer) => answer !== '');
}

/** Answers that hold for a file of one name, for the same file under another. */
export function underName(answers: Answers, was: string, is: string): Answers {
  const renamed = Object.entries(answers).map(([id, answer]) => {
    const [, base = id, number = ''] = /^(.*?)(#\d+)?$/su.exec(id) ?? [];
    return [base.endsWith(`:${was}`) ? `${base.slice(0, -was.length)}${is}${number}` : id, answer];
  });
  return Object.fromEntries(renamed);
}

function ofFile({ questions, ledgers }: Asked, file: ImportKey): Asked {
  return {
    questions: questions.filter((question) => question.import === file),
    ledgers: ledgers.filter((ledger) => ledger.import === file),
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
