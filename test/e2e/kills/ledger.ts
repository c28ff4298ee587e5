import type { LoggedEdit, Workbook } from '../../../src/model/index.ts';
import type { Op, Report } from './reports.ts';

/** What lies on the disk of what is acknowledged. */
export interface Acknowledged {
  readonly workbooks: readonly Workbook[];
  readonly edits: readonly LoggedEdit[];
}

/** What a workbook is, or names: it must outlast a power cut too, which is more than ending a browser shows. */
const isListed = (write: string): boolean =>
  /^put (workbooks|edits|heads|chunks|imports|originals)$/.test(write);

interface Writing {
  readonly tx: number;
  readonly ops: Op[];
  isTaken: boolean;
}

/** What must be on the disk, from what the pages reported before each was ended. */
export class Ledger {
  /** Steps, drops and names that the disk took, and those it was seen to have taken though the page could not say so. */
  taken = 0;
  unheard = 0;
  #now: Acknowledged = { workbooks: [], edits: [] };
  #writings: Writing[] = [];

  /** Answers what is wrong about the report itself. */
  hear(report: Report): string | undefined {
    if (report.kind === 'told')
      return report.isEarly ? 'the program said that it is written before it was' : undefined;
    const writing = this.#writings.find(({ tx }) => tx === report.tx);
    if (report.kind === 'asked') {
      if (writing) writing.ops.push(report.op);
      else this.#writings.push({ tx: report.tx, ops: [report.op], isTaken: false });
      return undefined;
    }
    const isLoose = report.kind === 'taken' && report.durability !== 'strict' && report.stores.some(isListed);
    const fault = isLoose
      ? `${report.stores.join(', ')}: taken as ${report.durability}, not as strict`
      : undefined;
    if (!writing) return fault;
    if (report.kind === 'aborted') {
      this.#writings.splice(this.#writings.indexOf(writing), 1);
      return undefined;
    }
    writing.isTaken = true;
    this.taken++;
    return fault;
  }

  /**
   * The browser was ended, and no other page has written since: what is on the disk must be what was taken, or that and the
   * next of what was asked for, whole. Goes on from there. Answers what was lost.
   */
  compare(disk: Acknowledged): readonly string[] {
    const ordered = this.#writings.toSorted((a, b) => a.tx - b.tx);
    const last = ordered.findLastIndex(({ isTaken }) => isTaken);
    let state = ordered.slice(0, last + 1).reduce(after, this.#now);
    const must = state;
    const found = textOf(disk);
    let isFound = textOf(state) === found;
    for (const writing of isFound ? [] : ordered.slice(last + 1)) {
      state = after(state, writing);
      isFound = textOf(state) === found;
      if (isFound) {
        this.unheard++;
        break;
      }
    }
    this.#now = disk;
    this.#writings = [];
    return isFound ? [] : differences(must, disk);
  }
}

function after(state: Acknowledged, { ops }: Writing): Acknowledged {
  return ops.reduce(applied, state);
}

const keyOf = (edit: LoggedEdit): string => `${edit.workbook} ${edit.n}`;

function applied({ workbooks, edits }: Acknowledged, op: Op): Acknowledged {
  if (op.store === 'workbooks') {
    const id = 'put' in op ? (op.put as Workbook).id : op.remove;
    const others = workbooks.filter((one) => one.id !== id);
    return { workbooks: 'put' in op ? [...others, op.put as Workbook] : others, edits };
  }
  if ('put' in op) {
    const put = op.put as LoggedEdit;
    return { workbooks, edits: [...edits.filter((one) => keyOf(one) !== keyOf(put)), put] };
  }
  const gone = op.remove as readonly [string, number] | { readonly lower: readonly [string] };
  const isGone = ({ workbook, n }: LoggedEdit): boolean =>
    'lower' in gone ? workbook === gone.lower[0] : workbook === gone[0] && n === gone[1];
  return { workbooks, edits: edits.filter((edit) => !isGone(edit)) };
}

/** The same contents are the same text, in whatever order they were written. */
function textOf({ workbooks, edits }: Acknowledged): string {
  return JSON.stringify(
    [
      workbooks.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      edits.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    ],
    sorted,
  );
}

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

function differences(must: Acknowledged, is: Acknowledged): readonly string[] {
  const here = new Map(is.workbooks.map((one) => [one.id, one]));
  const there = new Set(must.workbooks.map(({ id }) => id));
  const lost = must.workbooks.flatMap((one) => {
    const found = here.get(one.id);
    if (!found) return [`the workbook “${one.name}” is lost`];
    if (JSON.stringify(one, sorted) === JSON.stringify(found, sorted)) return [];
    return [
      `the workbook “${one.name}” was taken at step ${one.step} and is at ${found.step}: ${parts(one, found)}`,
    ];
  });
  const more = is.workbooks
    .filter(({ id }) => !there.has(id))
    .map(({ name }) => `“${name}” came from nowhere`);
  const steps = new Set(is.edits.map((edit) => JSON.stringify(edit, sorted)));
  const lostSteps = must.edits
    .filter((edit) => !steps.has(JSON.stringify(edit, sorted)))
    .map(({ n, name }) => `step ${n} (${name}) is lost or another`);
  const all = [...lost, ...more, ...lostSteps];
  return all.length > 0 ? all : ['the undo log has steps that were never asked for'];
}

/** The members in which two workbooks differ. */
function parts(a: Workbook, b: Workbook): string {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Workbook>;
  return [...names]
    .filter((name) => JSON.stringify(a[name], sorted) !== JSON.stringify(b[name], sorted))
    .join(', ');
}
