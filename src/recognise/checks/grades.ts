import { fold, type Grade, type GradeBand, type Scheme } from '../../model/index.ts';
import { cellOf, placeOf } from '../structure/sheet.ts';
import type { CheckedRow, PlanChecks } from './check.ts';

/** As offices print them, folded. */
const GRADE_WORDS: readonly (readonly [RegExp, Grade])[] = [
  [/^xuat sac$|^excellent$/, 'excellent'],
  [/^tot$|^good$/, 'good'],
  [/^kha$|^fair$/, 'fair'],
  [/^trung binh$|^average$/, 'average'],
  [/^(?:yeu|kem)$|^weak$/, 'weak'],
];
const PRINTED: Readonly<Record<Grade, string>> = {
  excellent: 'Xuất sắc',
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  weak: 'Yếu',
};

/** A printed grade and the total left of it that it must follow from, where the scheme has bands. */
export const planGrades: PlanChecks = (sheet, bindings) => {
  const totals = bindings.filter((b) => b.part === 'score' && b.indicator?.role === 'total');
  return sheet.columns
    .filter((c) => c.kind === 'grade')
    .flatMap(({ index }) => {
      const total = totals.findLast((b) => b.column.index < index) ?? totals[0];
      if (!total || total.scheme.grades.length === 0) return [];
      return [
        ({ sheet: at, row, name, figures, desk }: CheckedRow) => {
          const text = cellOf(at, row, index).trim();
          const printed = GRADE_WORDS.find(([pattern]) => pattern.test(fold(text)))?.[1];
          const computed = gradeOf(total.scheme, figures.get(total.column.index)!.value);
          if (!printed || !computed || printed === computed.grade) return;
          const { grade, from } = computed;
          const detail = { name, printed: text, computed: PRINTED[grade], from };
          desk.note('published-grade-differs', 'warning', placeOf(at, row, index), detail);
        },
      ];
    });
};

/** The scheme's own bands, highest first: what a workbook makes of them is no matter of the file. */
function gradeOf(scheme: Scheme, score: number): GradeBand | undefined {
  return scheme.grades.find(({ from }) => score >= from);
}
