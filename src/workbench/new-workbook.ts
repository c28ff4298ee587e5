import type { Workbook } from '../model/index.ts';

export function newWorkbook(name: string): Workbook {
  return {
    id: crypto.randomUUID(),
    name,
    createdAt: new Date().toISOString(),
    assessments: [],
    imports: [],
    views: [],
    step: 0,
  };
}
