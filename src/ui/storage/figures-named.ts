import type { AssessmentHead } from '../../model/index.ts';
import type { Workbench } from '../../workbench/index.ts';

/** Whose figures they are and of when; where their head is gone, what their key says of it. */
export function figuresNamed(key: string, head: AssessmentHead | undefined, workbench: Workbench): string {
  if (!head) return key.split('|').slice(2, 4).join(' · ');
  const { library, wording } = workbench;
  const place = [wording.names.level(head.level), library.units.get(head.scope)?.name].filter(Boolean);
  return `${place.join(', ')}, ${wording.dates.periodHead(head.period)}`;
}
