import { readParcelFile } from '../link/index.ts';
import type { SourceFile } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { BackupDesk } from './backup-desk.svelte.ts';
import type { ImportDesk } from './import-desk.svelte.ts';
import type { LinkCommands, OpeningFault } from './link-commands.ts';
import type { Phase } from './phase.ts';
import { fetchSamples } from './samples.ts';
import type { StorageDesk } from './storage-desk.svelte.ts';

/** What may be told of an arrival that came to nothing. */
export type ArrivalNotice = 'samples-missing' | 'pasted-no-table' | `link-${OpeningFault}`;

/** Where what arrives is taken to. */
export interface ArrivalHost {
  /** Resolves once files can be read. */
  readonly start: () => Promise<void>;
  readonly phase: Phase;
  readonly links: LinkCommands;
  readonly importing: ImportDesk;
  readonly storage: Pick<StorageDesk, 'putBack'>;
  readonly backups: BackupDesk;
  readonly wording: Wording;
  readonly tell: (notice: ArrivalNotice) => void;
}

/** Files, links and samples, from wherever they come; a page that is still starting takes them when it has. */
export class Arrivals {
  readonly #host: ArrivalHost;

  constructor(host: ArrivalHost) {
    this.#host = host;
  }

  /**
   * Files dropped or picked: exports open the import sheet, what was shared as a file opens as a link does, a workbook's file
   * is looked at before it is restored.
   */
  async openFiles(files: readonly SourceFile[]): Promise<void> {
    await this.#host.start();
    if (this.#host.phase !== 'ready') return;
    const exports: SourceFile[] = [];
    for (const file of files) {
      const code = readParcelFile(file.bytes);
      if (code === undefined && (await this.#host.backups.isWorkbook(file)))
        await this.#host.backups.open(file);
      else if (code === undefined) exports.push(file);
      else this.#tell(await this.#host.links.openFile(code));
    }
    await this.#host.storage.putBack(exports);
    if (exports.length > 0) await this.#host.importing.open(exports);
  }

  /** A link that arrived in the page's address. */
  async openLink(text: string): Promise<void> {
    await this.#host.start();
    if (this.#host.phase === 'ready') this.#tell(await this.#host.links.open(text));
  }

  /** A text that was pasted and is no table: a link, or nothing that could be taken in. */
  async openText(text: string): Promise<void> {
    await this.#host.start();
    if (this.#host.phase !== 'ready') return;
    const result = await this.#host.links.open(text);
    if (result === 'none') this.#host.tell('pasted-no-table');
    else this.#tell(result);
  }

  /** The files that ship with the program, taken in without further questions where they come alone. */
  async openSample(): Promise<void> {
    let files: SourceFile[];
    try {
      files = await fetchSamples();
    } catch {
      this.#host.tell('samples-missing');
      return;
    }
    await this.openFiles(files);
    // A file of the reader's own that arrived beside them is looked at before it is taken in.
    const isAlone = this.#host.importing.session?.files.every((file) => files.includes(file));
    if (isAlone) await this.#host.importing.accept(this.#host.wording.start.sampleWorkbook);
  }

  #tell(result: Awaited<ReturnType<LinkCommands['open']>>): void {
    if (result !== 'opened' && result !== 'none') this.#host.tell(`link-${result}`);
  }
}
