import { basename } from 'node:path/posix';
import ts from 'typescript';
import { type House, type Import, importsOf, markupOf, parsed, roomOf, scriptsOf } from './house.ts';
import { FLOORS, GENERATED, LIBRARIES, LONGEST_FILE, SIDE_DOORS, TOP_LEVEL } from './plan.ts';

/** A rule names what breaks it, one line each; an empty list is a house in order. */
export type Rule = (house: House) => readonly string[];

const between = (house: House): readonly Import[] =>
  importsOf(house).filter(({ from, to, isPackage }) => !isPackage && roomOf(from) !== roomOf(to));

const line = ({ from, to }: Import): string => `${from} imports ${to}`;

export const everyRoomIsOnThePlan: Rule = (house) =>
  [...new Set([...house.keys()].map(roomOf))].filter((room) => FLOORS[room] === undefined);

export const importsRunDown: Rule = (house) =>
  between(house)
    .filter(({ from, to }) => !isBelow(roomOf(from), roomOf(to)))
    .map(line);

function isBelow(from: string, to: string): boolean {
  const isSideDoor = SIDE_DOORS.some(([a, b]) => a === from && b === to);
  return isSideDoor || (FLOORS[from] ?? 0) > (FLOORS[to] ?? Number.POSITIVE_INFINITY);
}

export const roomsAreEnteredByTheDoor: Rule = (house) =>
  between(house)
    .filter(({ to }) => to !== `${roomOf(to)}/index.ts`)
    .map(line);

export const importsLeadSomewhere: Rule = (house) =>
  importsOf(house)
    .filter(({ to, isPackage }) => !isPackage && !house.has(to))
    .map(line);

export const librariesKeepToTheirRoom: Rule = (house) =>
  importsOf(house)
    .filter(({ from, to, isPackage }) => isPackage && !roomsFor(to).includes(roomOf(from)))
    .map(line);

function roomsFor(specifier: string): readonly string[] {
  const isPartOf = (name: string) =>
    specifier === name || specifier.startsWith(name.endsWith('/') ? name : `${name}/`);
  return Object.entries(LIBRARIES).find(([name]) => isPartOf(name))?.[1] ?? [];
}

export const noFileImportsItself: Rule = (house) => {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage } of importsOf(house)) {
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
};

export const doorsOnlyReexport: Rule = (house) =>
  [...house]
    .filter(([path]) => /^[^/]+\/index\.ts$/.test(path))
    .flatMap(([path, text]) =>
      parsed(path, text)
        .statements.filter((statement) => !ts.isExportDeclaration(statement))
        .map((statement) => `${path}: ${statement.getText().split('\n', 1)[0]}`),
    );

const FILE_NAMES = [
  /^[a-z0-9]+(-[a-z0-9]+)*(\.svelte)?\.ts$/,
  /^[A-Z][A-Za-z0-9]*\.svelte$/,
  /^[a-z0-9]+(-[a-z0-9]+)*\.css$/,
];

export const filesAreNamedAlike: Rule = (house) =>
  [...house.keys()].filter((path) => {
    const folders = path.split('/').slice(0, -1);
    const isKebab = folders.every((folder) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder));
    return !isKebab || !FILE_NAMES.some((name) => name.test(basename(path)));
  });

export const exportsHaveNames: Rule = (house) =>
  scripts(house).flatMap(([path, text]) =>
    parsed(path, text).statements.some(isDefaultExport) ? [`${path} has a default export`] : [],
  );

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return true;
  const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
  return (
    clause !== undefined &&
    ts.isNamedExports(clause) &&
    clause.elements.some((e) => e.name.text === 'default')
  );
}

export const filesStayShort: Rule = (house) =>
  [...house].flatMap(([path, text]) => {
    const length = text.trimEnd().split('\n').length;
    return length > LONGEST_FILE ? [`${path} has ${length} lines`] : [];
  });

export const componentsKeepThePolicy: Rule = (house) =>
  [...house]
    .filter(([path]) => path.endsWith('.svelte'))
    .flatMap(([path, text]) => [
      ...(/\{@html\b/.test(markupOf(text)) ? [`${path} uses {@html}`] : []),
      ...(/\sstyle\s*=/.test(markupOf(text)) ? [`${path} has a style attribute; use style:name`] : []),
    ]);

/** The worker asks its host, once, whether it may compile; nobody else may try. */
const MAY_COMPILE = 'engine/worker.ts';

export const scriptsKeepThePolicy: Rule = (house) =>
  scripts(house).flatMap(([path, text]) => {
    const faults: string[] = [];
    const visit = (node: ts.Node): void => {
      const fault = forbidden(node);
      if (fault && !(fault === 'new Function' && path === MAY_COMPILE)) faults.push(`${path} uses ${fault}`);
      ts.forEachChild(node, visit);
    };
    visit(parsed(path, text));
    return faults;
  });

function forbidden(node: ts.Node): string | undefined {
  const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
  if (isCall && node.expression.getText() === 'eval') return 'eval';
  if (isCall && node.expression.getText() === 'Function') return 'new Function';
  if (ts.isPropertyAssignment(node) && node.getText().replace(/\s/g, '') === 'worker:true')
    return 'worker: true';
  if (ts.isPropertyAccessExpression(node) && /^(inner|outer)HTML$/.test(node.name.text))
    return node.name.text;
  return undefined;
}

const WORDLESS = ['engine', 'store', 'view', 'workbench', 'ui', 'main', 'compare'];
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/;

/** The program's name is the same in every language. */
const withoutName = (text: string): string => text.replaceAll('So Kỳ', '');

export const sentencesLiveInWording: Rule = (house) =>
  [...house]
    .filter(([path]) => WORDLESS.includes(roomOf(path)) && !path.endsWith('.css'))
    .flatMap(([path, text]) => {
      const texts = path.endsWith('.svelte')
        ? [markupOf(text), ...literals(path, scriptsOf(text))]
        : literals(path, text);
      return texts.some((t) => VIETNAMESE.test(withoutName(t))) ? [`${path} speaks Vietnamese`] : [];
    });

function literals(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(path, text));
  return found;
}

const scripts = (house: House): readonly (readonly [string, string])[] =>
  [...house]
    .filter(([path]) => !path.endsWith('.css'))
    .map(([path, text]) => [path, path.endsWith('.svelte') ? scriptsOf(text) : text]);

/** Names missing from the project's folder, and names that have no place in it. */
export function topLevelFaults(names: readonly string[]): readonly string[] {
  const isExpected = (name: string) =>
    name.startsWith('.') || TOP_LEVEL.includes(name) || GENERATED.includes(name);
  return [
    ...TOP_LEVEL.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...names.filter((name) => !isExpected(name)).map((name) => `${name} has no place here`),
  ];
}
