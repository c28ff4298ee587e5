import type { Workbook } from '../model/index.ts';
import { copyTitle } from './tab-title.ts';

type Named = Pick<Workbook, 'name'>;

/** An empty workbook; where there is one of that name already, its name gets a number behind it. */
export function newWorkbook(name: string, others: readonly Named[]): Workbook {
  const taken = others.map((other) => other.name);
  return {
    id: crypto.randomUUID(),
    name: taken.includes(name) ? copyTitle(name, taken) : name,
    createdAt: new Date().toISOString(),
    assessments: [],
    imports: [],
    views: [],
    step: 0,
  };
}

/** All that a workbook says, on the same figures; its undo log and its past stay with the first. */
export function copyOf(workbook: Workbook, others: readonly Named[]): Workbook {
  const { openedAt: _opened, removedAt: _removed, ...rest } = workbook;
  const { id, createdAt } = newWorkbook(workbook.name, others);
  const name = copyTitle(
    workbook.name,
    others.map((other) => other.name),
  );
  return { ...rest, id, name, createdAt, step: 0 };
}
