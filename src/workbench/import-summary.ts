import {
  type Assessment,
  type ImportKey,
  type ImportOutcome,
  type Issue,
  type Level,
  periodKey,
  type Question,
  ROW_ROLES,
  type RowLedger,
} from '../model/index.ts';

/** What a file holds of one level, over all schemes and parents. */
export interface Understood {
  readonly level: Level;
  readonly units: number;
  readonly periods: number;
}

/**
 * blocked: gives no figures; known: imported before, or a table there is nothing to take from; ask: holds a question or
 * a warning; fine: none of these.
 */
export type ReadingState = 'fine' | 'ask' | 'known' | 'blocked';

export interface RowTally {
  readonly stored: number;
  readonly other: number;
  readonly rejected: number;
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
  readonly understood: readonly Understood[];
  readonly figures: number;
  readonly missing: number;
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
  const tallies = tallyFigures(outcome.assessments);
  return outcome.files.map(({ import: key, name }) => {
    const own = { questions: questions.get(key) ?? [], issues: issues.get(key) ?? [] };
    const tables = (ledgers.get(key) ?? []).map((ledger) => tableSummary(ledger, own));
    const { figures = 0, missing = 0, levels } = tallies.get(key) ?? {};
    const understood = [...(levels ?? [])].map(
      ([level, { units, periods }]): Understood => ({ level, units: units.size, periods: periods.size }),
    );
    const isKnown = own.issues.some((i) => i.code === 'file-seen-before');
    const asks = asksIn(own);
    return {
      import: key,
      name,
      understood,
      figures,
      missing,
      rows: sumOf(tables.map((table) => table.rows)),
      tables,
      ...own,
      state: understood.length === 0 ? 'blocked' : isKnown && !asks ? 'known' : asks ? 'ask' : 'fine',
    };
  });
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
  const state = isBlocked ? 'blocked' : asksIn(noticed) ? 'ask' : rows.stored === 0 ? 'known' : 'fine';
  return { ledger, rows, ...noticed, state };
}

interface FigureTally {
  figures: number;
  missing: number;
  readonly levels: Map<Level, { readonly units: Set<string>; readonly periods: Set<string> }>;
}

/**
 * By file. Millions of figures are counted on the page: the loop over them touches typed arrays only, and sets of names
 * are filled once a row.
 */
function tallyFigures(assessments: readonly Assessment[]): Map<ImportKey, FigureTally> {
  const tallies = new Map<ImportKey, FigureTally>();
  for (const assessment of assessments) {
    const { origins, units, level, period } = assessment;
    const { figures, missing, feeds } = tallyOrigins(assessment);
    origins.forEach(({ import: file }, origin) => {
      const tally: FigureTally = tallies.get(file) ?? { figures: 0, missing: 0, levels: new Map() };
      tallies.set(file, tally);
      tally.figures += figures[origin]!;
      tally.missing += missing[origin]!;
      const entry = tally.levels.get(level) ?? { units: new Set(), periods: new Set() };
      tally.levels.set(level, entry);
      entry.periods.add(periodKey(period));
      // A file that says what is known already feeds no figure: it is about all of them.
      const isWitness = figures[origin] === 0 && missing[origin] === 0;
      for (const [u, unit] of units.entries())
        if (isWitness || feeds[origin]![u] === 1) entry.units.add(unit);
    });
  }
  return tallies;
}

function tallyOrigins({ origins, units, values, originOf }: Assessment) {
  const figures = new Float64Array(origins.length);
  const missing = new Float64Array(origins.length);
  const feeds = origins.map(() => new Uint8Array(units.length));
  values.forEach((column, c) => {
    const from = originOf[c]!;
    for (let u = 0; u < column.length; u++) {
      const origin = from[u]!;
      if (Number.isNaN(column[u]!)) missing[origin]!++;
      else figures[origin]!++;
      feeds[origin]![u] = 1;
    }
  });
  return { figures, missing, feeds };
}

function tallyRows(roles: Uint8Array): RowTally {
  const counts = new Uint32Array(ROW_ROLES.length);
  for (const role of roles) counts[role]!++;
  const stored = counts[ROW_ROLES.indexOf('stored')]!;
  const rejected = counts[ROW_ROLES.indexOf('rejected')]!;
  return { stored, rejected, other: roles.length - stored - rejected };
}

function sumOf(tallies: readonly RowTally[]): RowTally {
  const total = (of: keyof RowTally): number => tallies.reduce((sum, tally) => sum + tally[of], 0);
  return { stored: total('stored'), other: total('other'), rejected: total('rejected') };
}
