import { pack } from '../../src/zip/index.ts';

export interface BuiltSheet {
  readonly name: string;
  /** Rows of cells as SpreadsheetML: `<row r="1"><c r="A1"><v>1</v></c></row>`. */
  readonly rows: string;
  /** What stands before the cells. */
  readonly before?: string;
  /** What follows the cells. */
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly dimension?: string;
}

export interface BuiltWorkbook {
  readonly sheets: readonly BuiltSheet[];
  /** Format codes; cell style n (from 1) shows the nth. */
  readonly formats?: readonly string[];
  readonly strings?: readonly string[];
  readonly from1904?: boolean;
  readonly parts?: Readonly<Record<string, string>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An .xlsx written letter by letter, so that no writer of ours or of the parser stands between a test and its cells. */
export function buildXlsx(workbook: BuiltWorkbook): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(xlsxParts(workbook)).map(
    ([path, text]) => [path, new TextEncoder().encode(text)] as const,
  );
  return pack(new Map(parts), '2026-11-22');
}

export function xlsxParts({ sheets, formats = [], strings = [], from1904, parts }: BuiltWorkbook) {
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rIdS" Type="${RELS}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${RELS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': stylesOf(formats),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map((s) => `<si>${s}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, before = '', after = '', dimension }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${dimension ? `<dimension ref="${dimension}"/>` : ''}${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  };
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${override('sharedStrings', 'sharedStrings')}${Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('')}</Types>`;
}

function stylesOf(formats: readonly string[]): string {
  const escaped = (code: string) =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map(
    (_, i) => `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

/** Cells from A1 to the right: a number with an optional style, or a text. */
export function row(r: number, cells: readonly (string | readonly [value: number, style: number])[]): string {
  const xml = cells.map((cell, i) => {
    const at = `r="${String.fromCharCode(65 + i)}${r}"`;
    if (typeof cell === 'string') {
      return cell === '' ? '' : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
    }
    return `<c ${at} s="${cell[1]}"><v>${cell[0]}</v></c>`;
  });
  return `<row r="${r}">${xml.join('')}</row>`;
}
