import { isPeriodName } from '../periods/period-names.ts';
import type { BodyRows, DataRow } from '../structure/body-rows.ts';
import type { Ledger } from './ledger.ts';
import { isUnit } from './row-words.ts';

/**
 * "Sở Y tế" without figures over "Quý I", "Quý II", …: the rows below it are that unit's, period by period. The table stays
 * as it is where a row is neither, or stands below no unit. `hasFigures` tells of a row by its number.
 */
export function withUnitsOverPeriods(
  body: BodyRows,
  hasFigures: (row: number) => boolean,
  ledger: Ledger,
): BodyRows {
  const heads: DataRow[] = [];
  const data: DataRow[] = [];
  for (const row of body.data) {
    const owner = heads.at(-1)?.name;
    if (owner !== undefined && isPeriodName(row.name)) data.push({ ...row, owner });
    else if (isUnit(row.name) && !hasFigures(row.row)) heads.push(row);
    else return body;
  }
  if (data.length < heads.length) return body;
  for (const { row } of heads) ledger.mark(row, 'section');
  return { ...body, data };
}

/** Among units "Quý I" is none: whose it is, and whether it is a part of what stands above it, nobody says. */
export function withoutPeriodRows(body: BodyRows, ledger: Ledger): BodyRows {
  const strangers = body.data.filter(({ name }) => isPeriodName(name));
  if (strangers.length === 0) return body;
  for (const { row } of strangers) ledger.mark(row, 'rejected', 'no-unit');
  return {
    ...body,
    data: body.data.filter(({ name }) => !isPeriodName(name)),
    rejected: [...body.rejected, ...strangers.map(({ row }) => ({ row, reason: 'no-unit' as const }))],
  };
}
