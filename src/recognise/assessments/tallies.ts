import {
  type Assessment,
  type FileReading,
  type ImportKey,
  type Level,
  periodKey,
  type UnitKey,
} from '../../model/index.ts';
import type { UnitRegistry } from '../units/unit-registry.ts';
import type { Draft } from './draft.ts';
import { NOT_LISTED } from './draft-column.ts';

/** What of a file's reading is counted in its figures. */
export type FileTally = Pick<
  FileReading,
  'figures' | 'missing' | 'levels' | 'givesNothing' | 'assumedSource'
>;

interface Counted {
  figures: number;
  missing: number;
  assumedSource?: string;
  readonly levels: Map<Level, { readonly units: Set<UnitKey>; readonly periods: Set<string> }>;
}

/** Counts what each file says itself, before it is joined with others. Millions of figures: here, so that no page has to. */
export class Tallies {
  readonly #files = new Map<ImportKey, Counted>();

  /** A draft of one table, to which nothing was joined. */
  add({ origins, units, columns, sourceAssumed, identity: { level, period, source } }: Draft): void {
    const file = origins[0]!.import;
    const counted: Counted = this.#files.get(file) ?? { figures: 0, missing: 0, levels: new Map() };
    this.#files.set(file, counted);
    if (sourceAssumed) counted.assumedSource = source;
    for (const { values, status } of columns) {
      // Columns have room for more units than there are.
      const length = Math.min(values.length, units.length);
      for (let u = 0; u < length; u++) {
        if (!Number.isNaN(values[u]!)) counted.figures++;
        else if (status[u] !== NOT_LISTED) counted.missing++;
      }
    }
    const entry = counted.levels.get(level) ?? { units: new Set(), periods: new Set() };
    counted.levels.set(level, entry);
    entry.periods.add(periodKey(period));
    for (const unit of units) entry.units.add(unit);
  }

  /** By file; `assessments` are what became of all of them. */
  finish(assessments: readonly Assessment[], registry: UnitRegistry): ReadonlyMap<ImportKey, FileTally> {
    const giving = filesGiving(assessments);
    const nameOf = naming(registry);
    return new Map(
      [...this.#files].map(([file, { figures, missing, levels, assumedSource }]) => [
        file,
        {
          figures,
          missing,
          levels: [...levels].map(([level, { units, periods }]) => ({
            level,
            units: new Set([...units].map(nameOf)).size,
            periods: periods.size,
          })),
          ...(assumedSource === undefined ? {} : { assumedSource }),
          ...(giving.has(file) ? {} : { givesNothing: true as const }),
        },
      ]),
    );
  }
}

/** By its name and its parents': two epochs of a unit are one to whoever counts them. */
function naming(registry: UnitRegistry): (key: UnitKey) => string {
  const names = new Map<UnitKey, string>();
  const nameOf = (key: UnitKey): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const unit = registry.get(key);
    const name = unit ? `${unit.parent === undefined ? '' : nameOf(unit.parent)}/${unit.name}` : key;
    names.set(key, name);
    return name;
  };
  return nameOf;
}

/** Files from which at least one cell was taken. */
function filesGiving(assessments: readonly Assessment[]): ReadonlySet<ImportKey> {
  const giving = new Set<ImportKey>();
  for (const { origins, originOf, status } of assessments) {
    const unseen = new Set(origins.keys());
    for (const [c, column] of originOf.entries()) {
      for (let u = 0; u < column.length && unseen.size > 0; u++) {
        const isCell = status[c]![u] !== NOT_LISTED;
        if (isCell && unseen.delete(column[u]!)) giving.add(origins[column[u]!]!.import);
      }
    }
  }
  return giving;
}
