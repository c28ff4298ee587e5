import { createEngine } from '../../src/engine/index.ts';
import type { Assessment, View } from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { defaultViews, type Ground } from '../../src/workbench/index.ts';
import { sample } from '../fixtures/recognised.ts';

export const engine = createEngine();

export interface Imported {
  readonly ground: Ground;
  readonly views: readonly View[];
}

/** Sample files as a workbook would hold them, with the views they open. */
export async function imported(names: readonly string[]): Promise<Imported> {
  const { assessments, units, schemes } = await engine.recognise(names.map(sample));
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
