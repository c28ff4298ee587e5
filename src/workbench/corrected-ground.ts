import { type Correction, withCorrections } from '../model/index.ts';
import type { Ground } from './ground.ts';

/** The ground with a workbook's corrections laid over its figures; what the files print stands under `printed`. */
export function correctedGround(printed: Ground, corrections: readonly Correction[] = []): Ground {
  if (corrections.length === 0) return printed;
  return {
    ...printed,
    corrections,
    printed,
    read: async (key) => {
      const assessment = await printed.read(key);
      return assessment && withCorrections(assessment, corrections);
    },
    readColumn: async (keys, column) => {
      const read = await printed.readColumn(keys, column);
      return read.map((assessment) => assessment && withCorrections(assessment, corrections));
    },
  };
}
