import type { Part } from '../../model/index.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Column } from '../structure/columns.ts';
import type { Sheet } from '../structure/sheet.ts';
import { saidBeside } from '../text/head-said.ts';
import { clean } from '../text/text.ts';
import { match766 } from './schemes.ts';

const LABEL =
  /^(?:tên )?(?:nhóm(?: chỉ số| tiêu chí)?|chỉ số(?: thành phần)?|tiêu chí(?: thành phần)?)(?: \d+)?\s*:\s*(.+)$/iu;

/**
 * Columns that say only which part of an indicator they hold ("Số lượng – Đạt", "Tỷ lệ", "Điểm – Ghi nhận") under the
 * indicator that the whole table is about: in a line "Nhóm: Công khai, minh bạch", as its title, or as the name of its
 * sheet. As they are where any column names an indicator itself, or nothing names the table's.
 */
export function underTableIndicator(sheet: Sheet, columns: readonly Column[]): readonly Column[] {
  const name = tableIndicator(sheet);
  if (name === undefined) return columns;
  const figures = columns.filter((c) => c.kind === 'figure');
  const heads = figures.map(({ path }) => withoutPeriods(path.join(' ')));
  const parts = new Map(figures.map((c, i) => [c.index, partHead(heads[i]!, heads)] as const));
  if ([...parts.values()].includes(undefined)) return columns;
  return columns.map((column) => {
    const part = parts.get(column.index);
    return part === undefined ? column : { ...column, path: [name, part] };
  });
}

/** The one head of each part, in place of the several that say it. */
const HEADS: Readonly<Record<Part, string>> = {
  score: 'Điểm',
  rate: 'Tỷ lệ',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  rank: 'Xếp hạng',
  ranked: 'Số đơn vị xếp hạng',
  target: 'Mục tiêu',
};

function partHead(head: string, others: readonly string[]): string | undefined {
  const said = saidBeside(head, others);
  return said === undefined || said === 'value' || said === 'maximum' ? undefined : HEADS[said];
}

function tableIndicator({ body, at }: Sheet): string | undefined {
  const { above } = body.outside;
  const labelled = above.map((text) => LABEL.exec(clean(text))?.[1]).findLast((name) => name !== undefined);
  const titles = [...above.toReversed(), at.sheet ?? ''].map(clean);
  return labelled ?? titles.find((text) => match766([text])?.indicator.role === 'group');
}
