import {
  type Assessment,
  dayPeriod,
  type Edition,
  type Gesture,
  type Workbook,
} from '../../src/model/index.ts';
import type { ImportBatch, Kept } from '../../src/store/index.ts';

export function assessment(key: string, file: string, values: readonly number[]): Assessment {
  return {
    key,
    scheme: '766',
    scope: 'bp',
    level: 'department',
    period: dayPeriod('2025-04-08'),
    source: 'dvcqg',
    units: values.map((_, i) => `unit-${i}`),
    columns: [{ indicator: 'total', part: 'score' }],
    values: [Float64Array.from(values)],
    status: [Uint8Array.from(values, (v) => (Number.isNaN(v) ? 2 : 0))],
    decimals: [Uint8Array.from(values, () => 2)],
    origins: [{ import: file, file: `${file}.csv`, table: 0 }],
    originOf: [new Uint16Array(values.length)],
    rowOf: [Uint32Array.from(values, (_, i) => i + 5)],
    columnOf: [Uint32Array.from(values, () => 2)],
    verbatim: [{ 0: '90' }],
  };
}

/** Under the edition "a@f": assessment a as the drop of file f left it. */
export function kept(key: string, file: string, values: readonly number[] = FIGURES): Kept<Assessment> {
  return { ...assessment(key, file, values), edition: `${key}@${file}` };
}

const FIGURES: readonly number[] = [90, Number.NaN, 82.3];

export function workbook(id: string): Workbook {
  return {
    id,
    name: id,
    createdAt: '2025-04-11T00:00:00Z',
    assessments: [],
    imports: [],
    views: [],
    step: 0,
  };
}

export function listing(...editions: readonly string[]): readonly Edition[] {
  return editions.map((edition) => ({ key: edition.slice(0, edition.indexOf('@')), edition }));
}

/** A drop of one file, whose import lies under the edition "f@f", that joined nothing unless `basis` says so. */
export function batch(
  id: string,
  assessments: readonly (string | Kept<Assessment>)[],
  file: string,
  basis: readonly Edition[] = [],
): ImportBatch {
  const all = assessments.map((one) => (typeof one === 'string' ? kept(one, file) : one));
  const record = {
    key: file,
    edition: `${file}@${file}`,
    name: `${file}.csv`,
    size: 3,
    at: '2025-04-11T00:00:00Z',
    charset: 'utf-8',
    tables: 1,
    issues: [],
    assessments: all.map(({ key }) => key),
  };
  return {
    imports: [{ record, bytes: Uint8Array.of(1, 2, 3) }],
    assessments: all,
    units: [],
    schemes: [],
    basis,
    workbook: workbook(id),
    gesture: gesture(all, [record]),
  };
}

/** The step of a drop. */
export function gesture(assessments: readonly Edition[], imports: readonly Edition[] = []): Gesture {
  const listed = ({ key, edition }: Edition): Edition => ({ key, edition });
  const list = {
    kind: 'list',
    assessments: assessments.map(listed),
    imports: imports.map(listed),
  } as const;
  return { name: 'import', at: '2025-04-11T00:00:00Z', forward: [list] };
}

/** A drop that is written to its last request, which cannot be stored. */
export function unstorable(good: ImportBatch): ImportBatch {
  return { ...good, schemes: [{ key: 's', name: (() => 'no') as unknown as string } as never] };
}
