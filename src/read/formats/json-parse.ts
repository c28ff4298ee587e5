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

/**
 * All values of a text: one as a rule, one a line in JSON lines. Written for exactness: a number is never turned into a
 * binary one and back, `__proto__` is a name like any other, and of two members of one name none is lost.
 */
export function parseJson(text: string): readonly JsonValue[] | JsonFault {
  const reader = new JsonReader(text);
  const values: JsonValue[] = [];
  while (reader.skip() < text.length) {
    const value = reader.value(0);
    if (value === undefined) return { line: text.slice(0, reader.at).split('\n').length };
    values.push(value);
  }
  return values;
}

class JsonReader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Past white space, and past the byte order mark some systems write. */
  skip(): number {
    while (' \n\t\r\ufeff'.includes(this.#text[this.at] ?? 'x')) this.at++;
    return this.at;
  }

  /** Undefined where the text is no JSON; `at` then is the place. */
  value(depth: number): JsonValue | undefined {
    this.skip();
    const first = this.#text[this.at];
    if (first === '{' || first === '[') return depth < DEEPEST ? this.#group(first, depth) : undefined;
    if (first === '"') {
      const text = this.#string();
      return text === undefined ? undefined : { kind: 'text', text };
    }
    return this.#word();
  }

  #group(first: '{' | '[', depth: number): JsonValue | undefined {
    const members: [string, JsonValue][] = [];
    const end = first === '{' ? '}' : ']';
    this.at++;
    this.skip();
    for (let isFirst = true; !this.#take(end); isFirst = false) {
      if (!isFirst && !this.#take(',')) return undefined;
      this.skip();
      const name = first === '{' ? this.#name() : '';
      const value = name === undefined ? undefined : this.value(depth + 1);
      if (name === undefined || value === undefined) return undefined;
      members.push([name, value]);
      this.skip();
    }
    return first === '{' ? { kind: 'object', members } : { kind: 'list', items: members.map(([, v]) => v) };
  }

  #name(): string | undefined {
    const name = this.#string();
    this.skip();
    return this.#take(':') ? name : undefined;
  }

  #take(sign: string): boolean {
    if (this.#text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  #string(): string | undefined {
    if (!this.#take('"')) return undefined;
    let text = '';
    for (;;) {
      PLAIN.lastIndex = this.at;
      const plain = PLAIN.exec(this.#text)![0];
      text += plain;
      this.at += plain.length;
      if (this.#take('"')) return text.normalize('NFC');
      const letter = this.#escape();
      if (letter === undefined) return undefined;
      text += letter;
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
