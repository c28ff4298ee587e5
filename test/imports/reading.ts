import { createEngine } from '../../src/engine/index.ts';
import {
  type Answers,
  type Assessment,
  figureAt,
  type ImportOutcome,
  type Place,
  periodKey,
  type Question,
  ROW_ROLES,
  type RowRole,
  type SourceFile,
} from '../../src/model/index.ts';

/** What is expected of one drop of files; `quirk` says in a sentence what is odd about them. */
export interface Expectation extends Reading {
  readonly quirk: string;
  readonly files: readonly string[];
  readonly answers?: Answers;
}

/** An import's outcome as a person can check it against the file. */
export interface Reading {
  /** By "file" or "file > sheet" with "#n" for a later table: one letter a row, see LETTERS. */
  readonly rows: Readonly<Record<string, string>>;
  /** By assessment, one line a figure. */
  readonly figures: Readonly<Record<string, readonly string[]>>;
  /** "code" or "code 12:C", rows counted from 1. */
  readonly issues: readonly string[];
  /** "kind 12:C → proposed | other | …". */
  readonly questions: readonly string[];
  /** Of a table's own indicators, where the case is about what they are: "name · measure · most · better". */
  readonly indicators?: readonly string[];
  /** What heads call their periods, where the case is about that: "period · label". */
  readonly labels?: readonly string[];
}

/** What a case asks for beyond the figures. */
export type Asked = Pick<Partial<Reading>, 'indicators' | 'labels'>;

const LETTERS: Readonly<Record<RowRole, string>> = {
  preamble: 'P',
  header: 'h',
  section: 'S',
  stored: '.',
  total: 't',
  mean: 'm',
  subtotal: 's',
  blank: '_',
  footnote: 'n',
  duplicate: 'd',
  rejected: 'x',
  'left-out': 'o',
};

export async function readingOf(
  files: readonly SourceFile[],
  answers?: Answers,
  asked: Asked = {},
): Promise<Reading> {
  const engine = createEngine();
  const outcome = await engine.recognise(files, undefined, answers);
  return {
    rows: Object.fromEntries(
      outcome.ledgers.map(({ roles, ...at }) => [
        tableName(at),
        [...roles].map((role) => LETTERS[ROW_ROLES[role]!]).join(''),
      ]),
    ),
    figures: figuresOf(outcome),
    issues: outcome.issues.map(({ code, at }) => [code, at ? spot(at) : ''].join(' ').trim()),
    questions: outcome.questions.map(questionLine),
    ...(asked.indicators ? { indicators: indicatorsOf(outcome) } : {}),
    ...(asked.labels ? { labels: labelsOf(outcome) } : {}),
  };
}

function indicatorsOf({ schemes }: ImportOutcome): string[] {
  return schemes
    .filter(({ key }) => /^own-/.test(key))
    .flatMap(({ indicators }) => indicators)
    .map(({ name, measure, max, direction }) => [name, measure, max ?? 'no most', direction].join(' · '));
}

function labelsOf({ assessments }: ImportOutcome): string[] {
  return assessments.map(({ period }) => `${periodKey(period)} · ${period.label ?? 'no label'}`);
}

function tableName({ file, sheet, table }: { file: string; sheet?: string; table: number }): string {
  return `${sheet === undefined ? file : `${file} > ${sheet}`}${table > 0 ? `#${table}` : ''}`;
}

function spot({ row, column }: Place): string {
  return [row === undefined ? '' : String(row + 1), column === undefined ? '' : letters(column)]
    .filter((part) => part !== '')
    .join(':');
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

function questionLine({ kind, row, column, proposed, choices }: Question): string {
  const at = spot({
    import: '',
    file: '',
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  });
  const others = choices.map((c) => c.value).filter((value) => value !== proposed);
  return `${[kind, at].join(' ').trim()} → ${[proposed ?? '?', ...others].join(' | ')}`;
}

function figuresOf({ assessments, units, indicators }: ImportOutcome): Record<string, string[]> {
  const unitNames = new Map(units.map((u) => [u.key, u.name]));
  const indicatorNames = new Map(indicators.map((i) => [i.key, i.name]));
  const line = (assessment: Assessment): string[] =>
    assessment.units.flatMap((unit) =>
      assessment.columns.flatMap(({ indicator, part }) => {
        const figure = figureAt(assessment, unit, indicator, part)!;
        if (figure.status === 'not-listed') return [];
        const value = figure.status === 'measured' ? figure.value.toFixed(figure.decimals) : figure.status;
        const printed = figure.verbatim === undefined ? '' : ` “${figure.verbatim}”`;
        return [
          `${unitNames.get(unit)} · ${indicatorNames.get(indicator) ?? indicator} · ${part} = ${value}${printed}`,
        ];
      }),
    );
  const labels = new Set<string>();
  /** Two schemes of a table's own are told apart by their number: none hides the other. */
  const once = (label: string): string => {
    let free = label;
    for (let n = 2; labels.has(free); n++) free = `${label} #${n}`;
    labels.add(free);
    return free;
  };
  return Object.fromEntries(
    assessments.map((a) => [
      once(
        [
        /^own-/.test(a.scheme) ? 'own' : a.scheme,
        a.level,
        unitNames.get(a.scope) ?? a.scope,
        periodKey(a.period),
        ...(a.period.asOf ? [a.period.asOf] : []),
        ...(a.source === (a.scheme === '766' ? 'dvcqg' : '') ? [] : [a.source || 'no source']),
        ...(a.provisional ? ['provisional'] : []),
      ].join(' / ')),
      line(a),
    ]),
  );
}
