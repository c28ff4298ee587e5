import { fold, notTakenId } from '../../model/index.ts';
import { fileNames } from '../periods/file-names.ts';
import type { Desk } from '../questions.ts';
import { isContinued, type Sheet } from '../structure/sheet.ts';

const TAKEN = 'table-taken';
const LEFT_OUT = 'table-left-out';

/**
 * By shape and sheet: what nobody wants of a workbook is there again next week, whatever its file is called. A file without
 * sheets is known by its name, but for numbers: others of its shape are wanted.
 */
const idOf = ({ shape, at }: Sheet): string => `table:${shape}:${at.sheet ?? lettersOf(at.file)}`;

function lettersOf(file: string): string {
  return fold(fileNames(file)[0])
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** Did the reader choose to do without the table, this once or always? Then nothing else is asked of it. */
export function isLeftOut(sheet: Sheet, desk: Desk): boolean {
  const { import: key, table } = sheet.at;
  if (desk.hasAnswer(notTakenId(key)) || desk.hasAnswer(notTakenId(key, table))) return true;
  return desk.said(idOf(sheet)) === LEFT_OUT && askWhetherTaken(sheet, desk) === LEFT_OUT;
}

/** Offered where a question holds the table up: it need not be answered for a table that is not wanted. */
export function askWhetherTaken(sheet: Sheet, desk: Desk): string | undefined {
  const { import: key, file, table } = sheet.at;
  return desk.ask(
    {
      id: idOf(sheet),
      kind: 'table',
      import: key,
      file,
      table,
      optional: true,
      detail: {},
      choices: [
        { value: TAKEN, kind: TAKEN },
        { value: LEFT_OUT, kind: LEFT_OUT },
      ],
      proposed: TAKEN,
    },
    undefined,
    isContinued(sheet),
  ).value;
}
