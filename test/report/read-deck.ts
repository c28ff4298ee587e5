import { xmlText } from '../../src/report/xml.ts';
import { type Archive, unpack } from '../../src/zip/index.ts';
import { CAP } from './package-check.ts';

/** A deck read back from its file: what a reader, and a program that edits it, would find. */
export interface ReadDeck {
  readonly files: Archive;
  readonly slides: readonly ReadSlide[];
}

export interface ReadSlide {
  readonly title: string;
  /** Every text of the slide outside its tables. */
  readonly texts: readonly string[];
  /** Tables, rows, cells; a spanned cell is left out. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** A paragraph a line. */
  readonly notes: string;
  readonly xml: string;
  /** What a screen reader says of its chart and of each of its tables. */
  readonly described: readonly (readonly [shape: string, text: string])[];
  readonly chart?: ReadChart;
}

export interface ReadChart {
  readonly xml: string;
  readonly names: readonly string[];
  /** By series; NaN where it has no bar. */
  readonly values: readonly (readonly number[])[];
  /** Rows of the embedded sheet, its head first; a formula reads as its result. */
  readonly sheet: readonly (readonly (string | number)[])[];
}

export async function readDeck(blob: Blob): Promise<ReadDeck> {
  const files = unpack(new Uint8Array(await blob.arrayBuffer()), CAP);
  if (!files) throw new Error('no package');
  const count = [...files.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return { files, slides: Array.from({ length: count }, (_, i) => readSlide(files, i + 1)) };
}

function readSlide(files: Archive, n: number): ReadSlide {
  const xml = xmlText(files.get(`ppt/slides/slide${n}.xml`));
  const notes = xmlText(files.get(`ppt/notesSlides/notesSlide${n}.xml`));
  const rels = xmlText(files.get(`ppt/slides/_rels/slide${n}.xml.rels`));
  const chart = /charts\/(chart\d+)\.xml/.exec(rels)?.[1];
  const shapes = between(xml, 'p:sp');
  return {
    title: textsIn(shapes.find((shape) => shape.includes('type="title"')) ?? ''),
    texts: shapes.map(textsIn),
    tables: between(xml, 'a:tbl').map((table) =>
      between(table, 'a:tr').map((row) =>
        between(row, 'a:tc').flatMap((cell) => (cell.includes('hMerge') ? [] : [textsIn(cell)])),
      ),
    ),
    notes: between(notes, 'a:p').slice(0, -1).map(textsIn).join('\n'),
    xml,
    described: [...xml.matchAll(/<p:cNvPr id="\d+" name="(Chart|Table)" descr="([^"]*)"/g)].map(
      ([, shape = '', text = '']) => [shape, plain(text)],
    ),
    ...(chart ? { chart: readChart(files, chart) } : {}),
  };
}

function readChart(files: Archive, name: string): ReadChart {
  const xml = xmlText(files.get(`ppt/charts/${name}.xml`));
  const series = between(xml, 'c:ser');
  const points = (part: string): readonly string[] => {
    const values: string[] = [];
    for (const [, i, value] of part.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g))
      values[Number(i)] = value!;
    return Array.from(
      { length: Number(/<c:ptCount val="(\d+)"/.exec(part)?.[1]) },
      (_, i) => values[i] ?? '',
    );
  };
  const workbook = unpack(files.get(`ppt/embeddings/${name}.xlsx`)!, CAP);
  return {
    xml,
    names: points(between(series[0]!, 'c:cat')[0]!).map(plain),
    values: series.map((s) =>
      points(between(s, 'c:val')[0]!).map((v) => (v === '' ? Number.NaN : Number(v))),
    ),
    sheet: between(xmlText(workbook?.get('xl/worksheets/sheet1.xml')), 'row').map((row) =>
      between(row, 'c').map((cell) => {
        const text = /<t [^>]*>([^<]*)</.exec(cell)?.[1];
        return text === undefined ? Number(/<v>([^<]*)</.exec(cell)?.[1]) : plain(text);
      }),
    ),
  };
}

/** Elements of a name that holds none of the same name. */
function between(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, 'gs'))].map(([element]) => element);
}

function textsIn(xml: string): string {
  return plain([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''));
}

const PLAIN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(escaped: string): string {
  return escaped.replace(/&(\w+);/g, (_, name: string) => PLAIN[name] ?? '?');
}
