import { type Assessment, isSame, isSameList } from '../model/index.ts';

type Numbers = Float64Array | Uint8Array | Uint16Array | Uint32Array;

/** A figure that is none is the same as another: where their statuses differ, those do. */
function isSameNumbers(a: Numbers, b: Numbers): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

const areSameNumbers = (a: readonly Numbers[], b: readonly Numbers[]): boolean =>
  a.length === b.length && a.every((numbers, c) => isSameNumbers(numbers, b[c]!));

/** Do two assessments say the same, from the same places? Under which edition they lie says nothing. */
export function isSameFigures(a: Assessment, b: Assessment | undefined): boolean {
  if (!b) return false;
  const [x, y] = [a, b].map(({ edition: _, units, values, status, decimals, ...rest }) => {
    const { originOf, rowOf, columnOf, ...head } = rest;
    return { units, head, numbers: [...values, ...status, ...decimals, ...originOf, ...rowOf, ...columnOf] };
  });
  return isSameList(x!.units, y!.units) && areSameNumbers(x!.numbers, y!.numbers) && isSame(x!.head, y!.head);
}
