import { posix } from 'node:path';
import { xmlText } from '../../src/report/xml.ts';
import { type Archive, unpack } from '../../src/zip/index.ts';
import { xmlFault } from './xml-fault.ts';

/** Far beyond any test's deck. */
export const CAP = 2 ** 28;

/** What an office program would repair or refuse in a package, its embedded workbooks included; empty for a sound one. */
export function packageFaults(files: Archive): readonly string[] {
  const parts = new Map([...files].filter(([path]) => /\.(xml|rels)$/.test(path)).map(readPart));
  return [
    ...[...parts].flatMap(([path, xml]) => faultsAt(path, xmlFault(xml))),
    ...typeFaults(files, parts.get('[Content_Types].xml') ?? ''),
    ...[...parts].flatMap(([path, xml]) =>
      path.endsWith('.rels') ? relationshipFaults(path, xml, files) : referenceFaults(path, xml, parts),
    ),
    ...[...parts].flatMap(([path, xml]) => [
      ...shapeFaults(path, xml),
      ...axisFaults(path, xml),
      ...timeFaults(path, xml),
    ]),
    ...[...files].flatMap(([path, bytes]) => (path.endsWith('.xlsx') ? workbookFaults(path, bytes) : [])),
  ];
}

type Parts = ReadonlyMap<string, string>;

function readPart([path, bytes]: readonly [string, Uint8Array]): [string, string] {
  return [path, xmlText(bytes)];
}

function faultsAt(path: string, fault: string | undefined): readonly string[] {
  return fault === undefined ? [] : [`${path}: ${fault}`];
}

function attributes(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(([, value = '']) => value);
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, i) => values.indexOf(value) < i);
}

function typeFaults(files: Archive, types: string): readonly string[] {
  const overrides = attributes(types, /<Override [^>]*PartName="\/([^"]+)"/g);
  const extensions = new Set(attributes(types, /<Default [^>]*Extension="([^"]+)"/g));
  const typed = (path: string): boolean =>
    overrides.includes(path) ||
    (extensions.has(path.slice(path.lastIndexOf('.') + 1)) &&
      (!/^(ppt|xl)\/.*\.xml$/.test(path) || overrides.includes(path)));
  return [
    ...overrides.filter((path) => !files.has(path)).map((path) => `${path} has a type and no part`),
    ...repeated(overrides).map((path) => `${path} has two types`),
    ...[...files.keys()]
      .filter((path) => path !== '[Content_Types].xml' && !typed(path))
      .map((path) => `${path} has no type`),
  ];
}

/** The part a `.rels` file speaks for, from which its targets are counted. */
function ownerOf(rels: string): string {
  return posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, '.rels'));
}

function relationshipFaults(path: string, xml: string, files: Archive): readonly string[] {
  const folder = posix.dirname(ownerOf(path));
  const targets = attributes(xml, /<Relationship [^>]*Target="([^"]+)"/g);
  const lost = targets.filter(
    (target) => !files.has(target.startsWith('/') ? target.slice(1) : posix.join(folder, target)),
  );
  return [
    ...lost.map((target) => `${path} leads to ${target}, which is not there`),
    ...repeated(attributes(xml, /<Relationship [^>]*\bId="([^"]+)"/g)).map((id) => `${path} has ${id} twice`),
    ...(/TargetMode="External"/.test(xml) ? [`${path} leads out of the package`] : []),
  ];
}

function referenceFaults(path: string, xml: string, parts: Parts): readonly string[] {
  const rels = parts.get(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)) ?? '';
  const known = attributes(rels, /\bId="([^"]+)"/g);
  return attributes(xml, /\br:(?:id|embed|link)="([^"]+)"/g)
    .filter((id) => !known.includes(id))
    .map((id) => `${path} uses ${id}, which it has not`);
}

function shapeFaults(path: string, xml: string): readonly string[] {
  return repeated(attributes(xml, /<p:cNvPr [^>]*?\bid="(\d+)"/g)).map(
    (id) => `${path} has shape ${id} twice`,
  );
}

/** An axis is named once where it stands, once by the axis it crosses and once by the bars drawn on it. */
function axisFaults(path: string, xml: string): readonly string[] {
  if (!xml.includes('<c:chartSpace')) return [];
  const axes = attributes(xml, /<c:(?:cat|val|ser|date)Ax>\s*<c:axId val="(\d+)"/g);
  const plots = xml.match(/<c:(\w+)Chart>.*?<\/c:\1Chart>/gs) ?? [];
  const used = plots.flatMap((plot) => attributes(plot, /<c:axId val="(\d+)"/g));
  const crossed = attributes(xml, /<c:crossAx val="(\d+)"/g);
  return [
    ...[...used, ...crossed].filter((id) => !axes.includes(id)).map((id) => `${path} has no axis ${id}`),
    ...axes.filter((id) => !used.includes(id)).map((id) => `${path} draws nothing on axis ${id}`),
    ...repeated(axes).map((id) => `${path} has axis ${id} twice`),
  ];
}

function timeFaults(path: string, xml: string): readonly string[] {
  return attributes(xml, /xsi:type="dcterms:W3CDTF">([^<]*)</g)
    .filter((time) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time))
    .map((time) => `${path} says ${time}, which is no time`);
}

function workbookFaults(path: string, bytes: Uint8Array): readonly string[] {
  const files = unpack(bytes, CAP);
  if (!files) return [`${path} cannot be opened`];
  return packageFaults(files).map((fault) => `${path}: ${fault}`);
}
