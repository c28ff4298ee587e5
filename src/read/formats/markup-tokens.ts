import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { Steps } from '../../model/index.ts';

/** Valid until the next tag: one map serves them all. */
export type Attributes = ReadonlyMap<string, string>;

export interface MarkupHandler {
  /** Names in lower case in HTML, without their prefix in XML. A tag that closes itself in XML is closed at once. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** With its entities as letters; a run of text may come in pieces. */
  text(text: string): void;
}

const TAGS_A_STEP = 4096;

/**
 * Tags and texts in the order in which they stand. No tree is kept and no tag is taken for closed by another: a stray
 * `</div>` cannot end a table, and a hundred thousand open tags take no stack.
 */
export function* readMarkup(text: string, handler: MarkupHandler, kind: 'html' | 'xml'): Steps<void> {
  const relay = new Relay(text, handler, kind === 'xml');
  const tokenizer = new Tokenizer({ xmlMode: kind === 'xml' }, relay);
  relay.onpause = () => tokenizer.pause();
  tokenizer.write(text);
  while (!tokenizer.running) {
    yield relay.at / Math.max(1, text.length);
    tokenizer.resume();
  }
  tokenizer.end();
}

/** The tokenizer tells of positions; the handler wants words. */
class Relay implements TokenizerCallbacks {
  onpause: () => void = () => undefined;
  at = 0;
  readonly #text: string;
  readonly #handler: MarkupHandler;
  readonly #isXml: boolean;
  readonly #attributes = new Map<string, string>();
  #name = '';
  #attribute = '';
  #value = '';
  #tags = 0;

  constructor(text: string, handler: MarkupHandler, isXml: boolean) {
    this.#text = text;
    this.#handler = handler;
    this.#isXml = isXml;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#named(start, end);
    this.#attributes.clear();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#named(start, end);
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#text.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }

  /** The first of two attributes of one name counts, as in a browser. */
  onattribend(_quote: QuoteType, _end: number): void {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(end: number): void {
    this.#handler.open(this.#name, this.#attributes);
    this.#count(end);
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
    this.#handler.close(this.#name);
  }

  onclosetag(start: number, end: number): void {
    this.#handler.close(this.#named(start, end));
    this.#count(end);
  }

  ontext(start: number, end: number): void {
    this.#handler.text(this.#text.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.#handler.text(String.fromCodePoint(codepoint));
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.#isXml) this.#handler.text(this.#text.slice(start, end - offset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #named(start: number, end: number): string {
    const name = this.#text.slice(start, end);
    return this.#isXml ? name.slice(name.indexOf(':') + 1) : name.toLowerCase();
  }

  #count(end: number): void {
    this.at = end;
    if (++this.#tags % TAGS_A_STEP === 0) this.onpause();
  }
}
