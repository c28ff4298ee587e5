/** A nation's assessments as one exported table: made up, and the same at every run. */

/** @returns {() => number} from 0 up to 1, the same row of numbers each time */
function dice() {
  let state = 20261122;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** @param {number} date days since the first @returns {string} as an export writes it */
function dateText(date) {
  const [year, month, day] = new Date(Date.UTC(2025, 0, 6 + 7 * date)).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** @param {number} unit @returns {string} */
const unitName = (unit) => `${unit % 3 === 0 ? 'Phường' : 'Xã'} Phước Long ${unit + 1}`;
/** @param {number} indicator @returns {string} */
const indicatorName = (indicator) => `Chỉ số ${indicator + 1}`;

/**
 * `wide`: a row a unit, a column for every indicator at every date. `dated`: a row for every unit at every date, a column
 * an indicator.
 *
 * @param {'wide' | 'dated'} shape @param {number} units @param {number} dates @param {number} [indicators]
 * @returns {string}
 */
export function nationalTable(shape, units, dates, indicators = 12) {
  const next = dice();
  const figure = () => (next() * 100).toFixed(2).replace('.', ',');
  const figures = (/** @type {number} */ count) => Array.from({ length: count }, figure);
  const all = (/** @type {number} */ count) => Array.from({ length: count }, (_, i) => i);
  const lines =
    shape === 'wide'
      ? [
          [
            'STT',
            'Đơn vị',
            ...all(dates).flatMap((d) => all(indicators).map((i) => `${indicatorName(i)} ${dateText(d)}`)),
          ],
          ...all(units).map((u) => [u + 1, unitName(u), ...figures(indicators * dates)]),
        ]
      : [
          ['STT', 'Đơn vị', 'Cấp đơn vị', 'Ngày', ...all(indicators).map(indicatorName)],
          ...all(dates).flatMap((d) =>
            all(units).map((u) => [u + 1, unitName(u), 'Cấp xã', dateText(d), ...figures(indicators)]),
          ),
        ];
  return `${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}
