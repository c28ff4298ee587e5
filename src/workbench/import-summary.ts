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

/** What the import sheet says of one dropped file. */
export interface FileSummary {
  readonly import: ImportKey;
  readonly name: string;
  readonly understood: readonly Understood[];
  readonly figures: number;
  readonly missing: number;
  readonly rows: { readonly stored: number; readonly other: number; readonly rejected: number };
  readonly ledgers: readonly RowLedger[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
  /** blocked: gives no figures; known: imported before; ask: holds a question or a warning; fine: none of these. */
  readonly state: 'fine' | 'ask' | 'known' | 'blocked';
}

export function summarise(outcome: ImportOutcome): FileSummary[] {
  return outcome.files.map((file) => {
    const ledgers = outcome.ledgers.filter((l) => l.import === file.import);
    const questions = outcome.questions.filter((q) => q.import === file.import);
    const issues = outcome.issues.filter((i) => i.at?.import === file.import);
    const { figures, missing, understood } = figuresFrom(outcome.assessments, file.import);
    const isKnown = issues.some((i) => i.code === 'file-seen-before');
    const asks = questions.some((q) => q.answer === undefined) || issues.some((i) => i.severity !== 'note');
    return {
      import: file.import,
      name: file.name,
      understood,
      figures,
      missing,
      rows: countRows(ledgers),
      ledgers,
      questions,
      issues,
      state: understood.length === 0 ? 'blocked' : isKnown && !asks ? 'known' : asks ? 'ask' : 'fine',
    };
  });
}

function figuresFrom(assessments: readonly Assessment[], file: ImportKey) {
  const levels = new Map<Level, { units: Set<string>; periods: Set<string> }>();
  let figures = 0;
  let missing = 0;
  for (const assessment of assessments) {
    const origin = assessment.origins.findIndex((o) => o.import === file);
    if (origin < 0) continue;
    const entry = levels.get(assessment.level) ?? { units: new Set(), periods: new Set() };
    levels.set(assessment.level, entry);
    entry.periods.add(periodKey(assessment.period));
    assessment.columns.forEach((_, c) => {
      assessment.units.forEach((unit, u) => {
        entry.units.add(unit);
        if (assessment.originOf[c]![u] !== origin) return;
        if (Number.isNaN(assessment.values[c]![u]!)) missing += 1;
        else figures += 1;
      });
    });
  }
  const understood = [...levels].map(([level, { units, periods }]) => ({
    level,
    units: units.size,
    periods: periods.size,
  }));
  return { figures, missing, understood };
}

function countRows(ledgers: readonly RowLedger[]): FileSummary['rows'] {
  let stored = 0;
  let rejected = 0;
  let all = 0;
  for (const { roles } of ledgers) {
    all += roles.length;
    for (const role of roles) {
      if (ROW_ROLES[role] === 'stored') stored += 1;
      if (ROW_ROLES[role] === 'rejected') rejected += 1;
    }
  }
  return { stored, rejected, other: all - stored - rejected };
}
