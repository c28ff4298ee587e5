import {
  GRADES,
  type GradeBand,
  type IndicatorKey,
  LEVELS,
  MAX_DECIMALS,
  TARGET_PARTS,
  type ViewTarget,
} from '../model/index.ts';
import { oneOf } from './choice-codecs.ts';
import { type Codec, mapped } from './codec.ts';
import { number, upTo, varint } from './number-codecs.ts';
import { list, struct } from './record-codecs.ts';
import { line } from './text-codec.ts';

export const gradeBands: Codec<readonly GradeBand[]> = list(struct({ grade: oneOf(GRADES), from: number }));

/** When a target was typed does not travel. */
export function targets(indicator: Codec<IndicatorKey>): Codec<readonly ViewTarget[]> {
  const rows = list(
    struct(
      {
        indicator,
        part: oneOf(TARGET_PARTS),
        year: varint,
        value: number,
        decimals: upTo(MAX_DECIMALS),
        source: line,
      },
      { level: oneOf(LEVELS) },
    ),
  );
  return mapped(
    rows,
    (whole) => whole.map(({ at: _, ...rest }) => rest),
    (read) => read.map((one): ViewTarget => ({ ...one, at: '' })),
  );
}
