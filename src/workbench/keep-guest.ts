import {
  type Assessment,
  type AssessmentHead,
  type AssessmentKey,
  assessmentKey,
  type Correction,
  type ImportKey,
  type ImportRecord,
  type Indicator,
  type Issue,
  type KeptFigure,
  type Parcel,
  type PeriodRef,
  type Scheme,
  type SourceFile,
  sameAmong,
  type Unit,
  type ViewSpec,
} from '../model/index.ts';
import { adopt, builtinSchemes, builtinUnits } from '../recognise/index.ts';
import { type Difference, figureTable, tracedTo, type Wording } from '../wording/index.ts';
import { sha256 } from '../zip/index.ts';
import { type Drop, editionsOf } from './drop.ts';
import type { Ground } from './ground.ts';
import {
  asPrinted,
  holdingOver,
  type KeptCorrections,
  keptCorrections,
  notYetPrinted,
} from './kept-corrections.ts';
import { resolveView } from './resolve-view.ts';

/** What keeping a link's views would store, or where its figures contradict those on this machine. */
export interface Keeping {
  readonly drop: Drop;
  /** Of the link's figures, with their reasons: over the kept table, or over a file that is here and prints the same. */
  readonly corrections: readonly Correction[];
  /** Cells that differ; nothing of their assessments is in the batch. */
  readonly differing: number;
  /** The first of them in each assessment. */
  readonly differences: readonly Difference[];
}

/** What is on this machine, and of it what the open workbook lists. */
export interface Local {
  /** Those that came with files or links; what is built in yields to them. */
  readonly imported: { readonly units: readonly Unit[]; readonly schemes: readonly Scheme[] };
  readonly heads: readonly AssessmentHead[];
  /** As the files print it. */
  readonly read: (key: AssessmentKey) => Promise<Assessment | undefined>;
  readonly corrections?: readonly Correction[];
}

/**
 * Turns what came in a link into an import like any other: a plain table a figure can be traced to, joined with what is
 * stored of the same assessment. Figures that were corrected are set down as they were printed, with the corrections over
 * them. Names imported on this machine win over those of the link.
 */
export async function keepingOf(
  parcel: Parcel,
  came: Ground,
  local: Local,
  wording: Wording,
  at: string,
): Promise<Keeping> {
  const imports: { record: ImportRecord; bytes: Uint8Array }[] = [];
  const assessments: Assessment[] = [];
  const corrections: Correction[] = [];
  const differences: Difference[] = [];
  const known = new Set([...local.imported.units, ...local.imported.schemes].map(({ key }) => key));
  let differing = 0;
  for (const assessment of parcel.assessments) {
    const { stored, corrected, own } = await metHere(assessment, came, local);
    const printed = asPrinted(assessment, corrected);
    const table = figureTable(printed, came, wording);
    const key = await sha256(table.bytes);
    const incoming = { ...tracedTo(printed, key, table.name), key: assessmentKey(assessment) };
    // What says here what the link says was corrected here as well.
    const adopted = adopt(asPrinted(incoming, own), stored);
    const kept = keptCorrections(corrected, adopted.assessment, own);
    const [conflict] = kept.differing;
    differing += adopted.differing + kept.differing.length;
    if (adopted.example) differences.push(worded(adopted.example, assessment, came, wording));
    else if (conflict) differences.push(worded(exampleOf(conflict), assessment, came, wording));
    if (adopted.differing > 0 || conflict) continue;
    corrections.push(...kept.corrections);
    if (adopted.assessment === stored) continue;
    assessments.push(adopted.assessment);
    // Where everything was known already, its own files vouch for it.
    if (adopted.assessment.origins.some((origin) => origin.import === key)) {
      imports.push({ record: recordOf(key, table, adopted.assessment.key, at), bytes: table.bytes });
    }
  }
  return {
    drop: {
      imports: withNotes(imports, parcel.office?.issues ?? []),
      assessments,
      units: parcel.units.filter((unit) => !known.has(unit.key)).map(asBuiltin),
      schemes: parcel.schemes.filter(({ key }) => !known.has(key) && !BUILTIN_SCHEMES.has(key)),
      answers: {},
      basis: editionsOf(local.heads),
    },
    corrections,
    differing,
    differences,
  };
}

/**
 * What the sender's files need care about is noted of what stands for them, as a whole: which of them each assessment came
 * from did not travel. No table here has their cells, so none is named to be shown.
 */
function withNotes(imports: Drop['imports'], notes: readonly Issue[]): Drop['imports'] {
  const [first, ...rest] = imports;
  if (!first || notes.length === 0) return imports;
  const { key } = first.record;
  const issues = notes.map(({ at, ...issue }): Issue => {
    if (!at) return issue;
    const { table: _, ...place } = at;
    return { ...issue, at: { ...place, import: key } };
  });
  return [{ ...first, record: { ...first.record, issues } }, ...rest];
}

/** What there is here of a link's assessment, and the corrections over both that count. */
async function metHere(assessment: Assessment, came: Ground, local: Local) {
  const head = sameAmong(local.heads, { ...assessment, key: assessmentKey(assessment) });
  const stored = head && (await local.read(head.key));
  return {
    stored,
    corrected: notYetPrinted(stored, correctionsOf(came, assessment.key)),
    own: holdingOver(stored, correctionsOf(local, head?.key)),
  };
}

const correctionsOf = (
  { corrections = [] }: Pick<Ground, 'corrections'>,
  key: AssessmentKey | undefined,
): readonly Correction[] => corrections.filter(({ of }) => of.assessment === key);

const BUILTIN_UNITS = new Map(builtinUnits.map((unit) => [unit.key, unit]));
const BUILTIN_SCHEMES = new Set(builtinSchemes.map((scheme) => scheme.key));

/** A link may call a built-in unit by another name, and say nothing else of it that would stay on this machine. */
function asBuiltin(unit: Unit): Unit {
  const builtin = BUILTIN_UNITS.get(unit.key);
  return builtin ? { ...builtin, name: unit.name, aliases: unit.aliases } : unit;
}

function recordOf(
  key: ImportKey,
  { name, bytes }: SourceFile,
  assessment: AssessmentKey,
  at: string,
): ImportRecord {
  return {
    key,
    name,
    size: bytes.length,
    at,
    charset: 'utf-8',
    tables: 1,
    issues: [],
    assessments: [assessment],
  };
}

/** A period chosen as a moving one moves again where that means the same today. */
export function unpinned(spec: ViewSpec, { heads }: Pick<Ground, 'heads'>): ViewSpec {
  const free = (ref: PeriodRef): PeriodRef => (typeof ref === 'object' && ref.meant ? ref.meant : ref);
  const keyOf = (side: 'from' | 'to', view: ViewSpec): string | undefined => {
    return resolveView(view, heads)[side]?.key;
  };
  const moving: ViewSpec = {
    ...spec,
    to: free(spec.to),
    ...(spec.from === undefined ? {} : { from: free(spec.from) }),
  };
  const means = (['from', 'to'] as const).every((side) => keyOf(side, moving) === keyOf(side, spec));
  return means ? moving : spec;
}

function indicatorOf(scheme: Scheme | undefined, key: string): Indicator | undefined {
  return scheme?.indicators.find((indicator) => indicator.key === key);
}

/** One figure of which this machine says something else. */
interface Differing {
  readonly unit: string;
  readonly indicator: string;
  readonly base: KeptFigure;
  readonly incoming: KeptFigure;
}

const exampleOf = ({ came, here }: KeptCorrections['differing'][number]): Differing => ({
  ...came.of,
  base: here,
  incoming: came.now,
});

function worded(
  example: Differing,
  { period, scheme }: Assessment,
  { units, schemes }: Ground,
  { dates, numbers }: Wording,
): Difference {
  const indicator = indicatorOf(schemes.get(scheme), example.indicator);
  const print = ({ value = Number.NaN }: KeptFigure): string =>
    numbers.figure(value, indicator?.decimals ?? 2);
  const unit: Unit | undefined = units.get(example.unit);
  return {
    unit: unit?.name ?? example.unit,
    indicator: indicator?.name ?? example.indicator,
    period: dates.period(period),
    here: print(example.base),
    came: print(example.incoming),
  };
}
