import { MAX_DECIMALS, powerOfTen, scaled, type UnitKey } from '../model/index.ts';
import { Damaged } from './damaged.ts';
import { fewestDecimals, fits, LARGEST_WHOLE, toZigzag, varintLength } from './number-codecs.ts';

/** The figures of an assessment, a column after the other; in a column as `units`. */
export interface Figures {
  /** NaN exactly where the status is not `measured`. */
  readonly values: Float64Array;
  /** Codes into STATUSES. */
  readonly status: Uint8Array;
  readonly decimals: Uint8Array;
}

export interface Shape {
  readonly columns: number;
  readonly units: readonly UnitKey[];
  /** An assessment of the same columns that stands before this one in the body. */
  readonly earlier?: { readonly units: readonly UnitKey[]; readonly figures: Figures };
}

/**
 * How a column's figures travel: 0 to 9 are whole numbers with that many decimals against the figure before, 10 to 19 the
 * same against the earlier assessment, 20 is doubles.
 */
const AGAINST_EARLIER = MAX_DECIMALS + 1;
export const AS_DOUBLES = 2 * AGAINST_EARLIER;

export const MEASURED = 0;

/** What stands in the body. */
export interface Planes {
  /** A code a column. */
  readonly hows: readonly number[];
  /** A status a figure. */
  readonly statuses: readonly number[];
  /** A number a measured figure: a difference of whole numbers, or the figure itself. */
  readonly numbers: readonly number[];
  /** A column's usual decimals and 1, or 0 where they end with the last digit that is not 0. */
  readonly usual: readonly number[];
  /** Figures printed with other decimals: how many figures were skipped, and the decimals. */
  readonly unusual: readonly { readonly skip: number; readonly decimals: number }[];
}

type Foresight = (i: number, last: number) => number;

/** What figure `i` is expected to be, scaled: what the earlier assessment has for its unit, else the figure before. */
function foresightOf({ units, earlier }: Shape): (how: number) => Foresight {
  if (earlier === undefined) return () => (_, last) => last;
  const rows = new Map(earlier.units.map((unit, row) => [unit, row]));
  const before = (i: number): number => {
    const row = rows.get(units[i % units.length]!);
    const column = Math.floor(i / units.length);
    return row === undefined ? Number.NaN : earlier.figures.values[column * earlier.units.length + row]!;
  };
  return (how) => (i, last) => {
    if (how < AGAINST_EARLIER) return last;
    const whole = scaled(before(i), how % AGAINST_EARLIER);
    return Math.abs(whole) <= LARGEST_WHOLE ? whole : last;
  };
}

export function planesOf(figures: Figures, shape: Shape): Planes {
  const rows = shape.units.length;
  const foresight = foresightOf(shape);
  const hows: number[] = [];
  const differences: number[] = [];
  let last = 0;
  for (let column = 0; column < shape.columns; column++) {
    const measured: number[] = [];
    for (let i = column * rows; i < (column + 1) * rows; i++) {
      if (figures.status[i] === MEASURED) measured.push(i);
    }
    const shortest = shortestOf(figures, measured, last, foresight);
    hows.push(shortest.how);
    for (const difference of shortest.numbers) differences.push(difference);
    last = shortest.last;
  }
  return {
    hows,
    statuses: [...figures.status],
    numbers: differences,
    ...decimalPlanes(figures, shape, hows),
  };
}

interface Told {
  readonly how: number;
  readonly numbers: readonly number[];
  /** The last whole number, against which the next column's first is told. */
  readonly last: number;
}

function shortestOf(
  { values }: Figures,
  measured: readonly number[],
  last: number,
  foresight: (how: number) => Foresight,
): Told {
  const decimals = fewestDecimals(measured.map((i) => values[i]!));
  if (decimals === undefined) return { how: AS_DOUBLES, numbers: measured.map((i) => values[i]!), last };
  const told = (how: number): Told => {
    const expect = foresight(how);
    let before = last;
    const differences = measured.map((i) => {
      const whole = scaled(values[i]!, decimals);
      const difference = whole - expect(i, before);
      before = whole;
      return difference;
    });
    return { how, numbers: differences, last: before };
  };
  const alone = told(decimals);
  const against = told(decimals + AGAINST_EARLIER);
  return sizeOf(against) < sizeOf(alone) ? against : alone;
}

const sizeOf = ({ numbers: told }: Told): number =>
  told.reduce((size, difference) => size + varintLength(toZigzag(difference)), 0);

function decimalPlanes(
  { values, status, decimals }: Figures,
  shape: Shape,
  hows: readonly number[],
): Pick<Planes, 'usual' | 'unusual'> {
  const rows = shape.units.length;
  const unusual: { skip: number; decimals: number }[] = [];
  let told = 0;
  const usual = hows.map((how, column) => {
    const places = Array.from({ length: rows }, (_, row) => column * rows + row);
    const odd = (code: number): number[] =>
      places.filter((i) => decimals[i] !== expectedDecimals(code, how, values[i]!, status[i]!));
    const most = places.reduce((d, i) => Math.max(d, decimals[i]!), 0);
    const [best, oddOnes] = [0, most + 1]
      .map((code) => [code, odd(code)] as const)
      .reduce((a, b) => (b[1].length < a[1].length ? b : a));
    for (const i of oddOnes) {
      unusual.push({ skip: i - told, decimals: decimals[i]! });
      told = i + 1;
    }
    return best;
  });
  return { usual, unusual };
}

/** A missing figure has none. */
function expectedDecimals(usual: number, how: number, value: number, status: number): number {
  if (status !== MEASURED) return 0;
  if (usual > 0) return usual - 1;
  let decimals = how === AS_DOUBLES ? 0 : how % AGAINST_EARLIER;
  while (decimals > 0 && fits(value, decimals - 1)) decimals--;
  return decimals;
}

export function figuresOf(planes: Planes, shape: Shape): Figures {
  const rows = shape.units.length;
  const status = Uint8Array.from(planes.statuses);
  const values = new Float64Array(status.length).fill(Number.NaN);
  const decimals = new Uint8Array(status.length);
  const told = planes.numbers.values();
  const foresight = foresightOf(shape);
  let last = 0;
  for (const [column, how] of planes.hows.entries()) {
    if (how >= AGAINST_EARLIER && how < AS_DOUBLES && shape.earlier === undefined) throw new Damaged();
    const expect = foresight(how);
    for (let i = column * rows; i < (column + 1) * rows; i++) {
      if (status[i] === MEASURED) {
        const next = told.next().value!;
        if (how === AS_DOUBLES) values[i] = next;
        else {
          last = wholeOf(expect(i, last) + next);
          values[i] = last / powerOfTen(how % AGAINST_EARLIER);
        }
      }
      decimals[i] = expectedDecimals(planes.usual[column]!, how, values[i]!, status[i]!);
    }
  }
  let at = 0;
  for (const { skip, decimals: printed } of planes.unusual) {
    at += skip;
    if (at >= decimals.length) throw new Damaged();
    decimals[at++] = printed;
  }
  return { values, status, decimals };
}

function wholeOf(value: number): number {
  if (Math.abs(value) > LARGEST_WHOLE) throw new Damaged();
  return value;
}
