import { type Assessment, type FileReading, type ImportKey, type Level, periodKey } from '../model/index.ts';

/** What of a file's reading is counted in the assessments it fed. */
export type FileTally = Pick<FileReading, 'figures' | 'missing' | 'levels'>;

export const NOTHING_TOLD: FileTally = { figures: 0, missing: 0, levels: [] };

interface Counted {
  figures: number;
  missing: number;
  readonly levels: Map<Level, { readonly units: Set<string>; readonly periods: Set<string> }>;
}

/** By file. Millions of figures are counted: here, so that no page has to. */
export function tallyFiles(assessments: readonly Assessment[]): ReadonlyMap<ImportKey, FileTally> {
  const files = new Map<ImportKey, Counted>();
  for (const assessment of assessments) {
    const { origins, units, level, period } = assessment;
    const { figures, missing, feeds } = tallyOrigins(assessment);
    origins.forEach(({ import: file }, origin) => {
      const counted: Counted = files.get(file) ?? { figures: 0, missing: 0, levels: new Map() };
      files.set(file, counted);
      counted.figures += figures[origin]!;
      counted.missing += missing[origin]!;
      const entry = counted.levels.get(level) ?? { units: new Set(), periods: new Set() };
      counted.levels.set(level, entry);
      entry.periods.add(periodKey(period));
      // A file that says what is known already feeds no figure: it is about all of them.
      const isWitness = figures[origin] === 0 && missing[origin] === 0;
      units.forEach((unit, u) => {
        if (isWitness || feeds[origin]![u] === 1) entry.units.add(unit);
      });
    });
  }
  return new Map([...files].map(([file, counted]) => [file, tallyOf(counted)]));
}

function tallyOf({ figures, missing, levels }: Counted): FileTally {
  return {
    figures,
    missing,
    levels: [...levels].map(([level, { units, periods }]) => ({
      level,
      units: units.size,
      periods: periods.size,
    })),
  };
}

interface OriginTally {
  /** By origin. */
  readonly figures: Float64Array;
  readonly missing: Float64Array;
  /** By origin, 1 for the units it says something of. */
  readonly feeds: readonly Uint8Array[];
}

function tallyOrigins(assessment: Assessment): OriginTally {
  const { origins, units, values, originOf } = assessment;
  if (origins.length === 1) return tallyOnly(assessment);
  const figures = new Float64Array(origins.length);
  const missing = new Float64Array(origins.length);
  const feeds = origins.map(() => new Uint8Array(units.length));
  for (const [c, column] of values.entries()) {
    const from = originOf[c]!;
    for (let u = 0; u < column.length; u++) {
      const origin = from[u]!;
      if (Number.isNaN(column[u]!)) missing[origin]!++;
      else figures[origin]!++;
      feeds[origin]![u] = 1;
    }
  }
  return { figures, missing, feeds };
}

/** Everything is of the one origin. */
function tallyOnly({ units, values }: Assessment): OriginTally {
  let figures = 0;
  let all = 0;
  for (const column of values) {
    all += column.length;
    for (let u = 0; u < column.length; u++) if (!Number.isNaN(column[u]!)) figures++;
  }
  const feeds = [new Uint8Array(units.length).fill(values.length > 0 ? 1 : 0)];
  return { figures: Float64Array.of(figures), missing: Float64Array.of(all - figures), feeds };
}
