import { basename } from 'node:path/posix';
import ts from 'typescript';
import { type House, markupOf, parsed, type Rule, roomOf, scriptsOf } from './house.ts';
import { LONGEST_FILE } from './plan.ts';

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

const WORDLESS = [
  'zip',
  'engine',
  'store',
  'view',
  'report',
  'link',
  'backup',
  'workbench',
  'ui',
  'main',
  'compare',
];
/** No sentences: what a link's text is packed against, and how wide letters are. */
const UNSEEN = ['link/vocabulary.ts', 'report/text-size.ts'];
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/;

/** The program's name is the same in every language. */
const withoutName = (text: string): string => text.replaceAll('So Kỳ', '');

export const sentencesLiveInWording: Rule = (house) =>
  [...house]
    .filter(([path]) => WORDLESS.includes(roomOf(path)) && !UNSEEN.includes(path) && !path.endsWith('.css'))
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
