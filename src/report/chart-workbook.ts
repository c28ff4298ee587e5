import type { Wording } from '../wording/index.ts';
import { pack } from '../zip/index.ts';
import { type Bar, type Bars, isBar } from './bars.ts';
import { escapeXml, XML_HEAD, xmlBytes } from './xml.ts';

/** The columns a chart's three series stand in, by tone. */
export const TONE_COLUMNS = { '1': 'F', '-1': 'G', '0': 'H' } as const;

/** "+2,58", "-3,31", "0,00": the sign is of the format, the decimal sign of the reader's system. */
export function changeFormat(bars: Pick<Bars, 'decimals' | 'isCount'>): string {
  const figure = figureFormat(bars);
  return `+${figure};-${figure};${figure}`;
}

function figureFormat({ decimals, isCount }: Pick<Bars, 'decimals' | 'isCount'>): string {
  return (isCount ? '#,##0' : '0') + (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`);
}

/**
 * The workbook behind a chart: a row a bar, with name, both figures, the change and its direction. The change and the
 * three columns the chart draws are formulas, so that a figure edited in PowerPoint moves its bar, and to the right
 * colour.
 */
export function chartWorkbook(bars: Bars, words: Wording, day: string): Uint8Array {
  return pack(
    new Map(
      Object.entries({
        '[Content_Types].xml': CONTENT_TYPES,
        '_rels/.rels': ROOT_RELATIONSHIPS,
        'xl/workbook.xml': workbook(words.slides.sheet),
        'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONSHIPS,
        'xl/styles.xml': styles(bars),
        'xl/worksheets/sheet1.xml': sheet(bars, words),
      }).map(([path, xml]) => [path, xmlBytes(XML_HEAD + xml)]),
    ),
    day,
  );
}

const STYLE = { text: 0, head: 1, figure: 2, change: 3 } as const;

function sheet(bars: Bars, { slides, grid }: Wording): string {
  const { heads } = bars;
  const head = [
    heads.name,
    heads.before,
    heads.after,
    grid.change,
    slides.direction,
    slides.better,
    slides.worse,
    slides.neither,
  ];
  const rows = bars.rows.map((row, i) => {
    const n = i + 2;
    return `<row r="${n}">${isBar(row) ? barCells(row, bars, n) : textCell(`A${n}`, row.gap, STYLE.text)}</row>`;
  });
  return `<worksheet xmlns="${SPREADSHEET}"><cols><col min="1" max="1" width="44" customWidth="1"/><col min="2" max="8" width="14" customWidth="1"/></cols><sheetData><row r="1">${head
    .map((text, i) => textCell(`${'ABCDEFGH'[i]}1`, text, STYLE.head))
    .join('')}</row>${rows.join('')}</sheetData></worksheet>`;
}

function barCells(bar: Bar, { decimals, isRank }: Bars, n: number): string {
  const change = isRank ? `B${n}-C${n}` : `C${n}-B${n}`;
  const drawn = (tone: keyof typeof TONE_COLUMNS, test: string): string => {
    const cell = `${TONE_COLUMNS[tone]}${n}`;
    const formula = `<f>${escapeXml(`IF(D${n}*E${n}${test}0,D${n},NA())`)}</f>`;
    return String(bar.tone) === tone
      ? `<c r="${cell}" s="${STYLE.change}">${formula}<v>${bar.delta}</v></c>`
      : `<c r="${cell}" s="${STYLE.change}" t="e">${formula}<v>#N/A</v></c>`;
  };
  return [
    textCell(`A${n}`, bar.name, STYLE.text),
    `<c r="B${n}" s="${STYLE.figure}"><v>${bar.before}</v></c>`,
    `<c r="C${n}" s="${STYLE.figure}"><v>${bar.after}</v></c>`,
    `<c r="D${n}" s="${STYLE.change}"><f>ROUND(${change},${decimals})</f><v>${bar.delta}</v></c>`,
    `<c r="E${n}"><v>${bar.direction}</v></c>`,
    drawn('1', '>'),
    drawn('-1', '<'),
    drawn('0', '='),
  ].join('');
}

function textCell(cell: string, text: string, style: number): string {
  return `<c r="${cell}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function styles(bars: Bars): string {
  const formats = [figureFormat(bars), changeFormat(bars)]
    .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`)
    .join('');
  const cell = (format: number, font: number): string =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
  const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="Arial"/></font>`;
  return `<styleSheet xmlns="${SPREADSHEET}"><numFmts count="2">${formats}</numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${cell(0, 0)}${cell(0, 1)}${cell(164, 0)}${cell(165, 0)}</cellXfs></styleSheet>`;
}

function workbook(name: string): string {
  return `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`;
const ROOT_RELATIONSHIPS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const WORKBOOK_RELATIONSHIPS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
