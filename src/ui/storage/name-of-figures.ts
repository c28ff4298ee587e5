import type { DamagedFigures, Workbench } from '../../workbench/index.ts';

/** Whose figures they are and of when; where the head is gone, what their key says of it. */
export function nameOfFigures(
  { library, wording }: Pick<Workbench, 'library' | 'wording'>,
  head: DamagedFigures['head'],
  key: string,
): string {
  if (!head) return key.split('|').slice(2, 4).join(' · ');
  const place = [wording.names.level(head.level), library.units.get(head.scope)?.name].filter(Boolean);
  return `${place.join(', ')}, ${wording.dates.periodHead(head.period)}`;
}
