import type { Wording } from '../wording/index.ts';
import { type Bars, isBar } from './bars.ts';
import { changeFormat, TONE_COLUMNS } from './chart-workbook.ts';
import type { FittedChart } from './fit-chart.ts';
import { FONT, INK, SOFT, TONE_COLOURS } from './look.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

type Tone = keyof typeof TONE_COLOURS;

/** The order in which the series stand; overlapped fully, each row shows the one that has it. */
const TONES: readonly Tone[] = ['1', '-1', '0'];

const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;

/**
 * The part of a native bar chart, the order of its elements as ISO/IEC 29500-1 §21.2 has it. A series a tone: colours
 * hold in every office program, and the workbook's formulas carry an edited figure from one series to another.
 */
export function chartXml(bars: Bars, fitted: FittedChart, words: Wording, lang: string): string {
  const series = TONES.map((tone, i) => seriesXml(bars, fitted, words, { tone, i, lang }));
  return [
    XML_HEAD,
    `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    `<c:date1904 val="0"/><c:lang val="${lang}"/><c:roundedCorners val="0"/>`,
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>',
    plotLayout(fitted),
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    ...series,
    `<c:gapWidth val="${fitted.gap}"/><c:overlap val="100"/>`,
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    categoryAxis(fitted, lang),
    valueAxis(fitted),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
    MISSING_IS_BLANK,
    '</c:chart>',
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textProperties(fitted.size, INK, lang),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}

/** Office 2016 and later: the formulas' #N/A is no bar and no label. */
const MISSING_IS_BLANK =
  '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>';

interface SeriesPlace {
  readonly tone: Tone;
  readonly i: number;
  readonly lang: string;
}

function seriesXml(
  bars: Bars,
  { size }: FittedChart,
  words: Wording,
  { tone, i, lang }: SeriesPlace,
): string {
  const { slides } = words;
  const name = { '1': slides.better, '-1': slides.worse, '0': slides.neither }[tone];
  const colour = TONE_COLOURS[tone];
  const format = escapeXml(changeFormat(bars));
  const sheet = escapeXml(`'${slides.sheet}'!`);
  const last = bars.rows.length + 1;
  const column = TONE_COLUMNS[tone];
  const names = bars.rows.map((row, n) => pointXml(n, escapeXml(isBar(row) ? row.name : row.gap)));
  const values = bars.rows.flatMap((row, n) =>
    isBar(row) && String(row.tone) === tone ? [pointXml(n, String(row.delta))] : [],
  );
  const count = `<c:ptCount val="${bars.rows.length}"/>`;
  return [
    `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>`,
    `<c:tx><c:strRef><c:f>${sheet}$${column}$1</c:f><c:strCache><c:ptCount val="1"/>${pointXml(0, escapeXml(name))}</c:strCache></c:strRef></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`,
    textProperties(size, colour, lang, true),
    '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat><c:strRef><c:f>${sheet}$A$2:$A$${last}</c:f><c:strCache>${count}${names.join('')}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${sheet}$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${count}${values.join('')}</c:numCache></c:numRef></c:val>`,
    '</c:ser>',
  ].join('');
}

function pointXml(i: number, value: string): string {
  return `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`;
}

function plotLayout({ names }: FittedChart): string {
  const x = names.toFixed(4);
  const w = (1 - names).toFixed(4);
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="0"/><c:w val="${w}"/><c:h val="1"/></c:manualLayout></c:layout>`;
}

/** The axis of names is the zero line; its names stand at the low end, clear of every bar. */
function categoryAxis({ size }: FittedChart, lang: string): string {
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${SOFT}"/></a:solidFill></a:ln></c:spPr>${textProperties(size, INK, lang)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** Not shown: each bar carries its value. */
function valueAxis({ low, high }: FittedChart): string {
  return `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${high}"/><c:min val="${low}"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
}

function textProperties(size: number, colour: string, lang: string, bold = false): string {
  // A value never breaks; a long name does.
  const wrap = bold ? '<a:bodyPr wrap="none"/>' : '<a:bodyPr/>';
  return `<c:txPr>${wrap}<a:lstStyle/><a:p><a:pPr><a:defRPr lang="${lang}" sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>`;
}
