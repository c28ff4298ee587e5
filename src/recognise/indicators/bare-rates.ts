import { periodKey } from '../../model/index.ts';
import type { Tools } from '../layouts/layout.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Column } from '../structure/columns.ts';
import { saidBy } from '../text/head-said.ts';

const isBareRate = ({ path }: Column): boolean => {
  const named = path.map(withoutPeriods).filter((head) => head !== '');
  return named.length === 1 && saidBy(named[0]!) === 'rate';
};

/** Several columns of one date called "Tỷ lệ (%)" and no more are told apart by the column each stands behind. */
export function withRatesApart(
  columns: readonly Column[],
  { dates }: Pick<Tools, 'dates'>,
): readonly Column[] {
  const dateOf = ({ index }: Column) => {
    const dated = dates.get(index);
    return dated ? periodKey(dated.period) : '';
  };
  const rates = columns.filter(isBareRate);
  return columns.map((column, i) => {
    const isOneOfMany = rates.filter((rate) => dateOf(rate) === dateOf(column)).length > 1;
    const left = columns.slice(0, i).findLast((c) => !isBareRate(c));
    if (!isOneOfMany || !left || !isBareRate(column)) return column;
    const [head, behind] = [column, left].map(({ path }) =>
      path.filter((text) => withoutPeriods(text) !== ''),
    );
    return { ...column, path: [`${head!.join(' – ')} (sau cột ${behind!.join(' – ')})`] };
  });
}
