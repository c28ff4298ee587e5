import { type MissingKind, missingKinds, SAYS_IT } from './bases-telling.ts';
import { rowsVi } from './phrases-vi.ts';
import { shownOf, type Teller } from './telling.ts';

/** A unit that a list lacks is new or gone; what this one lacks is the column. */
const NO_COLUMN = 'bảng không có cột này';

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "02 đơn vị không có dữ liệu: Sở Ngoại vụ, Sở Dân tộc và Tôn giáo (hệ thống không thông báo dữ liệu)" (F16). */
export const unitsNoDataVi: Teller = (finding, telling) => {
  const { changes, units } = finding;
  const count = rowsVi(units.length, finding, telling);
  const kinds = missingKinds(changes);
  const names = ({ changes: those }: MissingKind): string => {
    const { shown, rest } = shownOf(
      those.map(({ unit }) => unit),
      telling,
    );
    const more = rest > 0 ? ` và ${telling.numbers.count(rest)} đơn vị khác` : '';
    return shown.map(telling.unitName).join(', ') + more;
  };
  const why = ({ status, isBefore }: MissingKind): string => {
    const said =
      status === 'blank' ? '' : status === 'not-listed' ? NO_COLUMN : lower(telling.names.status(status));
    const when = isBefore ? telling.from : '';
    return [when, said].filter(Boolean).join(': ');
  };
  const [only] = kinds;
  const left = units.length - changes.length;
  const rest = left > 0 ? ` và ${telling.numbers.count(left)} đơn vị khác` : '';
  if (only && kinds.length === 1 && !only.isBefore && SAYS_IT.has(only.status))
    return `${count} ${lower(telling.names.status(only.status))}: ${names(only)}${rest}`;
  const groups = kinds.map((kind) => names(kind) + (why(kind) === '' ? '' : ` (${why(kind)})`));
  return `${count} không có dữ liệu: ${groups.join('; ')}${rest}`;
};
