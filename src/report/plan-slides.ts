import type { Page } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { type Bars, barsOf } from './bars.ts';
import { deckTable } from './deck-table.ts';
import { type FittedTable, fitTable, tableHeight, tableWidth } from './fit-table.ts';
import { BODY_BOX, type Box, TABLE_SIZES } from './look.ts';
import { tablePages } from './table-pages.ts';

/** A tab of the workbook, as the deck shows it. */
export interface DeckTab {
  /** The tab's name. */
  readonly name: string;
  readonly page: Page;
}

export interface PlacedChart {
  readonly box: Box;
  /** Above the bars: what they measure. */
  readonly head: Box;
  readonly bars: Bars;
  readonly alt: string;
}

export interface PlacedTable {
  readonly box: Box;
  readonly table: FittedTable;
  readonly alt: string;
}

/** One slide, worded and measured: nothing is left to decide but how a file spells it. */
export interface SlidePlan {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** The tab's name. */
  readonly tab: string;
  /** A paragraph a line. */
  readonly notes: string;
  readonly chart?: PlacedChart;
  readonly table?: PlacedTable;
}

/** Beside a chart a table has at most this many rows, and at least this many points a letter. */
const MOST_ROWS_BESIDE = 14;
const LEAST_SIZE_BESIDE = 10;
const LEAST_CHART = 4;
const BETWEEN = 0.45;

/** Inches: the head of a chart that stands alone, and the most a bar takes with the air around it. */
const HEAD_ALONE = 0.36;
const MOST_BAR = 0.5;

/** A table alone need not be set smaller than this: it goes on on another slide. */
const LEAST_SIZE_ALONE = 11;

type Body = Pick<SlidePlan, 'chart' | 'table'>;

/** The slides of one tab: chart and table beside each other where both can be read, else one after the other. */
export function planSlides({ name, page }: DeckTab, words: Wording): readonly SlidePlan[] {
  const { ascii } = words.numbers;
  const title = ascii(page.title);
  const bars = barsOf(page, words);
  const table = deckTable(page.grid, ascii);
  const alt = { chart: ascii(page.series.caption), table: words.slides.table(title) };
  const bodies: readonly Body[] = (bars && beside(bars, table, alt)) ?? [
    ...(bars ? [{ chart: chartIn(BODY_BOX, HEAD_ALONE, bars, alt.chart) }] : []),
    ...tablesAlone(table, alt.table),
  ];
  return bodies.map((body, i) => ({
    title: i === 0 ? title : words.slides.continued(title, i + 1, bodies.length),
    subtitle: page.subtitle === page.title ? '' : ascii(page.subtitle),
    source: ascii(page.source),
    tab: ascii(name),
    notes: i === 0 ? ascii(notesOf(page)) : '',
    ...body,
  }));
}

/** A deck to send carries no warnings: those are for who makes it. */
function notesOf({ sentences }: Page): string {
  return sentences
    .filter((sentence) => sentence.tone === 'plain')
    .map((sentence) => sentence.text)
    .join('\n');
}

interface AltTexts {
  readonly chart: string;
  readonly table: string;
}

function beside(bars: Bars, table: ReturnType<typeof deckTable>, alt: AltTexts): readonly Body[] | undefined {
  if (table.rows.length > MOST_ROWS_BESIDE) return undefined;
  const room = BODY_BOX.w - LEAST_CHART - BETWEEN;
  const fitted = TABLE_SIZES.filter((size) => size >= LEAST_SIZE_BESIDE)
    .map((size) => fitTable(table, room, size))
    .find((candidate) => !candidate.isTight && tableHeight(candidate) <= BODY_BOX.h);
  if (!fitted) return undefined;
  const x = BODY_BOX.x + tableWidth(fitted) + BETWEEN;
  const box: Box = { ...BODY_BOX, x, w: BODY_BOX.x + BODY_BOX.w - x, h: tableHeight(fitted) };
  return [{ table: placed(fitted, alt.table), chart: chartIn(box, fitted.headHeight, bars, alt.chart) }];
}

function chartIn(box: Box, head: number, bars: Bars, alt: string): PlacedChart {
  const h = Math.min(box.h - head, bars.rows.length * MOST_BAR);
  return { head: { ...box, h: head }, box: { ...box, y: box.y + head, h }, bars, alt };
}

function tablesAlone(table: ReturnType<typeof deckTable>, alt: string): readonly Body[] {
  const candidates = TABLE_SIZES.map((size) => fitTable(table, BODY_BOX.w, size));
  const isWhole = (fitted: FittedTable): boolean => !fitted.isTight && tableHeight(fitted) <= BODY_BOX.h;
  const fitted =
    candidates.find((candidate) => candidate.size >= LEAST_SIZE_ALONE && isWhole(candidate)) ??
    candidates.find((candidate) => candidate.size <= LEAST_SIZE_ALONE && !candidate.isTight) ??
    candidates.at(-1)!;
  return tablePages(fitted, BODY_BOX.h).map((page) => ({ table: placed(page, alt) }));
}

function placed(table: FittedTable, alt: string): PlacedTable {
  return { box: { ...BODY_BOX, w: tableWidth(table), h: tableHeight(table) }, table, alt };
}
