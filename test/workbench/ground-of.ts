import { createEngine } from '../../src/engine/index.ts';
import type { Assessment, View } from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { type CopyMaker, defaultViews, type Ground } from '../../src/workbench/index.ts';
import { pageOf } from '../../src/workbench/page-of.ts';
import { type Dropped, sample } from '../fixtures/recognised.ts';

/** Pages as the screen has them. */
export const AS_ON_SCREEN: CopyMaker = { kind: 'for-office', page: pageOf, table: () => undefined };

export const engine = createEngine();

export interface Imported {
  readonly ground: Ground;
  readonly views: readonly View[];
}

/** Sample files, or files made by a test, as a workbook would hold them, with the views they open. */
export async function imported(files: readonly (string | Dropped)[]): Promise<Imported> {
  const { assessments, units, schemes } = await engine.recognise(
    files.map((file) => (typeof file === 'string' ? sample(file) : file)),
  );
  const known = new Map([...builtinSchemes, ...schemes].map((scheme) => [scheme.key, scheme]));
  const byKey = new Map<string, Assessment>(assessments.map((a) => [a.key, a]));
  const specs = defaultViews(assessments, assessments, known, []);
  return {
    ground: {
      heads: assessments,
      units: new Map([...builtinUnits, ...units].map((unit) => [unit.key, unit])),
      schemes: known,
      read: async (key) => byKey.get(key),
      readColumn: async (keys) => keys.map((key) => byKey.get(key)),
    },
    views: specs.map((spec, i) => ({ id: `view-${i}`, spec })),
  };
}
