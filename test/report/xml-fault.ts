import { printable } from '../../src/report/xml.ts';

const TOKEN =
  /<\?xml [^<>]*\?>|<(\/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|[^<]+|</y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*"([^"]*)"/g;
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

interface Open {
  readonly name: string;
  readonly prefixes: ReadonlySet<string>;
}

/** Why a text is no well-formed XML with namespaces, as far as Office packages use it; undefined where it is. */
export function xmlFault(xml: string): string | undefined {
  const stack: Open[] = [];
  let roots = 0;
  TOKEN.lastIndex = 0;
  if (printable(xml) !== xml) return 'a character XML cannot hold';
  if (LOOSE_AMPERSAND.test(xml)) return 'a loose &';
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(xml);
    if (!match || match[0] === '<') return `no tag at ${at}: ${xml.slice(at, at + 40)}`;
    const [token, isEnd, name, attributes = '', isEmpty] = match;
    if (token.startsWith('<?')) continue;
    if (name === undefined) {
      if (stack.length === 0 && token.trim() !== '') return `text outside the root: ${token.slice(0, 40)}`;
    } else if (isEnd) {
      if (stack.pop()?.name !== name) return `</${name}> closes another`;
    } else {
      if (stack.length === 0 && ++roots > 1) return `a second root ${name}`;
      const opened = open(name, attributes, stack.at(-1)?.prefixes ?? new Set(['xml']));
      if (typeof opened === 'string') return opened;
      if (!isEmpty) stack.push(opened);
    }
  }
  if (stack.length > 0) return `${stack.at(-1)?.name} is never closed`;
  return roots === 1 ? undefined : 'no root';
}

function open(name: string, attributes: string, outer: ReadonlySet<string>): Open | string {
  const names = [...attributes.matchAll(ATTRIBUTE)].map(([, attribute = '']) => attribute);
  if (new Set(names).size < names.length) return `${name} has an attribute twice`;
  const declared = names.flatMap((n) => (n.startsWith('xmlns:') ? [n.slice('xmlns:'.length)] : []));
  const prefixes = new Set([...outer, ...declared, 'xmlns']);
  const unknown = [name, ...names].find((n) => n.includes(':') && !prefixes.has(n.slice(0, n.indexOf(':'))));
  return unknown === undefined ? { name, prefixes } : `${unknown} has an undeclared prefix`;
}
