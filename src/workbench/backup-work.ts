import {
  BACKUP_EXTENSION,
  type BackupFault,
  type Manifest,
  readBackup,
  rekeyed,
  type WorkbookContents,
  writeBackup,
} from '../backup/index.ts';
import { type CopyKind, type Engine, fileNameOf, type View, type Workbook } from '../model/index.ts';
import type { Store, Waiting } from '../store/index.ts';
import { backingUpWords, type Wording } from '../wording/index.ts';
import { tabName } from './choices.ts';
import type { Library } from './library.svelte.ts';
import { resolveView } from './resolve-view.ts';
import { freeName, knownNames, namedApart, restoringBatch, schemesApart } from './restoring.ts';
import { today } from './today.ts';
import { tabToSend } from './view-to-send.ts';
import { workbookContents } from './workbook-contents.ts';

/** A workbook as a file to be saved. */
export interface WorkbookFile {
  readonly name: string;
  readonly blob: Blob;
  /** Tables and files that could no longer be read on this machine; they are not in it. */
  readonly missing: readonly string[];
  /** Names of the tabs that stay at home, since nobody knows what they tell. */
  readonly leftOut: readonly string[];
}

/** What the work on a workbook's file stands on. */
export interface WorkHost {
  readonly library: Library;
  readonly wording: Wording;
  readonly store: Store;
  readonly engine: Engine;
  /** Lets the page breathe, and ends the work by throwing. */
  readonly breathe: (share: number) => Promise<void>;
}

/** The workbook as a file. `created`: an instant. */
export async function savedFile(
  workbook: Workbook,
  copy: CopyKind,
  created: string,
  host: WorkHost,
): Promise<WorkbookFile> {
  const { library, wording, store, breathe } = host;
  const views = copy === 'to-send' ? await viewsToSend(workbook, host) : workbook.views;
  const leaving = { ...workbook, views };
  const gone = workbook.views.filter(({ id }) => !views.some((view) => view.id === id));
  const contents = workbookContents(leaving, library, store);
  const { pieces, missing } = await writeBackup(contents, { copy, created, breathe });
  const title = backingUpWords[wording.language].fileName(workbook.name, wording.dates.day(today()), copy);
  return {
    name: fileNameOf(title, BACKUP_EXTENSION),
    blob: new Blob([...pieces], { type: 'application/zip' }),
    missing,
    leftOut: gone.map(({ spec }) =>
      tabName(spec, resolveView(spec, library.ground.heads), library.ground, wording),
    ),
  };
}

async function viewsToSend({ views }: Workbook, host: WorkHost): Promise<readonly View[]> {
  const { library, engine, wording, breathe } = host;
  const sent: View[] = [];
  for (const view of views) {
    const one = await tabToSend(view, library.ground, engine, wording.style);
    if (one) sent.push(one);
    await breathe(0);
  }
  return sent;
}

/** What a sound file holds, as it would stand here. */
export interface LookedAt {
  readonly contents: WorkbookContents;
  readonly manifest: Manifest;
  readonly restoredName: string;
  readonly namedApart: number;
}

export async function lookedAt(
  bytes: Uint8Array,
  { wording, store, breathe }: Pick<WorkHost, 'wording' | 'store' | 'breathe'>,
): Promise<LookedAt | { readonly fault: BackupFault }> {
  const read = await readBackup(bytes, breathe);
  if ('fault' in read) return read;
  const here = await store.contents();
  const names = here.workbooks.map(({ name }) => name);
  return {
    ...read,
    restoredName: freeName(read.manifest.name, names, backingUpWords[wording.language].copyOf),
    namedApart: namedApart(read.contents, knownNames(here)),
  };
}

/**
 * Stores it as a workbook of its own and answers its id; nothing that was here before is changed. `name`: as in the file;
 * which it gets, and which of its names are new here, is chosen when it is listed: another page may have brought the same
 * since it was looked at. Rejects as `Store.putImport` does.
 */
export async function restore(
  contents: WorkbookContents,
  name: string,
  { store, wording }: Pick<WorkHost, 'store' | 'wording'>,
  waiting: Waiting,
): Promise<string> {
  const apart = schemesApart(contents, knownNames(await store.contents()));
  const batch = restoringBatch(rekeyed(contents, apart), (taken) =>
    freeName(name, taken, backingUpWords[wording.language].copyOf),
  );
  await store.putImport(batch, waiting);
  return batch.workbook.id;
}
