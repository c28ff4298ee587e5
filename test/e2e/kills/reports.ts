/** What a page reports of its writing, so that somebody outside knows what the disk has taken when the browser is ended. */
export type Report =
  | { readonly kind: 'asked'; readonly tx: number; readonly op: Op }
  | {
      readonly kind: 'taken';
      readonly tx: number;
      readonly durability: string;
      /** It may write workbooks, and writes no figures: who waits for it is told of it. */
      readonly isPromise: boolean;
      readonly stores: readonly string[];
    }
  | { readonly kind: 'aborted'; readonly tx: number }
  | { readonly kind: 'told'; readonly isEarly: boolean };

/** A write to what is acknowledged: workbooks and their undo logs. */
export type Op =
  | { readonly store: Acknowledged; readonly put: unknown }
  | { readonly store: Acknowledged; readonly remove: unknown };

export type Acknowledged = 'workbooks' | 'edits';

/**
 * Runs in the page before the app. `asked`: a request was made; `taken`: its transaction is complete, and only then is it
 * acknowledged; `told`: the program told other pages that something is written.
 */
export function reportWriting(): void {
  const report = (said: Report): void => {
    (globalThis as unknown as { report: (said: string) => void }).report(JSON.stringify(said));
  };
  const numbers = new WeakMap<IDBTransaction, number>();
  const wrote = new WeakMap<IDBTransaction, Set<string>>();
  let count = 0;
  let promised = 0;
  let told = 0;
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const tx = open.call(this, names, mode, options);
    if (mode !== 'readwrite') return tx;
    const n = ++count;
    numbers.set(tx, n);
    const stores = new Set<string>();
    wrote.set(tx, stores);
    const isPromise = tx.objectStoreNames.contains('workbooks') && !tx.objectStoreNames.contains('chunks');
    tx.addEventListener('complete', () => {
      if (isPromise) promised++;
      if (isPromise || stores.size > 0)
        report({ kind: 'taken', tx: n, durability: tx.durability, isPromise, stores: [...stores] });
    });
    tx.addEventListener('abort', () => report({ kind: 'aborted', tx: n }));
    return tx;
  };
  const note = (objects: IDBObjectStore, what: 'put' | 'remove', value: unknown): void => {
    const { name, transaction } = objects;
    wrote.get(transaction)?.add(`${what} ${name}`);
    const tx = numbers.get(transaction);
    if (tx === undefined || (name !== 'workbooks' && name !== 'edits')) return;
    const op = (what === 'put' ? { store: name, put: value } : { store: name, remove: value }) as Op;
    report({ kind: 'asked', tx, op });
  };
  for (const name of ['put', 'add'] as const) {
    const plain = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (value, key) {
      note(this, 'put', value);
      return key === undefined ? plain.call(this, value) : plain.call(this, value, key);
    };
  }
  const remove = IDBObjectStore.prototype.delete;
  IDBObjectStore.prototype.delete = function (key) {
    const isRange = key instanceof IDBKeyRange;
    note(this, 'remove', isRange ? { lower: key.lower, upper: key.upper } : key);
    return remove.call(this, key);
  };
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (message) {
    // That something is on its way promises nothing yet.
    if (message?.kind !== 'sent') {
      told++;
      report({ kind: 'told', isEarly: told > promised });
    }
    return post.call(this, message);
  };
}
