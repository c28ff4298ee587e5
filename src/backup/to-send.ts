import { type Assessment, type AssessmentHead, settingsOf, withCorrections } from '../model/index.ts';
import type { OwnPart, WorkbookContents } from './contents.ts';

/**
 * What a workbook is to others (domain, "The documents they write"): its figures as corrected, its views, its goals. How
 * they came about stays in the office: corrections and their reasons, doubts, answers, the files, which print what was
 * corrected.
 */
export function toSend(contents: WorkbookContents): WorkbookContents {
  const { corrections = [] } = contents.workbook;
  return {
    ...contents,
    workbook: ownToSend(contents.workbook),
    heads: contents.heads.map((head) => withoutDoubt(head)),
    imports: [],
    assessment: async (head) => {
      const printed = await contents.assessment(head);
      return printed && withoutDoubt<Assessment>(withCorrections(printed, corrections));
    },
    holds: () => false,
    original: async () => undefined,
  };
}

function ownToSend({ name, createdAt, views, active, settings }: OwnPart): OwnPart {
  const isView = views.some(({ id }) => id === active);
  const { grades = {}, targets = [] } = settings ?? {};
  // Whoever typed a target did so at some hour, which is nobody else's affair.
  const goals = settingsOf(
    Object.entries(grades),
    targets.map((target) => ({ ...target, at: '' })),
  );
  return {
    ...{ name, createdAt, views },
    ...(isView && active !== undefined ? { active } : {}),
    ...(goals ? { settings: goals } : {}),
  };
}

/** That a figure rests on an answer, or that no file names its source, is a doubt of ours. */
function withoutDoubt<A extends AssessmentHead>({ provisional: _, sourceAssumed: __, ...rest }: A): A {
  return rest as A;
}
