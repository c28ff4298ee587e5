import { type MissingKind, missingKinds, SAYS_IT } from './bases-telling.ts';
import { rowsEn } from './phrases-en.ts';
import { shownOf, type Teller } from './telling.ts';

/** A unit that a list lacks is new or gone; what this one lacks is the column. */
const NO_COLUMN = 'the table has no such column';

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "2 units without data: Sở Ngoại vụ, Sở Dân tộc và Tôn giáo (the system gives no data)" (F16). */
export const unitsNoDataEn: Teller = (finding, telling) => {
  const { changes, units } = finding;
  const count = rowsEn(units.length, finding);
  const kinds = missingKinds(changes);
  const names = ({ changes: those }: MissingKind): string => {
    const { shown, rest } = shownOf(
      those.map(({ unit }) => unit),
      telling,
    );
    return shown.map(telling.unitName).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  };
  const why = ({ status, isBefore }: MissingKind): string => {
    const said =
      status === 'blank' ? '' : status === 'not-listed' ? NO_COLUMN : lower(telling.names.status(status));
    return [isBefore ? telling.from : '', said].filter(Boolean).join(': ');
  };
  const [only] = kinds;
  const left = units.length - changes.length;
  const rest = left > 0 ? ` and ${left} more` : '';
  if (only && kinds.length === 1 && !only.isBefore && SAYS_IT.has(only.status))
    return `${count}, ${lower(telling.names.status(only.status))}: ${names(only)}${rest}`;
  const groups = kinds.map((kind) => names(kind) + (why(kind) === '' ? '' : ` (${why(kind)})`));
  return `${count} without data: ${groups.join('; ')}${rest}`;
};
