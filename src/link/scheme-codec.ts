import {
  DIRECTIONS,
  fold,
  type Indicator,
  LEVELS,
  type Level,
  MAX_DECIMALS,
  MEASURES,
  ROLES,
  type Scheme,
} from '../model/index.ts';
import { oneOf } from './choice-codecs.ts';
import { type Codec, mapped } from './codec.ts';
import { Damaged } from './damaged.ts';
import { gradeBands } from './goal-codecs.ts';
import { number, upTo, varint } from './number-codecs.ts';
import { list, struct, table } from './record-codecs.ts';
import { endingOf, fromEnding, key, line, tidyLine } from './text-codec.ts';

/** A key made of its name, as the reader of tables makes them, costs nothing. */
const keyFrom = (name: string): string => fold(tidyLine(name)).replaceAll(' ', '-');

/** An indicator's group travels as its place among the scheme's indicators. */
const indicators: Codec<readonly Indicator[]> = mapped(
  table(
    {
      name: line,
      head: line,
      shared: varint,
      role: oneOf(ROLES),
      measure: oneOf(MEASURES),
      direction: oneOf(DIRECTIONS),
      decimals: upTo(MAX_DECIMALS),
    },
    { short: line, group: varint, max: number, aliases: list(line) },
  ),
  (whole) =>
    whole.map(({ key: own, group, ...rest }) => {
      const place = whole.findIndex((other) => other.key === group);
      return { ...rest, ...endingOf(own, keyFrom(rest.name)), ...(place < 0 ? {} : { group: place }) };
    }),
  (rows) => {
    const keys = rows.map(({ head, shared, name }) => fromEnding({ head, shared }, keyFrom(name)));
    return rows.map(({ head: _, shared: __, group, ...rest }, i) => {
      const named = group === undefined ? undefined : keys[group];
      if (group !== undefined && named === undefined) throw new Damaged();
      return { ...rest, key: keys[i]!, ...(named === undefined ? {} : { group: named }) };
    });
  },
);

const maxima: Codec<NonNullable<Scheme['maxima']>> = mapped(
  list(struct({ level: oneOf(LEVELS), max: number })),
  (byLevel) =>
    LEVELS.flatMap((level) => (byLevel[level] === undefined ? [] : [{ level, max: byLevel[level] }])),
  (rows) => Object.fromEntries(rows.map(({ level, max }) => [level, max])) as Partial<Record<Level, number>>,
);

/** A scheme of a table's own, whole. */
export const scheme: Codec<Scheme> = struct(
  {
    key,
    name: line,
    version: line,
    indicators,
    grades: gradeBands,
  },
  { maxima },
);
