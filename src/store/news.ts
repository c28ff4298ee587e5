import type { Store } from './store.ts';

/**
 * What one page of this browser tells the others after it wrote to the disk. `log`: one workbook, with its undo log.
 * `contents`: also what workbooks stand on.
 */
export type News = { readonly kind: 'log'; readonly workbook: string } | { readonly kind: 'contents' };

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
  const ofContents = (): News => ({ kind: 'contents' });
  const ofLog = (workbook: string): News => ({ kind: 'log', workbook });
  return {
    ...store,
    putImport: after(store.putImport, ofContents),
    removeWorkbook: after(store.removeWorkbook, ofContents),
    addWorkbook: after(store.addWorkbook, ({ id }) => ofLog(id)),
    updateWorkbook: after(store.updateWorkbook, ofLog),
    perform: after(store.perform, ofLog),
    stepBack: after(store.stepBack, ofLog),
    stepForward: after(store.stepForward, ofLog),
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
  return kind === 'log' && typeof workbook === 'string' ? { kind, workbook } : { kind: 'contents' };
}
