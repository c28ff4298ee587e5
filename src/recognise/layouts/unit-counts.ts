import { fold, type Indicator } from '../../model/index.ts';
import { schemeDossiers } from '../builtin/scheme-dossiers.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Column } from '../structure/columns.ts';
import type { Sheet } from '../structure/sheet.ts';
import { dating } from './dating.ts';
import type { Layout } from './layout.ts';

/**
 * Units and one count each, of dossiers past their date as the title or the head says. It says nothing of the units it
 * does not list ("từ 3 hồ sơ trở lên").
 */
export const unitCounts: Layout = {
  name: 'unit-counts',
  fits: (sheet) => sheet.subjects === 'unit' && listed(sheet) !== undefined,
  bind(sheet, tools) {
    const { columns, indicator } = listed(sheet)!;
    const date = dating(sheet, columns, tools);
    return (
      date && {
        bindings: columns.flatMap(
          (column) => date({ column, indicator, scheme: schemeDossiers, part: 'score' }) ?? [],
        ),
      }
    );
  },
};

/** A head that counts dossiers without saying which, with or without a date. */
const COUNT_HEAD = /^(?:(?:tong )?so (?:luong )?ho so|so luong|(?:so )?ho so|so hs|tong(?: so)?|)$/;
const LATE =
  /\b(?:giai quyet|tra ket qua|xu ly|tra) (?:qua|tre|cham) han\b|\bgq (?:qua|tre) han\b|\btre hen\b/;
const OVERDUE = /\b(?:qua|tre) han\b/;

function listed(
  sheet: Sheet,
): { readonly columns: readonly Column[]; readonly indicator: Indicator } | undefined {
  const columns = sheet.columns.filter((c) => c.kind === 'figure');
  const [first] = columns;
  const heads = new Set(columns.map((c) => withoutPeriods(c.path.join(' '))));
  const [head] = heads;
  if (!first || head === undefined || heads.size > 1 || /\bt[yi] le\b|%/.test(fold(first.head)))
    return undefined;
  const about = COUNT_HEAD.test(head)
    ? aboutOf(sheet)
    : /\bho so\b/.test(head) || OVERDUE_ALONE.test(head)
      ? head
      : '';
  const key =
    LATE.test(about) && !/\bchua (?:giai quyet|xu ly)\b/.test(about)
      ? 'late'
      : OVERDUE.test(about)
        ? 'overdue'
        : undefined;
  const indicator = schemeDossiers.indicators.find((i) => i.key === key);
  return indicator && { columns, indicator };
}

const OVERDUE_ALONE = /^(?:dang )?(?:qua|tre) han$/;

/** The title nearest above the table that speaks of lateness, else the name of the sheet or the file. */
function aboutOf({ body, at }: Sheet): string {
  const texts = [...body.outside.above.toReversed(), at.sheet ?? '', at.file].map(fold);
  return texts.find((text) => OVERDUE.test(text)) ?? '';
}
