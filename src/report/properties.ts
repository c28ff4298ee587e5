import { escapeXml, XML_HEAD } from './xml.ts';

export interface DocumentFacts {
  readonly title: string;
  readonly lang: string;
  /** ISO date. */
  readonly day: string;
}

/** Dublin Core properties of a document: what it is and when, and not who or on which machine. */
export function coreProperties({ title, lang, day }: DocumentFacts): string {
  const at = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:language>${lang}</dc:language>${at('created')}${at('modified')}</cp:coreProperties>`;
}

export function programProperties(slides: number): string {
  return `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>So Kỳ</Application><Slides>${slides}</Slides></Properties>`;
}
