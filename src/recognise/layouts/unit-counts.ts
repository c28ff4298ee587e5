import { fold, type Indicator, type OverdueCount } from '../../model/index.ts';
import { schemeDossiers } from '../builtin/scheme-dossiers.ts';
import { withoutPeriods } from '../periods/periods.ts';
import type { Desk } from '../questions.ts';
import type { Column } from '../structure/columns.ts';
import { isContinued, type Sheet } from '../structure/sheet.ts';
import { dating } from './dating.ts';
import type { Layout } from './layout.ts';

/**
 * Units and one count each, of dossiers past their date as the title or the head says: still open, or resolved late;
 * where they say neither it is asked, for such a list may hold either. It says nothing of the units it does not list ("từ 3
 * hồ sơ trở lên").
 */
export const unitCounts: Layout = {
  name: 'unit-counts',
  fits: (sheet) => sheet.subjects === 'unit' && listed(sheet) !== undefined,
  bind(sheet, tools) {
    const { columns, kind } = listed(sheet)!;
    const date = dating(sheet, columns, tools);
    if (!date) return undefined;
    const { key, provisional } =
      kind === 'unsaid' ? askKind(sheet, tools.desk) : { key: kind, provisional: false };
    const indicator = indicatorOf(key);
    const bound = {
      indicator,
      scheme: schemeDossiers,
      part: 'score',
      ...(provisional ? { provisional } : {}),
    } as const;
    return { bindings: columns.flatMap((column) => date({ column, ...bound }) ?? []) };
  },
};

/** A head that counts dossiers without saying which, with or without a date. */
const COUNT_HEAD = /^(?:(?:tong )?so (?:luong )?ho so|so luong|(?:so )?ho so|so hs|tong(?: so)?|)$/;
const LATE =
  /\b(?:giai quyet|tra ket qua|xu ly|tra) (?:qua|tre|cham) han\b|\bgq (?:qua|tre) han\b|\btre hen\b/;
/** Says that they are not resolved yet. */
const OPEN =
  /\b(?:dang (?:giai quyet|xu ly|thu ly|ton dong|qua|tre)|chua (?:giai quyet|xu ly|tra|co ket qua)|(?:con )?ton dong|con qua han)\b/;
/** Beside those, both are meant: which is asked, for the two are never added up unsaid. */
const RESOLVED = /\bda (?:giai quyet|xu ly|tra)\b/;
const OVERDUE = /\b(?:qua|tre) han\b/;

function listed(
  sheet: Sheet,
): { readonly columns: readonly Column[]; readonly kind: OverdueCount | 'unsaid' } | undefined {
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
  const kind = kindIn(about);
  return kind && { columns, kind: kind === 'unsaid' ? (kindIn(aboutOf(sheet)) ?? kind) : kind };
}

function kindIn(about: string): OverdueCount | 'unsaid' | undefined {
  if (!OVERDUE.test(about) && !LATE.test(about)) return undefined;
  if (OPEN.test(about)) return RESOLVED.test(about) ? 'unsaid' : 'overdue';
  return LATE.test(about) ? 'late' : 'unsaid';
}

const indicatorOf = (kind: OverdueCount): Indicator =>
  schemeDossiers.indicators.find(({ key }) => key === kind)!;

/** Most such lists are of what is still to be resolved. The tables of one file are asked about once. */
function askKind(sheet: Sheet, desk: Desk): { readonly key: OverdueCount; readonly provisional: boolean } {
  const { at, shape, columns } = sheet;
  const id = `overdue:${shape}`;
  const { value, answered } = desk.ask(
    {
      id,
      kind: 'indicator',
      import: at.import,
      file: at.file,
      table: at.table,
      detail: { overdue: columns.find(({ kind }) => kind === 'figure')?.head ?? '' },
      choices: KINDS.map((key) => ({
        value: key,
        kind: 'indicator',
        detail: { name: indicatorOf(key).name },
      })),
      proposed: 'overdue',
    },
    undefined,
    isContinued(sheet) || desk.hasAsked(id, at.import),
  );
  return { key: KINDS.find((key) => key === value) ?? 'overdue', provisional: !answered };
}

const KINDS = ['overdue', 'late'] as const;

const OVERDUE_ALONE = /^(?:dang )?(?:qua|tre) han$/;

/** The title nearest above the table that speaks of lateness, else the name of the sheet or the file. */
function aboutOf({ body, at }: Sheet): string {
  const texts = [...body.outside.above.toReversed(), at.sheet ?? '', at.file].map(fold);
  return texts.find((text) => OVERDUE.test(text)) ?? '';
}
