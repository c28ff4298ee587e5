import type { AssessmentHead, Comparison } from '../model/index.ts';
import type { Ground } from './ground.ts';
import type { Shown } from './showing.ts';

/** To whom a copy is sent a source is a source: that no file names it is a doubt of ours. */
function plainHead<T extends Partial<Pick<AssessmentHead, 'sourceAssumed' | 'provisional'>>>(head: T): T {
  const { sourceAssumed: _, provisional: __, ...rest } = head;
  return rest as T;
}

function plainComparison(comparison: Comparison): Comparison {
  const { fromSourceAssumed: _, baselines, reference, ...rest } = plainHead(comparison);
  return {
    ...rest,
    baselines: baselines.map(plainHead),
    ...(reference ? { reference: plainHead(reference) } : {}),
  };
}

/** What is shown as it is worded in a copy to send. */
export function shownToSend(shown: Shown): Shown {
  const { from, to, baselines, reference, comparison } = shown;
  return {
    ...shown,
    comparison: plainComparison(comparison),
    to: plainHead(to),
    baselines: baselines.map(plainHead),
    ...(from ? { from: plainHead(from) } : {}),
    ...(reference ? { reference: plainHead(reference) } : {}),
  };
}

/** What views of a copy to send are named after, and what of it travels. */
export function groundToSend(ground: Ground): Ground {
  const { corrections: _, printed: __, ...rest } = ground;
  return {
    ...rest,
    heads: ground.heads.map(plainHead),
    read: async (key) => {
      const assessment = await ground.read(key);
      return assessment && plainHead(assessment);
    },
  };
}
