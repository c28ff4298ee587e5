import type { AssessmentHead, Workbook } from '../model/index.ts';
import type { Contents, Kept } from '../store/index.ts';

/** What one workbook takes on the disk, in bytes. What two workbooks share counts for each. */
export interface WorkbookSpace {
  readonly id: string;
  readonly name: string;
  readonly figures: number;
  readonly originals: number;
  /** Of its undo log. */
  readonly steps: number;
}

export interface Space {
  readonly workbooks: readonly WorkbookSpace[];
  /** Figures that no workbook lists any more, and that a step of an undo log may bring back. */
  readonly unlisted: number;
}

/** A value with its status, its decimals and where it stood, as a chunk holds it. */
const FIGURE = 8 + 1 + 1 + 2 + 4 + 4;

const figuresIn = ({ units, columns }: AssessmentHead): number => units.length * columns.length * FIGURE;
const sum = (sizes: Iterable<number>): number => [...sizes].reduce((all, size) => all + size, 0);

export function spaceOf({ heads, imports, workbooks, edits }: Contents): Space {
  const sizes = new Map(imports.map(({ key, size }) => [key, size]));
  const listedIn = ({ assessments }: Workbook): readonly Kept<AssessmentHead>[] => {
    const editions = new Set(assessments.map(({ edition }) => edition));
    return heads.filter((head) => editions.has(head.edition));
  };
  const all = new Set(workbooks.flatMap(listedIn));
  return {
    workbooks: workbooks.map((workbook) => {
      const own = listedIn(workbook);
      const files = new Set(own.flatMap(({ origins }) => origins.map((origin) => origin.import)));
      const steps = edits.filter((edit) => edit.workbook === workbook.id);
      return {
        id: workbook.id,
        name: workbook.name,
        figures: sum(own.map(figuresIn)),
        originals: sum([...files].map((file) => sizes.get(file) ?? 0)),
        steps: sum(steps.map((step) => JSON.stringify(step).length)),
      };
    }),
    unlisted: sum(heads.filter((head) => !all.has(head)).map(figuresIn)),
  };
}
