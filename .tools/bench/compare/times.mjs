/** @param {number[]} list @param {number} share */
function quantile(list, share) {
  const sorted = list.toSorted((a, b) => a - b);
  return Number(
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(2),
  );
}

/** @param {number[]} list */
export const median = (list) => quantile(list, 0.5);
/** @param {number[]} list */
export const p95 = (list) => quantile(list, 0.95);

/** @template {string} N @param {N[]} names @returns {Record<N, number[]>} */
export const columns = (...names) =>
  /** @type {Record<N, number[]>} */ (Object.fromEntries(names.map((name) => [name, []])));

/** Of medians, and of p95. @param {number[]} a @param {number[]} b */
export const ratio = (a, b) => `${(median(a) / median(b)).toFixed(2)} (p95 ${(p95(a) / p95(b)).toFixed(2)})`;
