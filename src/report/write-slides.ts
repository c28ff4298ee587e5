import type PptxGenJS from 'pptxgenjs';
import type { Run, TableCell } from './deck-table.ts';
import { CELL_SIDE, CELL_TOP, type FittedTable, type PlacedTable } from './fit-table.ts';
import {
  type Box,
  DECK_BOX,
  FONT,
  FOOT_RULE,
  FOOT_SIZES,
  INK,
  LABEL_BOX,
  NUMBER_BOX,
  RULE,
  SOFT,
  SOURCE_BOX,
  SUBTITLE_BOX,
  SUBTITLE_SIZES,
  TITLE_BOX,
  TITLE_SIZES,
  TONE_COLOURS,
} from './look.ts';
import type { PlacedChart, SlidePlan } from './plan-slides.ts';
import { sizeThatFits } from './text-size.ts';
import { printable } from './xml.ts';

/** What the library needs to be told to write a chart's frame; its part is written anew in `finish-package.ts`. */
const noChart = (): PptxGenJS.OptsChartData[] => [{ name: '', labels: [''], values: [0] }];

const LAYOUT = 'So Kỳ';

/** Points of what a chart alone measures. */
const HEAD_SIZE = 13;
const LABEL_SIZE = 12;

/** Slides as pptxgenjs writes them, still to be finished: the one place that loads it. */
export async function writeSlides(
  slides: readonly SlidePlan[],
  deckTitle: string,
  lang: string,
): Promise<Uint8Array> {
  const { default: Pptx } = await import('pptxgenjs');
  const deck = new Pptx();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  deck.defineSlideMaster(MASTER);
  for (const plan of slides) {
    const slide = deck.addSlide({ masterName: LAYOUT });
    addTexts(slide, plan, deckTitle, lang);
    for (const table of plan.tables) addTable(slide, table, lang);
    if (plan.chart) addChart(slide, plan.chart, lang);
    if (plan.notes !== '') slide.addNotes(printable(plan.notes));
  }
  return (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
}

const MASTER: PptxGenJS.SlideMasterProps = {
  title: LAYOUT,
  background: { color: 'FFFFFF' },
  objects: [
    { line: { ...FOOT_RULE, line: { color: RULE, width: 0.75 } } },
    { placeholder: { options: { name: 'title', type: 'title', ...TITLE_BOX }, text: '' } },
  ],
  slideNumber: {
    ...NUMBER_BOX,
    fontFace: FONT,
    fontSize: 10,
    color: SOFT,
    align: 'right',
    valign: 'top',
    margin: 0,
  },
};

function addTexts(slide: PptxGenJS.Slide, plan: SlidePlan, deckTitle: string, lang: string): void {
  const text = (words: string, name: string, box: Box, options: PptxGenJS.TextPropsOptions): void => {
    if (words === '') return;
    slide.addText(printable(words), {
      ...box,
      ...options,
      objectName: name,
      fontFace: FONT,
      lang,
      margin: 0,
      fit: 'none',
    });
  };
  text(plan.title, 'Title', TITLE_BOX, {
    placeholder: 'title',
    align: 'left',
    valign: 'bottom',
    bold: true,
    color: INK,
    fontSize: sizeThatFits(plan.title, TITLE_BOX, TITLE_SIZES, true),
  });
  text(plan.subtitle, 'Subtitle', SUBTITLE_BOX, {
    valign: 'top',
    color: SOFT,
    fontSize: sizeThatFits(plan.subtitle, SUBTITLE_BOX, SUBTITLE_SIZES),
  });
  text(plan.label ?? '', 'Kind of copy', LABEL_BOX, {
    align: 'right',
    valign: 'top',
    bold: true,
    color: TONE_COLOURS['-1'],
    fontSize: LABEL_SIZE,
  });
  if (plan.chart) {
    const { head, bars } = plan.chart;
    const fontSize = plan.tables[0]?.table.size ?? HEAD_SIZE;
    text(bars.axis, 'Chart head', head, { valign: 'bottom', bold: true, color: SOFT, fontSize });
  }
  const foot = [deckTitle, plan.tab].filter((part) => part !== '').join(' · ');
  const small = { valign: 'top', color: SOFT } as const;
  text(plan.source, 'Source', SOURCE_BOX, {
    ...small,
    fontSize: sizeThatFits(plan.source, SOURCE_BOX, FOOT_SIZES),
  });
  text(foot, 'Deck', DECK_BOX, {
    ...small,
    align: 'right',
    fontSize: sizeThatFits(foot, DECK_BOX, FOOT_SIZES),
  });
}

function addTable(slide: PptxGenJS.Slide, { box, table }: PlacedTable, lang: string): void {
  const head = table.head.map((cell, i) => cellOf(cell, { table, part: 'head', isFirst: i === 0, lang }));
  const rows = table.rows.map((row) =>
    row.map((cell, i) => cellOf(cell, { table, part: 'body', isFirst: i === 0, lang })),
  );
  slide.addTable([head, ...rows], {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: [...table.widths],
    rowH: [table.headHeight, ...table.rowHeights],
    objectName: 'Table',
    autoPage: false,
  });
}

interface CellPlace {
  readonly table: FittedTable;
  readonly part: 'head' | 'body';
  readonly isFirst: boolean;
  readonly lang: string;
}

function cellOf(cell: TableCell, { table, part, isFirst, lang }: CellPlace): PptxGenJS.TableCell {
  const { size } = table;
  const below: PptxGenJS.BorderProps = {
    type: 'solid',
    color: part === 'head' ? SOFT : RULE,
    pt: part === 'head' ? 1 : 0.5,
  };
  const none: PptxGenJS.BorderProps = { type: 'none' };
  return {
    text: cell.runs.map((run) => ({ text: printable(run.text), options: runOf(run, cell, size, lang) })),
    options: {
      align: cell.align,
      valign: part === 'head' ? 'bottom' : 'middle',
      fontFace: FONT,
      fontSize: size,
      // Names stand flush with the title.
      margin: [CELL_TOP, CELL_SIDE, CELL_TOP, isFirst ? 0 : CELL_SIDE],
      border: [none, none, below, none],
      ...(cell.span > 1 ? { colspan: cell.span } : {}),
    },
  };
}

function runOf(run: Run, { align }: TableCell, fontSize: number, lang: string): PptxGenJS.TextPropsOptions {
  return {
    color: run.colour,
    bold: run.bold ?? false,
    italic: run.italic ?? false,
    align,
    fontFace: FONT,
    fontSize,
    lang,
  };
}

function addChart(slide: PptxGenJS.Slide, { box, alt }: PlacedChart, lang: string): void {
  slide.addChart('bar', noChart(), { ...box, altText: printable(alt), objectName: 'Chart', lang });
}
