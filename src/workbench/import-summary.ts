import {
  type ImportKey,
  type ImportOutcome,
  type Issue,
  type LevelReading,
  type Question,
  ROW_ROLES,
  type RowLedger,
} from '../model/index.ts';

/**
 * blocked: gives no figures; left-out: is not wanted; known: imported before, or a table there is nothing to take from;
 * ask: holds a question or a warning; fine: none of these.
 */
export type ReadingState = 'fine' | 'ask' | 'known' | 'blocked' | 'left-out';

export interface RowTally {
  readonly stored: number;
  readonly other: number;
  readonly rejected: number;
  /** Of tables the reader chose to do without; they are among the others. */
  readonly leftOut: number;
}

/** One of a file's tables. */
export interface TableSummary {
  readonly ledger: RowLedger;
  readonly rows: RowTally;
  readonly questions: readonly Question[];
  /** Those of the file as a whole are not among them. */
  readonly issues: readonly Issue[];
  readonly state: ReadingState;
}

/** What the import sheet says of one dropped file. */
export interface FileSummary {
  readonly import: ImportKey;
  readonly name: string;
  readonly understood: readonly LevelReading[];
  /** A key of a system: see `FileReading`. */
  readonly assumedSource?: string;
  readonly figures: number;
  readonly missing: number;
  readonly givesNothing: boolean;
  readonly rows: RowTally;
  readonly tables: readonly TableSummary[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
  readonly state: ReadingState;
}

export function summarise(outcome: ImportOutcome): FileSummary[] {
  const ledgers = byFile(outcome.ledgers, (ledger) => ledger.import);
  const questions = byFile(outcome.questions, (question) => question.import);
  const issues = byFile(outcome.issues, (issue) => issue.at?.import);
  return outcome.files.map(
    ({
      import: key,
      name,
      figures,
      missing,
      levels,
      assumedSource,
      givesNothing = false,
      isKnown = false,
    }) => {
      const noticed = { questions: questions.get(key) ?? [], issues: issues.get(key) ?? [] };
      const own = isKnown ? withoutHold(noticed) : noticed;
      const tables = (ledgers.get(key) ?? []).map((ledger) => tableSummary(ledger, own));
      const rows = sumOf(tables.map((table) => table.rows));
      return {
        import: key,
        name,
        understood: levels,
        ...(assumedSource === undefined ? {} : { assumedSource }),
        figures,
        missing,
        givesNothing,
        rows,
        tables,
        ...own,
        state: stateOf(own, isKnown, levels.length === 0, rows),
      };
    },
  );
}

function byFile<T>(items: readonly T[], fileOf: (item: T) => ImportKey | undefined): Map<ImportKey, T[]> {
  const files = new Map<ImportKey, T[]>();
  for (const item of items) {
    const file = fileOf(item);
    if (file === undefined) continue;
    const own = files.get(file);
    if (own) own.push(item);
    else files.set(file, [item]);
  }
  return files;
}

/** A file imported before has nothing to ask, unless its figures were replaced since. */
function stateOf(noticed: Noticed, isKnown: boolean, isEmpty: boolean, rows: RowTally): ReadingState {
  const differs = noticed.questions.some((q) => q.kind === 'conflict' && q.answer === undefined);
  if (isKnown && !differs) return 'known';
  if (isEmpty) return isLeftOut(rows) && !waits(noticed) ? 'left-out' : 'blocked';
  return asksIn(noticed) ? 'ask' : 'fine';
}

function isLeftOut({ stored, leftOut }: RowTally): boolean {
  return stored === 0 && leftOut > 0;
}

/** What is stored already waits for nothing; it may be given another date. */
function withoutHold({ questions, issues }: Noticed): Noticed {
  return {
    questions: questions.map((q) => (isOpen(q) ? { ...q, optional: true } : q)),
    issues: issues.filter(({ severity }) => severity !== 'blocking'),
  };
}

/** Only the user can answer it, and has not. */
function isOpen({ answer, proposed }: Question): boolean {
  return answer === undefined && proposed === undefined;
}

/** Does something stand in the way of its figures? */
function waits({ questions, issues }: Noticed): boolean {
  return issues.some(({ severity }) => severity === 'blocking') || questions.some(isOpen);
}

type Noticed = Pick<FileSummary, 'questions' | 'issues'>;

function asksIn({ questions, issues }: Noticed): boolean {
  return (
    questions.some((q) => q.answer === undefined && !q.optional) || issues.some((i) => i.severity !== 'note')
  );
}

function tableSummary(ledger: RowLedger, file: Noticed): TableSummary {
  const noticed = {
    questions: file.questions.filter((question) => question.table === ledger.table),
    issues: file.issues.filter((issue) => issue.at?.table === ledger.table),
  };
  const rows = tallyRows(ledger.roles);
  const isBlocked = rows.stored === 0 && noticed.issues.some((issue) => issue.severity === 'blocking');
  return { ledger, rows, ...noticed, state: isBlocked ? 'blocked' : stateOfTable(noticed, rows) };
}

function stateOfTable(noticed: Noticed, rows: RowTally): ReadingState {
  if (isLeftOut(rows)) return 'left-out';
  if (asksIn(noticed)) return 'ask';
  return rows.stored === 0 ? 'known' : 'fine';
}

function tallyRows(roles: Uint8Array): RowTally {
  const counts = new Uint32Array(ROW_ROLES.length);
  // By number: a loop over the array's own iterator costs a frame where there are a nation's rows.
  for (let row = 0; row < roles.length; row++) counts[roles[row]!]!++;
  const stored = counts[ROW_ROLES.indexOf('stored')]!;
  const rejected = counts[ROW_ROLES.indexOf('rejected')]!;
  const leftOut = counts[ROW_ROLES.indexOf('left-out')]!;
  return { stored, rejected, leftOut, other: roles.length - stored - rejected };
}

function sumOf(tallies: readonly RowTally[]): RowTally {
  const total = (of: keyof RowTally): number => tallies.reduce((sum, tally) => sum + tally[of], 0);
  return {
    stored: total('stored'),
    other: total('other'),
    rejected: total('rejected'),
    leftOut: total('leftOut'),
  };
}
