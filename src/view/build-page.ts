import {
  areOfTwoSystems,
  type Comparison,
  type GridColumn,
  type GridRow,
  type Page,
  type PageGrid,
  titleKey,
} from '../model/index.ts';
import { columnsOf } from './columns/columns-of.ts';
import { withCorrectedNotes } from './corrected-notes.ts';
import { countedLines, hasBoth, type Line, linesOf, missingText } from './lines.ts';
import { type PageContext, type PageRequest, pageContext } from './page-context.ts';
import { rewordingOf, wordsOf } from './rewordings.ts';
import { rowNotes } from './row-note.ts';
import { sentencesOf, titleCells } from './sentences.ts';
import { seriesOf } from './series.ts';
import { sourceLine } from './source-line.ts';
import { arrange, arranged, blankIn, type Entry } from './table/arrange.ts';
import { filtersSaid } from './table/filters-said.ts';
import { layOut } from './table/lay-out.ts';
import { fromThreshold } from './threshold.ts';
import { toleranceShown, toleranceStated } from './tolerance.ts';

/**
 * What a view shows, worded: the one value that the screen and every export draw.
 *
 * 1. look up names  2. pick the rows of the comparison  3. make columns of them  4. filter, sort, group and sum up  5. make
 * series and sentences. What is filtered is the table and the chart; counts, ranks and sentences stay those of all rows.
 */
export function buildPage(request: PageRequest): Page {
  const context = pageContext(request);
  const { findings, words } = context;
  const all = linesOf(context);
  const listed = fromThreshold(all, context);
  const columns = columnsOf(listed, context);
  const { entries, places } = arrange(listed, columns, context);
  const lines = places.map((place) => listed[place]!);
  const said = filtersSaid(listed, columns, places.length, context);
  const subtitle = subtitleOf(context);
  const tolerance = toleranceShown(lines, context);
  const stated = toleranceStated(lines, context);
  const title = words.findings.headline(findings, context.about) || subtitle;
  const key = context.focus && titleKey(context.focus);
  const rewording = key === undefined ? undefined : rewordingOf(context, key, title);
  return {
    title: wordsOf(title, rewording),
    ...(key === undefined ? {} : { titleKey: key }),
    ...(rewording === undefined ? {} : { titleRewording: rewording }),
    titleCells: titleCells(context),
    subtitle: [subtitle, said.filtered].filter(Boolean).join(' · '),
    source: [sourceLine(context), stated, said.filtered].filter(Boolean).join(' · '),
    ...(tolerance === undefined ? {} : { tolerance }),
    counts: countsOf(countedLines(all, context), context.comparison),
    grid: {
      ...gridOf(entries, listed, columns, context),
      ...(stated === '' ? {} : { tolerance: stated }),
      ...said,
    },
    series: seriesOf(lines, context),
    findings,
    sentences: sentencesOf(context, title),
  };
}

function gridOf(
  entries: readonly Entry[],
  lines: readonly Line[],
  columns: readonly GridColumn[],
  context: PageContext,
): PageGrid {
  const { spec } = context;
  const { columns: shown, ...layout } = layOut(columns, spec.columns);
  const lineOf = (entry: Entry): Line | undefined => ('place' in entry ? lines[entry.place] : undefined);
  const notesOf = rowNotes(lines, context);
  const isBlank = blankIn(columns, lines, context);
  const made = shown.map((column) => arranged(column, entries));
  return {
    columns: withCorrectedNotes(made, entries.map(lineOf), context),
    rows: entries.map((entry) => {
      if ('summary' in entry) return summaryRow(entry);
      const line = lines[entry.place]!;
      const row = rowOf(line, context, notesOf(line), isBlank(line));
      return entry.depth ? { ...row, depth: entry.depth } : row;
    }),
    sort: spec.sort,
    ...(spec.thenBy ? { thenBy: spec.thenBy } : {}),
    ...layout,
  };
}

function rowOf(
  line: Line,
  { words }: PageContext,
  notes: Pick<GridRow, 'note' | 'fact'>,
  isBlank: boolean,
): GridRow {
  const { change } = line;
  return {
    key: line.key,
    trend: change.trend,
    ...(isBlank ? { missing: missingText(line, words) } : {}),
    ...notes,
    ref: { unit: change.unit, indicator: change.indicator, part: change.part },
  };
}

/** No unit and no indicator has a key like it. */
function summaryRow({ summary, fact }: Extract<Entry, { readonly summary: unknown }>): GridRow {
  return {
    key: `\u0000${summary.kind}:${summary.group}`,
    trend: 'no-data',
    summary,
    ...(fact === undefined ? {} : { fact }),
  };
}

/** New, gone and no data are no changes: one count for all three (domain rule 6). */
function countsOf(lines: readonly Line[], { scheme, comparable }: Comparison): Page['counts'] {
  let up = 0;
  let down = 0;
  let unchanged = 0;
  for (const { change } of lines) {
    if (change.trend === 'gaining') up++;
    else if (change.trend === 'declining') down++;
    else if (change.trend === 'unchanged') unchanged++;
  }
  const apart = areOfTwoSystems(scheme, comparable) ? lines.filter(hasBoth).length : 0;
  const noData = lines.length - up - down - unchanged - apart;
  return { up, down, unchanged, noData, ...(apart > 0 ? { apart } : {}) };
}

function subtitleOf({ comparison, focus, words, about, to, from }: PageContext): string {
  if (!focus) return words.grid.subtitle(words.names.level(comparison.level), to, from);
  const what =
    focus.rows === 'indicators'
      ? about.unitName(focus.unit)
      : `${words.names.level(comparison.level)} · ${about.indicatorName(focus.indicator)}`;
  return words.grid.subtitle(what, to, from);
}
