import type { Archive } from '../zip/index.ts';
import { coreProperties, programProperties } from './properties.ts';
import { escapeXml, xmlBytes, xmlText } from './xml.ts';

/** A chart's own parts, in place of what the library writes. */
export interface ChartParts {
  readonly chart: string;
  readonly workbook: Uint8Array;
}

export interface Finish {
  readonly title: string;
  readonly lang: string;
  /** ISO date. */
  readonly day: string;
  /** In the order of the slides. */
  readonly charts: readonly ChartParts[];
  /** What a screen reader calls the table of each slide; empty where it has none. */
  readonly tables: readonly string[];
}

const LIBRARY_CHARTS = /^ppt\/(charts|embeddings)\//;
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * What pptxgenjs 4.0.1 leaves to be put right before PowerPoint opens a deck without offering to repair it, and before
 * two decks of one request are the same bytes:
 *
 * 1. charts: ours for the library's (upstream issue 1534: an axis too many; numbered on from the page's last deck)
 * 2. slides: shapes numbered once each, tables named, notes in paragraphs  3. the language of every text, the master's too
 * 4. properties  5. content types of parts there are, and of no others
 */
export function finishPackage(written: Archive, finish: Finish): Archive {
  const parts = new Map([...written].filter(([path]) => !LIBRARY_CHARTS.test(path)));
  for (const [i, chart] of finish.charts.entries()) addChart(parts, chart, i + 1);
  let charts = 0;
  finish.tables.forEach((table, i) => {
    const slide = `ppt/slides/slide${i + 1}.xml`;
    edit(parts, `ppt/notesSlides/notesSlide${i + 1}.xml`, paragraphs);
    const links = `ppt/slides/_rels/slide${i + 1}.xml.rels`;
    edit(parts, slide, (xml) => renumberShapes(nameTable(xml, table)));
    edit(parts, links, (xml) =>
      xml.replace(/\/ppt\/charts\/chart\d+\.xml/g, () => `../charts/chart${++charts}.xml`),
    );
  });
  for (const path of parts.keys()) {
    if (/^ppt\/.*\.xml$/.test(path)) edit(parts, path, (xml) => inLanguage(xml, finish.lang));
  }
  parts.set('docProps/core.xml', xmlBytes(coreProperties(finish)));
  parts.set('docProps/app.xml', xmlBytes(programProperties(finish.tables.length)));
  edit(parts, '[Content_Types].xml', (xml) => contentTypes(xml, parts));
  return parts;
}

function edit(parts: Map<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts.get(path);
  if (!part) throw new Error(`the deck has no ${path}`);
  parts.set(path, xmlBytes(change(xmlText(part))));
}

function addChart(parts: Map<string, Uint8Array>, { chart, workbook }: ChartParts, n: number): void {
  parts.set(`ppt/charts/chart${n}.xml`, xmlBytes(chart));
  parts.set(`ppt/embeddings/chart${n}.xlsx`, workbook);
  parts.set(
    `ppt/charts/_rels/chart${n}.xml.rels`,
    xmlBytes(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}/package" Target="../embeddings/chart${n}.xlsx"/></Relationships>`,
    ),
  );
}

function nameTable(xml: string, name: string): string {
  return xml.replace(
    /(<p:cNvPr id="\d+" name="Table")\/?>/g,
    (_, start) => `${start} descr="${escapeXml(name)}"/>`,
  );
}

/** The library writes notes as one paragraph with line ends inside, which PowerPoint shows as spaces. */
function paragraphs(xml: string): string {
  return xml.replace(
    /<a:p>(<a:r><a:rPr [^>]*\/><a:t>)([^<]*\r\n[^<]*)(<\/a:t><\/a:r>)<a:endParaRPr [^>]*\/><\/a:p>/,
    (_, before, text: string, after) =>
      text
        .split('\r\n')
        .map((line) => `<a:p>${before}${line}${after}</a:p>`)
        .join(''),
  );
}

/** The library numbers a slide's tables on their own, and its slide number 25. */
function renumberShapes(xml: string): string {
  let id = 0;
  return xml.replace(/(<p:cNvPr id=)"\d+"/g, (_, start) => `${start}"${++id}"`);
}

function inLanguage(xml: string, lang: string): string {
  return xml.replaceAll(' altLang="en-US"', '').replaceAll('lang="en-US"', `lang="${lang}"`);
}

const TYPE = 'application/vnd.openxmlformats-officedocument';
/** The parts the library gives wrong types or none: it names a slide master per slide, and its own charts. */
const OUR_TYPES: readonly (readonly [parts: RegExp, type: string])[] = [
  [/^ppt\/charts\/chart\d+\.xml$/, `${TYPE}.drawingml.chart+xml`],
  [/^ppt\/slideMasters\/slideMaster\d+\.xml$/, `${TYPE}.presentationml.slideMaster+xml`],
];

function contentTypes(xml: string, parts: Archive): string {
  const typeOf = (path: string): string | undefined => OUR_TYPES.find(([pattern]) => pattern.test(path))?.[1];
  const ours = [...parts.keys()].flatMap((path) => {
    const type = typeOf(path);
    return type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`];
  });
  return xml
    .replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, path) =>
      parts.has(path) && typeOf(path) === undefined ? override.trim() : '',
    )
    .replace('</Types>', `${ours.join('')}</Types>`);
}
