import type { Steps } from '../../model/index.ts';

/** A value as it is printed: numbers keep their digits, members of one name all stay. */
export type JsonValue = JsonScalar | JsonList | JsonObject;

export interface JsonScalar {
  /** Text of a string; digits of a number; "true", "false"; empty for null. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'other';
}

export interface JsonList {
  readonly kind: 'list';
  readonly items: readonly JsonValue[];
}

export interface JsonObject {
  readonly kind: 'object';
  readonly members: readonly (readonly [name: string, value: JsonValue])[];
}

/** Where the text stops being JSON: lines count from 1. */
export interface JsonFault {
  readonly line: number;
}

/** Deeper than any export nests, far above what a thread's stack holds. */
const DEEPEST = 200;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const VALUES_A_STEP = 8192;

/**
 * All values of a text: one as a rule, one a line in JSON lines. Written for exactness: a number is never turned into a
 * binary one and back, `__proto__` is a name like any other, and of two members of one name none is lost. `text` is NFC.
 */
export function* parseJson(text: string): Steps<readonly JsonValue[] | JsonFault> {
  const reader = new JsonReader(text);
  let read = 0;
  while (reader.hasMore()) {
    if (!reader.step()) return { line: text.slice(0, reader.at).split('\n').length };
    if (++read % VALUES_A_STEP === 0) yield reader.at / text.length;
  }
  return reader.values;
}

interface OpenGroup {
  readonly end: '}' | ']';
  readonly names: string[];
  readonly values: JsonValue[];
}

class JsonReader {
  at = 0;
  readonly values: JsonValue[] = [];
  readonly #text: string;
  readonly #open: OpenGroup[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  hasMore(): boolean {
    this.#skip();
    return this.at < this.#text.length || this.#open.length > 0;
  }

  /** Opens a group or reads a value; false where the text is no JSON, at `at`. */
  step(): boolean {
    const first = this.#text[this.at];
    if (first === '{' || first === '[') return this.#openGroup(first === '{' ? '}' : ']');
    const text = first === '"' ? this.#string() : undefined;
    const value = first === '"' ? text !== undefined && ({ kind: 'text', text } as const) : this.#word();
    return value ? this.#put(value) : false;
  }

  /** Past white space, and past the byte order mark some systems write. */
  #skip(): void {
    while (' \n\t\r\ufeff'.includes(this.#text[this.at] ?? 'x')) this.at++;
  }

  #openGroup(end: OpenGroup['end']): boolean {
    const group: OpenGroup = { end, names: [], values: [] };
    this.at++;
    this.#skip();
    if (this.#take(end)) return this.#put(closed(group));
    this.#open.push(group);
    return this.#open.length <= DEEPEST && this.#name(group);
  }

  /** Puts a value where it belongs and closes the groups that end after it. */
  #put(value: JsonValue): boolean {
    let whole = value;
    for (;;) {
      const group = this.#open.at(-1);
      if (!group) {
        this.values.push(whole);
        return true;
      }
      group.values.push(whole);
      this.#skip();
      if (this.#take(',')) return this.#name(group);
      if (!this.#take(group.end)) return false;
      this.#open.pop();
      whole = closed(group);
    }
  }

  /** The next member's name, in an object. */
  #name({ end, names }: OpenGroup): boolean {
    if (end === ']') return true;
    this.#skip();
    const name = this.#string();
    this.#skip();
    if (name === undefined || !this.#take(':')) return false;
    names.push(name);
    return true;
  }

  #take(sign: string): boolean {
    if (this.#text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  #string(): string | undefined {
    if (!this.#take('"')) return undefined;
    let text = '';
    let isEscaped = false;
    for (;;) {
      PLAIN.lastIndex = this.at;
      const plain = PLAIN.exec(this.#text)![0];
      text += plain;
      this.at += plain.length;
      if (this.#take('"')) return isEscaped ? text.normalize('NFC') : text;
      const letter = this.#escape();
      if (letter === undefined) return undefined;
      text += letter;
      isEscaped = true;
    }
  }

  #escape(): string | undefined {
    const sign = this.#text[this.at + 1] ?? '';
    if (this.#text[this.at] !== '\\') return undefined;
    if (sign !== 'u') {
      const letter = Object.hasOwn(ESCAPES, sign) ? ESCAPES[sign] : undefined;
      if (letter !== undefined) this.at += 2;
      return letter;
    }
    const code = this.#text.slice(this.at + 2, this.at + 6);
    if (!/^[\da-f]{4}$/i.test(code)) return undefined;
    this.at += 6;
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  #word(): JsonScalar | undefined {
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.#text)?.[0];
    const word = number ?? ['true', 'false', 'null'].find((w) => this.#text.startsWith(w, this.at));
    if (word === undefined) return undefined;
    this.at += word.length;
    if (number !== undefined) return { kind: 'number', text: number };
    return { kind: 'other', text: word === 'null' ? '' : word };
  }
}

function closed({ end, names, values }: OpenGroup): JsonValue {
  if (end === ']') return { kind: 'list', items: values };
  return { kind: 'object', members: values.map((value, i) => [names[i]!, value]) };
}
