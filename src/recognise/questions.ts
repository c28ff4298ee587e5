import type { Answers, ImportKey, Issue, Question } from '../model/index.ts';

export interface Decision {
  /** The answer, else the proposal; absent where the question blocks. */
  readonly value?: string;
  /** The user gave it. */
  readonly answered: boolean;
}

interface Noted {
  named: number;
  /** How many more there are, once they are too many to be named. */
  more: { count: number } | undefined;
}

/** So many issues of one kind in one column are named one by one: one misread column must not make a million. */
const MOST_NAMED = 200;

/** Collects issues and questions, and answers a question from what the user has said before. */
export class Desk {
  readonly issues: Issue[] = [];
  readonly questions: Question[] = [];
  /** By table, column, code and severity. */
  readonly #noted = new Map<string, Noted>();
  readonly #answers: Answers;
  readonly #ids = new Set<string>();
  /** By the id a question came with, the last decision. */
  readonly #decisions = new Map<string, Decision>();

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** What the user said under an id, unasked. */
  said(id: string): string | undefined {
    return this.#answers[id];
  }

  /** All that was said under ids that begin alike, by what follows. */
  *saidUnder(start: string): Generator<readonly [rest: string, said: string]> {
    for (const [id, said] of Object.entries(this.#answers)) {
      if (id.startsWith(start)) yield [id.slice(start.length), said];
    }
  }

  note(code: Issue['code'], severity: Issue['severity'], at: Issue['at'], detail?: Issue['detail']): void {
    const id = [code, severity, at?.import, at?.table, at?.column].join('|');
    const noted = this.#noted.get(id) ?? { named: 0, more: undefined };
    this.#noted.set(id, noted);
    if (noted.more) noted.more.count++;
    else if (noted.named < MOST_NAMED) {
      noted.named++;
      this.issues.push({ code, severity, ...(at ? { at } : {}), ...(detail ? { detail } : {}) });
    } else {
      noted.more = { count: 1 };
      const column = withoutRow(at);
      this.issues.push({
        code: 'issues-more',
        severity,
        ...(column ? { at: column } : {}),
        detail: noted.more,
      });
    }
  }

  /** Was the question answered before, whether it would be asked now or not? */
  hasAnswer(id: string): boolean {
    return this.#answers[id] !== undefined;
  }

  /** Is a file asked this already, of another of its tables? */
  hasAsked(id: string, file: ImportKey): boolean {
    return this.questions.some((asked) => asked.import === file && asked.id.replace(/#\d+$/, '') === id);
  }

  /**
   * An answer counts when it is one of the choices or `accepts` it. Two tables of one shape in one drop would ask the
   * same id: the second gets a number, in the order the files were dropped; but with `again` it is the same question.
   */
  ask(question: Question, accepts: (answer: string) => boolean = () => false, again = false): Decision {
    const before = again ? this.#decisions.get(question.id) : undefined;
    if (before) return before;
    const decision = this.#decide(question, accepts);
    this.#decisions.set(question.id, decision);
    return decision;
  }

  #decide(question: Question, accepts: (answer: string) => boolean): Decision {
    let id = question.id;
    for (let n = 2; this.#ids.has(id); n++) id = `${question.id}#${n}`;
    this.#ids.add(id);
    const said = this.#answers[id];
    const valid = said !== undefined && (question.choices.some((c) => c.value === said) || accepts(said));
    this.questions.push({ ...question, id, ...(valid ? { answer: said } : {}) });
    if (valid) return { value: said, answered: true };
    return { ...(question.proposed === undefined ? {} : { value: question.proposed }), answered: false };
  }
}

function withoutRow(at: Issue['at']): Issue['at'] {
  if (!at) return undefined;
  const { row: _, ...column } = at;
  return column;
}
