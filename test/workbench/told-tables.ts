import { createHash } from 'node:crypto';
import {
  type Assessment,
  dayPeriod,
  type Engine,
  type ImportRecord,
  type Level,
  type Scheme,
  type SourceFile,
  type Unit,
} from '../../src/model/index.ts';
import { buildAssessment, buildIndicator, buildUnit } from '../build-assessment.ts';

/** A table as the gestures import it: one date of one level, a figure a unit. */
export interface Told {
  readonly scheme: string;
  readonly date: string;
  readonly level: Level;
  readonly figures: Readonly<Record<string, string>>;
}

export const SCHEMES: readonly Scheme[] = ['của tỉnh', 'của sở'].map((key) => ({
  ...{ key, name: key, version: '1', grades: [] },
  indicators: [
    buildIndicator('total', { role: 'total' }),
    buildIndicator('rate', { measure: 'percent', decimals: 1 }),
  ],
}));
export const UNITS: readonly Unit[] = ['a', 'b', 'c'].map((key) => buildUnit(key, `Sở ${key.toUpperCase()}`));

export const bytesOf = (told: Told): Uint8Array => new TextEncoder().encode(JSON.stringify(told));
const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function assessmentOf(told: Told): Assessment {
  const units = Object.keys(told.figures);
  const columns = units.map((unit) => told.figures[unit]!);
  const built = buildAssessment({
    ...{ period: dayPeriod(told.date), level: told.level, scheme: told.scheme, units },
    figures: { total: columns, 'rate/rate': columns },
  });
  return { ...built, origins: [{ import: sumOf(bytesOf(told)), file: `${told.date}.csv`, table: 0 }] };
}

/** Both together; where both have a unit the later one is believed. */
export function joined(earlier: Assessment | undefined, later: Assessment): Assessment {
  if (!earlier) return later;
  const kept = earlier.units.flatMap((unit, u) => (later.units.includes(unit) ? [] : [u]));
  const origins = [...later.origins, ...earlier.origins];
  const both = <T extends Float64Array | Uint8Array | Uint16Array | Uint32Array>(
    name: 'values' | 'status' | 'decimals' | 'originOf' | 'rowOf' | 'columnOf',
    moved = (n: number): number => n,
  ): T[] =>
    later[name].map((plane, c) => {
      const Plane = plane.constructor as new (from: readonly number[]) => T;
      return new Plane([...plane, ...kept.map((u) => moved(earlier[name][c]![u]!))]);
    });
  return {
    ...later,
    ...{ units: [...later.units, ...kept.map((u) => earlier.units[u]!)], origins },
    ...{ values: both('values'), status: both('status'), decimals: both('decimals') },
    ...{ originOf: both('originOf', (n) => n + later.origins.length) },
    ...{ rowOf: both('rowOf'), columnOf: both('columnOf') },
  };
}

/** Reads what these gestures wrote: enough to take a file out of those that told of one assessment together. */
export const engine = {
  recognise: async (files: readonly SourceFile[]) => {
    const told = files.map(({ bytes }) => assessmentOf(JSON.parse(new TextDecoder().decode(bytes))));
    const all = new Map<string, Assessment>();
    for (const one of told) all.set(one.key, joined(all.get(one.key), one));
    return { session: 'one', assessments: [...all.values()] };
  },
  release: async () => undefined,
} as unknown as Engine;

export const recordOf = (told: Told, answers: ImportRecord['answers']): ImportRecord => ({
  ...{ key: sumOf(bytesOf(told)), name: `${told.date}.csv`, size: bytesOf(told).length },
  ...{ at: '2026-11-23T08:00:00Z', charset: 'utf-8', tables: 1, issues: [] },
  assessments: [assessmentOf(told).key],
  ...(answers ? { answers } : {}),
});
