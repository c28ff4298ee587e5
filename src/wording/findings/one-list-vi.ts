import { unitListVi } from './phrases-vi.ts';
import type { Teller } from './telling.ts';

/** Who stands on one of two lists alone: the other says nothing of them. */
export const oneListOnly: Teller = ({ figures, units }, telling) => {
  const { onlyAfter = 0, onlyBefore = 0 } = figures;
  const side = (named: readonly string[], period: string): readonly string[] =>
    named.length === 0
      ? []
      : [
          `${telling.numbers.count(named.length)} đơn vị chỉ có trong danh sách ${period}: ${unitListVi(named, telling)}`,
        ];
  const sides = [
    ...side(units.slice(0, onlyAfter), telling.to),
    ...side(units.slice(onlyAfter, onlyAfter + onlyBefore), telling.from),
  ];
  return `${sides.join('; ')}; danh sách không nói gì về đơn vị không nêu tên nên không tính tăng, giảm`;
};
