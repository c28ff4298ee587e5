import type { Store } from './store.ts';

/**
 * What one page of this browser tells the others after it wrote to the disk. `log`: one workbook, with its undo log.
 * `contents`: also what workbooks stand on. `sent`: something is on its way into its log, and its page may not live to see it
 * there, or to tell.
 */
export type News =
  | { readonly kind: 'log' | 'sent'; readonly workbook: string }
  | { readonly kind: 'contents' };

/** The part of a BroadcastChannel that is used. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener'>;

export const CHANNEL_NAME = 'so-ky';

/** The store, which tells the other pages of every write once it is on the disk. Who wrote does not hear of it. */
export function announcing(store: Store, channel: Pick<Channel, 'postMessage'>): Store {
  const after =
    <Given extends unknown[], Result>(
      write: (...given: Given) => Promise<Result>,
      newsOf: (...given: Given) => News,
    ) =>
    async (...given: Given): Promise<Result> => {
      const result = await write(...given);
      channel.postMessage(newsOf(...given));
      return result;
    };
  /** In the task of the caller, as what is sent: a page may be left at its end. */
  const sending =
    <Given extends unknown[], Result>(send: (id: string, ...given: Given) => Promise<Result>) =>
    (id: string, ...given: Given): Promise<Result> => {
      const result = send(id, ...given);
      const news: News = { kind: 'sent', workbook: id };
      channel.postMessage(news);
      return result;
    };
  const ofContents = (): News => ({ kind: 'contents' });
  const ofLog = (workbook: string): News => ({ kind: 'log', workbook });
  return {
    ...store,
    putImport: after(store.putImport, ofContents),
    removeWorkbook: after(store.removeWorkbook, ofContents),
    addWorkbook: after(store.addWorkbook, ({ id }) => ofLog(id)),
    updateWorkbook: after(store.updateWorkbook, ofLog),
    perform: after(sending(store.perform), (id) => ofLog(id)),
    stepBack: after(sending(store.stepBack), (id) => ofLog(id)),
    stepForward: after(sending(store.stepForward), (id) => ofLog(id)),
    async takeIn() {
      const workbooks = await store.takeIn();
      for (const id of workbooks) channel.postMessage(ofLog(id));
      return workbooks;
    },
  };
}

/** Hands over what other pages tell. Answers with what ends that. */
export function onNews(channel: Channel, hear: (news: News) => void): () => void {
  const listener = ({ data }: MessageEvent): void => hear(readNews(data));
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
}

/** A page of another version may say it otherwise: something changed, then, and it is not known what. */
function readNews(data: unknown): News {
  const { kind, workbook } = (data ?? {}) as Record<string, unknown>;
  const isOfOne = (kind === 'log' || kind === 'sent') && typeof workbook === 'string';
  return isOfOne ? { kind, workbook } : { kind: 'contents' };
}
