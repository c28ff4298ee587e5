import { MAX_DECIMALS, STATUSES } from '../model/index.ts';
import { type Codec, mapped } from './codec.ts';
import {
  AS_DOUBLES,
  type Figures,
  figuresOf,
  MEASURED,
  type Planes,
  planesOf,
  type Shape,
} from './figures.ts';
import { double, runs, upTo, varint, zigzag } from './number-codecs.ts';
import { list, struct } from './record-codecs.ts';
import { stages } from './stages.ts';

export function figuresCodec(shape: Shape): Codec<Figures> {
  const n = shape.columns * shape.units.length;
  const planes = stages()
    .with('hows', () => runs(shape.columns, AS_DOUBLES))
    .with('statuses', () => runs(n, STATUSES.length - 1))
    .with('numbers', (told) => numbers(told, shape.units.length))
    .with('usual', () => runs(shape.columns, MAX_DECIMALS + 1))
    .with('unusual', () => list(struct({ skip: varint, decimals: upTo(MAX_DECIMALS) })));
  return mapped(
    planes,
    (figures) => planesOf(figures, shape),
    (told) => figuresOf(told, shape),
  );
}

function numbers(
  { hows, statuses }: Pick<Planes, 'hows' | 'statuses'>,
  rows: number,
): Codec<readonly number[]> {
  const codecs = statuses.flatMap((status, i) =>
    status === MEASURED ? [hows[Math.floor(i / rows)] === AS_DOUBLES ? double : zigzag] : [],
  );
  return {
    write(out, values) {
      for (const [i, codec] of codecs.entries()) codec.write(out, values[i]!);
    },
    read: (from) => codecs.map((codec) => codec.read(from)),
  };
}
