import { areOfTwoSystems, type Comparison, type GridRow, type Page, titleKey } from '../model/index.ts';
import { columnsOf } from './columns/columns-of.ts';
import { withCorrectedNotes } from './corrected-notes.ts';
import { countedLines, hasBoth, isMissing, type Line, linesOf, missingText } from './lines.ts';
import { type PageContext, type PageRequest, pageContext } from './page-context.ts';
import { rewordingOf, wordsOf } from './rewordings.ts';
import { rowNotes } from './row-note.ts';
import { sentencesOf, titleCells } from './sentences.ts';
import { seriesOf } from './series.ts';
import { sortLines } from './sort-lines.ts';
import { sourceLine } from './source-line.ts';
import { fromThreshold } from './threshold.ts';
import { toleranceShown, toleranceStated } from './tolerance.ts';

/**
 * What a view shows, worded: the one value that the screen and every export draw.
 *
 * 1. look up names  2. pick the rows of the comparison  3. sort them  4. make columns, series and sentences of them
 */
export function buildPage(request: PageRequest): Page {
  const context = pageContext(request);
  const { findings, spec, words } = context;
  const all = linesOf(context);
  const lines = sortLines(fromThreshold(all, context), spec.sort);
  const notesOf = rowNotes(lines, context);
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
    subtitle,
    source: [sourceLine(context), stated].filter(Boolean).join(' · '),
    ...(tolerance === undefined ? {} : { tolerance }),
    counts: countsOf(countedLines(all, context), context.comparison),
    grid: {
      columns: withCorrectedNotes(columnsOf(lines, context), lines, context),
      rows: lines.map((line) => rowOf(line, context, notesOf(line))),
      sort: spec.sort,
      ...(stated === '' ? {} : { tolerance: stated }),
    },
    series: seriesOf(lines, context),
    findings,
    sentences: sentencesOf(context, title),
  };
}

function rowOf(line: Line, { words }: PageContext, notes: Pick<GridRow, 'note' | 'fact'>): GridRow {
  const { change } = line;
  return {
    key: line.key,
    trend: change.trend,
    ...(isMissing(line) ? { missing: missingText(line, words) } : {}),
    ...notes,
    ref: { unit: change.unit, indicator: change.indicator, part: change.part },
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
