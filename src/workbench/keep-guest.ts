import {
  type Assessment,
  type AssessmentHead,
  type AssessmentKey,
  assessmentKey,
  type ImportKey,
  type ImportRecord,
  type Indicator,
  type Parcel,
  type PeriodRef,
  type Scheme,
  type SourceFile,
  sameAmong,
  type Unit,
  type ViewSpec,
} from '../model/index.ts';
import { type Adopted, adopt, builtinSchemes, builtinUnits } from '../recognise/index.ts';
import { type Difference, figureTable, tracedTo, type Wording } from '../wording/index.ts';
import { sha256 } from '../zip/index.ts';
import { type Drop, editionsOf } from './drop.ts';
import type { Ground } from './ground.ts';
import { resolveView } from './resolve-view.ts';

/** What keeping a link's views would store, or where its figures contradict those on this machine. */
export interface Keeping {
  readonly drop: Drop;
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
  readonly read: (key: AssessmentKey) => Promise<Assessment | undefined>;
}

/**
 * Turns what came in a link into an import like any other: a plain table a figure can be traced to, joined with what is
 * stored of the same assessment. Names imported on this machine win over those of the link.
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
  const differences: Difference[] = [];
  const known = new Set([...local.imported.units, ...local.imported.schemes].map(({ key }) => key));
  let differing = 0;
  for (const assessment of parcel.assessments) {
    const table = figureTable(assessment, came, wording);
    const key = await sha256(table.bytes);
    const incoming = { ...tracedTo(assessment, key, table.name), key: assessmentKey(assessment) };
    const head = sameAmong(local.heads, incoming);
    const stored = head && (await local.read(head.key));
    const adopted = adopt(incoming, stored);
    differing += adopted.differing;
    if (adopted.example) differences.push(worded(adopted.example, assessment, came, wording));
    if (adopted.differing > 0 || adopted.assessment === stored) continue;
    assessments.push(adopted.assessment);
    // Where everything was known already, its own files vouch for it.
    if (adopted.assessment.origins.some((origin) => origin.import === key)) {
      imports.push({ record: recordOf(key, table, adopted.assessment.key, at), bytes: table.bytes });
    }
  }
  return {
    drop: {
      imports,
      assessments,
      units: parcel.units.filter((unit) => !known.has(unit.key)).map(asBuiltin),
      schemes: parcel.schemes.filter(({ key }) => !known.has(key) && !BUILTIN_SCHEMES.has(key)),
      answers: {},
      basis: editionsOf(local.heads),
    },
    differing,
    differences,
  };
}

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

function worded(
  example: NonNullable<Adopted['example']>,
  { period, scheme }: Assessment,
  { units, schemes }: Ground,
  { dates, numbers }: Wording,
): Difference {
  const indicator = indicatorOf(schemes.get(scheme), example.indicator);
  const print = (value: number): string => numbers.figure(value, indicator?.decimals ?? 2);
  const unit: Unit | undefined = units.get(example.unit);
  return {
    unit: unit?.name ?? example.unit,
    indicator: indicator?.name ?? example.indicator,
    period: dates.period(period),
    here: print(example.base.value),
    came: print(example.incoming.value),
  };
}
