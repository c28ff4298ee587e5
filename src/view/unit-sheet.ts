import {
  type Finding,
  type FindingKind,
  FLAG_EVENT,
  FLAG_RANKED_DIFFERS,
  type History,
  type SheetRow,
  type UnitKey,
  type UnitSheet,
} from '../model/index.ts';
import { type UnitSheetWords, unitSheetWords } from '../wording/index.ts';
import { contributionColumn, residueOf } from './columns/contribution.ts';
import { isPublishedAlike } from './columns/published-rank.ts';
import { withCorrectedNotes } from './corrected-notes.ts';
import { isMissing, type Line, linesOf, missingText } from './lines.ts';
import { type PageContext, type PageRequest, pageContext } from './page-context.ts';
import { rewordingOf, wordsOf } from './rewordings.ts';
import { addedUp, told } from './row-note.ts';
import { goalCaveats, isDoubt } from './sentences.ts';
import { baseFacts, sheetColumns } from './sheet-bases.ts';
import { factsOf } from './sheet-facts.ts';
import { sheetHistory } from './sheet-history.ts';
import { type NestedLine, nested } from './sheet-lines.ts';
import { strengthSentences } from './sheet-strengths.ts';
import { sourceLine } from './source-line.ts';
import { toleranceStated } from './tolerance.ts';

export interface UnitSheetRequest extends Omit<PageRequest, 'findings' | 'issues'> {
  /** Of the level's total: what it stands beside, and who lacks a rank. */
  readonly levelFindings: readonly Finding[];
  /** Of the total, over all dates. */
  readonly history?: History;
}

/** Makes the sheet of one unit; `findings`: those of the view of its indicators. */
export type SheetMaker = (unit: UnitKey, findings: readonly Finding[]) => UnitSheet;

/**
 * One unit on one page (F21): the figures and sentences of its view, with where it stands and how it came there. What
 * the sheets of a level share is looked up once.
 */
export function unitSheetsOf(request: UnitSheetRequest): SheetMaker {
  const shared = pageContext({ ...request, findings: [], issues: [] });
  return (unit, findings) => {
    const spec = { ...request.spec, rows: 'indicators', focus: { unit } } as const;
    return sheetOf({ ...shared, spec, focus: { rows: 'indicators', unit }, findings }, request, unit);
  };
}

function sheetOf(
  context: PageContext,
  { levelFindings, history }: UnitSheetRequest,
  unit: UnitKey,
): UnitSheet {
  const { comparison } = context;
  const words = unitSheetWords[context.language];
  const rows = nested(linesOf(context));
  const lines = rows.map(({ line }) => line);
  const total = lines.find(({ indicator }) => indicator.role === 'total');
  const contributions = context.findings.find(({ kind }) => kind === 'contributions');
  const contribution = contributions && contributionColumn(lines, context, words, contributions);
  const residue = contributions && residueOf(contributions, context, words);
  const series = history && total && sheetHistory(history, unit, total, context, words);
  return {
    unit,
    name: context.about.unitName(unit),
    level: words.level(context.words.names.level(comparison.level), parentOf(context)),
    periods: context.from === undefined ? context.to : `${context.from} → ${context.to}`,
    source: [sourceLine(context), toleranceStated(lines, context)].filter(Boolean).join(' · '),
    facts: total ? [...factsOf(total, context, words), ...baseFacts(total, context, words)] : [],
    columns: [
      ...withCorrectedNotes(sheetColumns(lines, context, total), lines, context),
      ...(contribution ? [contribution] : []),
    ],
    rows: rows.map((row) => rowOf(row, context)),
    ...(residue ? { residue } : {}),
    parts: partsOf(rows, context, words, levelFindings),
    ...caveatsOf(total, context, unit, levelFindings),
    ...(series ? { history: series } : {}),
  };
}

function parentOf({ units, comparison }: PageContext): string {
  return units.find(({ key }) => key === comparison.scope)?.name ?? '';
}

function rowOf({ line, depth }: NestedLine, context: PageContext): SheetRow {
  const { words } = context;
  const { unit, indicator, part, flags } = line.change;
  const isEvent = (flags & FLAG_EVENT) !== 0;
  const facts = addedUp(line.change, context);
  return {
    ref: { unit, indicator, part },
    depth,
    isTotal: line.indicator.role === 'total',
    ...(isMissing(line) ? { missing: missingText(line, words) } : {}),
    ...told([isEvent ? words.grid.eventHint : '', ...facts], facts),
  };
}

/** Groups that moved most, taken apart in words; the table shows the components of all. */
const GROUPS_TOLD = 3;
/** What says it where nothing adds up to a total. */
const MOVES: readonly FindingKind[] = ['indicators-down', 'indicators-up'];
/** Of a table of dossiers, in place of how many of its counts went up and down. */
const DOSSIERS: readonly FindingKind[] = [
  'dossier-summary',
  'dossier-residue',
  'rate-of-resolved',
  'rate-of-received',
  'rate-of-handled',
  'printed-rate',
  'dossier-flow',
];
const GOALS: readonly FindingKind[] = ['targets', 'target-pace'];
const DATA: readonly FindingKind[] = ['published-rank', 'indicators-full', 'indicators-no-data'];
const CAVEATS: readonly FindingKind[] = ['events', 'more-events', 'dossier-parts-differ', 'caveats'];

function partsOf(
  rows: readonly NestedLine[],
  context: PageContext,
  words: UnitSheetWords,
  levelFindings: readonly Finding[],
): UnitSheet['parts'] {
  const why = [
    ...said(context, context.findings, ['contributions']),
    ...said(context, context.findings, ['group-contributions']).slice(0, GROUPS_TOLD),
  ];
  const dossiers = said(context, context.findings, DOSSIERS);
  const parts = [
    why.length > 0
      ? { title: words.why, sentences: why }
      : dossiers.length > 0
        ? { title: words.dossiers, sentences: dossiers }
        : { title: words.moves, sentences: said(context, context.findings, MOVES) },
    { title: words.goals, sentences: said(context, context.findings, GOALS) },
    { title: words.strengths, sentences: strengthSentences(rows, context, words) },
    {
      title: words.others,
      sentences: [
        ...said(context, levelFindings.map(withoutPullers), ['level-mean']),
        ...said(context, context.findings, ['national-unit']),
      ],
    },
    { title: words.data, sentences: said(context, context.findings, dataKinds(rows, context)) },
  ];
  return parts.filter(({ sentences }) => sentences.length > 0);
}

/** A published place is told where it is another than the computed one, which heads the sheet. */
function dataKinds(rows: readonly NestedLine[], context: PageContext): readonly FindingKind[] {
  const totals = rows.map(({ line }) => line).filter(({ indicator }) => indicator.role === 'total');
  return totals.length > 0 && isPublishedAlike(totals, context)
    ? DATA.filter((kind) => kind !== 'published-rank')
    : DATA;
}

/** Whoever else pulled the mean is no matter of this unit's sheet. */
function withoutPullers(finding: Finding): Finding {
  return finding.kind === 'level-mean' ? { ...finding, changes: [] } : finding;
}

/** A move between two Ns names who is missing (domain rule 7); the rest is the comparison's. */
function caveatsOf(
  total: Line | undefined,
  context: PageContext,
  unit: UnitKey,
  levelFindings: readonly Finding[],
): Pick<UnitSheet, 'caveats' | 'doubts'> {
  const isRankedApart = total !== undefined && (total.change.flags & FLAG_RANKED_DIFFERS) !== 0;
  const hasMove = (base: string): boolean =>
    context.comparison.baselines.some(
      ({ key, move }) => key === base && !Number.isNaN(move[total?.at ?? -1] ?? Number.NaN),
    );
  const ranked = levelFindings.filter(
    ({ caveat, baseline }) =>
      caveat === 'ranked-differs' && (baseline === undefined ? isRankedApart : hasMove(baseline)),
  );
  const own = context.findings.flatMap((finding) => ofUnit(finding, unit));
  const goals = goalCaveats(context);
  const doubts = [
    ...said(context, own.filter(isDoubt), CAVEATS),
    ...goals.filter(({ here }) => here).map(({ text }) => text),
  ];
  const caveats = [
    ...said(
      context,
      own.filter((finding) => !isDoubt(finding)),
      CAVEATS,
    ),
    ...said(context, ranked, CAVEATS),
    ...goals.filter(({ here }) => !here).map(({ text }) => text),
  ];
  return { caveats, ...(doubts.length > 0 ? { doubts } : {}) };
}

/** What became of other units is no matter of this unit's sheet. */
function ofUnit(finding: Finding, unit: UnitKey): readonly Finding[] {
  if (!finding.successions) return [finding];
  const successions = finding.successions.filter((one) => one.unit === unit);
  return successions.length > 0 ? [{ ...finding, successions }] : [];
}

/** In the reader's own words where there are any that agree with the figures. */
function said(
  context: PageContext,
  findings: readonly Finding[],
  kinds: readonly FindingKind[],
): readonly string[] {
  const sentence = (finding: Finding): string => {
    const generated = context.words.findings.sentence(finding, context.about);
    return wordsOf(generated, rewordingOf(context, finding.key, generated));
  };
  return kinds.flatMap((kind) => findings.filter((finding) => finding.kind === kind).map(sentence));
}
