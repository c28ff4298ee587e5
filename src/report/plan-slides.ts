import type { Page } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { type Bars, barsOf } from './bars.ts';
import { type DeckTable, deckTable } from './deck-table.ts';
import { type FittedChart, fitChart } from './fit-chart.ts';
import {
  CELL_TOP,
  type FittedTable,
  fitTable,
  type PlacedTable,
  tableHeight,
  tableWidth,
} from './fit-table.ts';
import { BODY_BOX, type Box, TABLE_SIZES } from './look.ts';
import { officeSlides } from './office-slides.ts';
import { airy, tablePages } from './table-pages.ts';

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
  readonly fitted: FittedChart;
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
  /** Says that the copy is one for the office. */
  readonly label?: string;
  readonly chart?: PlacedChart;
  /** Beside one another; an office's own notes below one another too. */
  readonly tables: readonly PlacedTable[];
}

/** Beside a chart a table has at most this many rows, and letters of at least so many points in either. */
const MOST_ROWS_BESIDE = 14;
const LEAST_SIZE_BESIDE = 10;
/** Names that must break anyway stand better in more room than in larger letters. */
const SIZE_OF_LONG_NAMES = 11;
const LEAST_CHART_SIZE = 9;
const LEAST_CHART = 4;
const BETWEEN = 0.45;

/** Inches: the head of a chart that stands alone, and the most a bar takes with the air around it. */
const HEAD_ALONE = 0.3;
const MOST_BAR = 0.5;
/** Inches: below this an office program squeezes a chart's letters. */
const LEAST_FRAME = 1.5;

/** A table alone need not be set smaller than this: it goes on on another slide. */
const LEAST_SIZE_ALONE = 10;

type Body = Pick<SlidePlan, 'chart' | 'tables'>;

/** The slides of one tab: chart and table beside each other where both can be read, else one after the other. */
export function planSlides({ name, page }: DeckTab, words: Wording): readonly SlidePlan[] {
  const { ascii } = words.numbers;
  const title = ascii(page.title);
  const bars = barsOf(page, words);
  const table = deckTable(page.grid, ascii);
  const alt = { chart: ascii(page.series.caption), table: words.slides.table(title) };
  const bodies: readonly Body[] = (bars && beside(bars, table, alt)) ?? [
    ...(bars ? [{ chart: chartIn(BODY_BOX, HEAD_ALONE, bars, alt.chart), tables: [] }] : []),
    ...tablesAlone(table, alt.table),
  ];
  const own = page.office ? officeSlides(page.office, ascii) : [];
  const all = [...bodies, ...own.map((tables): Body => ({ tables }))];
  return all.map((body, i) => ({
    ...(page.office ? { label: ascii(page.office.label) } : {}),
    title: i === 0 ? title : words.slides.continued(title, i + 1, all.length),
    subtitle: page.subtitle === page.title ? '' : ascii(page.subtitle),
    source: ascii(page.source),
    tab: ascii(name),
    notes: i === 0 ? ascii(notesOf(page)) : '',
    ...body,
  }));
}

function notesOf({ sentences, office }: Page): string {
  const parts = office?.parts.flatMap(({ title, lines }) => [title, ...lines]) ?? [];
  const told = sentences.filter(({ doubt, here }) => !doubt && !here).map((sentence) => sentence.text);
  return [...told, ...(office ? [office.label, ...parts] : [])].join('\n');
}

interface AltTexts {
  readonly chart: string;
  readonly table: string;
}

function beside(bars: Bars, table: DeckTable, alt: AltTexts): readonly Body[] | undefined {
  if (table.rows.length > MOST_ROWS_BESIDE) return undefined;
  const room = BODY_BOX.w - LEAST_CHART - BETWEEN;
  const candidates = TABLE_SIZES.filter((size) => size >= LEAST_SIZE_BESIDE)
    .map((size) => fitTable(table, room, size))
    .filter(isWhole);
  const whole =
    candidates.find((candidate) => !candidate.breaksNames) ??
    candidates.find((candidate) => candidate.size <= SIZE_OF_LONG_NAMES) ??
    candidates[0];
  if (!whole) return undefined;
  const [fitted = whole] = airy([whole], BODY_BOX.h);
  const x = BODY_BOX.x + tableWidth(fitted) + BETWEEN;
  const box: Box = {
    ...BODY_BOX,
    x,
    w: BODY_BOX.x + BODY_BOX.w - x,
    h: Math.max(tableHeight(fitted), LEAST_FRAME),
  };
  const chart = chartIn(box, fitted.headHeight, bars, alt.chart, fitted.size);
  const tables = [placed(fitted, BODY_BOX.x, alt.table)];
  return chart.fitted.size < LEAST_CHART_SIZE ? undefined : [{ tables, chart }];
}

/** `most`: see `fitChart`. */
function chartIn(frame: Box, head: number, bars: Bars, alt: string, most?: number): PlacedChart {
  const h = Math.min(frame.h - head, Math.max(bars.rows.length * MOST_BAR, LEAST_FRAME - head));
  const box = { ...frame, y: frame.y + head, h };
  return { head: { ...frame, h: head - CELL_TOP }, box, bars, fitted: fitChart(bars, box, most), alt };
}

/** On as few slides as can be, two parts of a narrow table beside each other; and then in letters as large as can be. */
function tablesAlone(table: DeckTable, alt: string): readonly Body[] {
  const candidates = TABLE_SIZES.map((size) => fitTable(table, BODY_BOX.w, size));
  const roomy = candidates.filter(({ isTight, size }) => !isTight && size >= LEAST_SIZE_ALONE);
  const usable =
    roomy.length > 0 ? roomy : [candidates.find(({ isTight }) => !isTight) ?? candidates.at(-1)!];
  const plans = usable.map((fitted) => spread(fitted, alt));
  const fewest = Math.min(...plans.map((slides) => slides.length));
  return plans.find((slides) => slides.length === fewest)!;
}

function spread(fitted: FittedTable, alt: string): readonly Body[] {
  const parts = airy(tablePages(fitted, BODY_BOX.h), BODY_BOX.h);
  const step = tableWidth(fitted) + BETWEEN;
  const perSlide = step * 2 - BETWEEN <= BODY_BOX.w ? 2 : 1;
  return Array.from({ length: Math.ceil(parts.length / perSlide) }, (_, i) => ({
    tables: parts
      .slice(i * perSlide, (i + 1) * perSlide)
      .map((part, place) => placed(part, BODY_BOX.x + place * step, alt)),
  }));
}

function isWhole(fitted: FittedTable): boolean {
  return !fitted.isTight && tableHeight(fitted) <= BODY_BOX.h;
}

function placed(table: FittedTable, x: number, alt: string): PlacedTable {
  return { box: { ...BODY_BOX, x, w: tableWidth(table), h: tableHeight(table) }, table, alt };
}
