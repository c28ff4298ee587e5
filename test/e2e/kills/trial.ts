import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type LaunchOptions, type Page } from '@playwright/test';
import { cutPower, haveEnded, processesOf } from '../../../.tools/soak/cut-power.mjs';
import { storageWords } from '../../../src/wording/index.ts';
import { STARTING } from '../app.ts';
import { menu, pick, vi } from '../hand.ts';
import { type Disk, diskOf } from './disk.ts';
import { hashOf } from './files.ts';
import { type Doings, HANDS, type HandName, nextHand } from './hands.ts';
import { Ledger } from './ledger.ts';
import { type Aim, momentOf } from './moments.ts';
import { type Report, reportWriting } from './reports.ts';
import { faultsOnScreen } from './screen.ts';

export interface Plan {
  readonly address: string;
  readonly launch: LaunchOptions;
  /** One kill each. */
  readonly aims: readonly Aim[];
  readonly random: () => number;
  readonly big: Doings['big'];
  /** Kills after which another profile is begun: what is looked at grows with every drop. */
  readonly perProfile: number;
  /** Told of each kill and each fault. */
  readonly tell?: (line: string) => void;
}

export interface Outcome {
  readonly faults: readonly string[];
  /** By hand, how often it was done to its end. */
  readonly done: ReadonlyMap<HandName, number>;
  /** By the hand that was at work, how often the browser was ended. */
  readonly cut: ReadonlyMap<string, number>;
  /** Hands that could not do what they were to. */
  readonly stumbles: readonly string[];
  /** Transactions on workbooks and undo logs that the disk took. */
  readonly taken: number;
  /** Starts that found on the disk what was asked for before the end, and was never acknowledged. */
  readonly unheard: number;
  /** Starts that found something to sweep. */
  readonly swept: number;
}

/** Milliseconds a page lives at most. */
const LONGEST_LIFE = 9_000;
/** Milliseconds before a kill that waits for something to happen comes anyway. */
const LONGEST_WAIT = 30_000;
/** Milliseconds that Chromium takes its time to put `localStorage` on the disk. */
const MARKED_WITHIN = 6_000;
/** Milliseconds within which what nobody names is swept after a start. */
const SWEPT_WITHIN = 30_000;

/** Ends the browser at moments of imports, edits and restores on a profile on disk, starts it again and looks for what was lost. */
export async function surviveKills(plan: Plan): Promise<Outcome> {
  const outcome = {
    faults: [] as string[],
    done: new Map<HandName, number>(),
    cut: new Map<string, number>(),
    stumbles: [] as string[],
    taken: 0,
    unheard: 0,
    swept: 0,
  };
  for (let from = 0; from < plan.aims.length; from += plan.perProfile) {
    const life = new Trial(plan, outcome, from);
    await life.run(plan.aims.slice(from, from + plan.perProfile));
  }
  return outcome;
}

type Counts = { -readonly [Name in keyof Outcome]: Outcome[Name] } & {
  faults: string[];
  stumbles: string[];
  done: Map<HandName, number>;
  cut: Map<string, number>;
};

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The kills of one profile. */
class Trial {
  readonly #plan: Plan;
  readonly #outcome: Counts;
  readonly #ledger = new Ledger();
  readonly #doings: Doings;
  readonly #sums = new Set<string>();
  #profile = '';
  #processes: readonly number[] = [];
  #doing: HandName | undefined;
  #heard: (report: Report) => void = () => undefined;
  #kill: number;

  constructor(plan: Plan, outcome: Counts, kill: number) {
    this.#plan = plan;
    this.#outcome = outcome;
    this.#kill = kill;
    this.#doings = { files: new Map(), typed: new Set(), next: 1, big: plan.big };
  }

  async run(aims: readonly Aim[]): Promise<void> {
    this.#profile = await mkdtemp(join(tmpdir(), 'so-ky-kills-'));
    try {
      for (const aim of aims) {
        await this.#oneLife(aim);
        this.#kill++;
      }
      const { context, page } = await this.#open();
      await this.#look(page);
      await context.close();
    } finally {
      cutPower(this.#profile, this.#processes);
      await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
      this.#outcome.taken += this.#ledger.taken;
      this.#outcome.unheard += this.#ledger.unheard;
    }
  }

  async #oneLife(aim: Aim): Promise<void> {
    const { random, tell } = this.#plan;
    this.#doing = undefined;
    const { context, page } = aim === 'start' ? await this.#openToCut() : await this.#open();
    let isOver = aim === 'start';
    if (!isOver) {
      await this.#look(page);
      const end = (after: number): NodeJS.Timeout =>
        setTimeout(() => {
          isOver = true;
          cutPower(this.#profile, this.#processes);
        }, after);
      const timers = [end(aim === 'any' ? random() * LONGEST_LIFE : LONGEST_WAIT)];
      const isMoment = momentOf(aim, random);
      this.#heard = (report) => {
        const after = isMoment(report, this.#doing);
        if (after !== undefined) timers.push(end(after));
      };
      await this.#work(page, aim, () => isOver);
      for (const timer of timers) clearTimeout(timer);
      this.#heard = () => undefined;
    }
    cutPower(this.#profile, this.#processes);
    await context.close().catch(() => undefined);
    await haveEnded(this.#processes);
    count(this.#outcome.cut, this.#doing ?? 'start');
    tell?.(`kill ${this.#kill + 1} (${aim}, during ${this.#doing ?? 'the start'})`);
  }

  async #work(page: Page, aim: Aim, isOver: () => boolean): Promise<void> {
    const { random } = this.#plan;
    // What is erased has been written down outside the database before, as what one erases another day.
    if (aim === 'erase') await page.waitForTimeout(MARKED_WITHIN);
    for (let n = 0; !isOver(); n++) {
      try {
        this.#doing = await this.#handFor(aim, n, page);
        await HANDS[this.#doing][1](page, this.#doings, random);
        count(this.#outcome.done, this.#doing);
      } catch (error) {
        if (isOver() || page.isClosed()) return;
        this.#outcome.stumbles.push(`${this.#kill + 1}, ${this.#doing}: ${String(error).slice(0, 300)}`);
        await page.keyboard.press('Escape').catch(() => undefined);
        await page.keyboard.press('Escape').catch(() => undefined);
      }
    }
  }

  /** What a kill is aimed at is done soon. */
  async #handFor(aim: Aim, n: number, page: Page): Promise<HandName> {
    const { random } = this.#plan;
    const isOpen = (await menu(page, vi.shell.top.workbook).count()) > 0;
    const isNow = isOpen && (n > 0 || random() < 0.6);
    if (isNow && aim === 'staging') return 'dropBig';
    if (isNow && aim === 'flip') return random() < 0.4 ? 'dropBig' : 'dropSmall';
    if (isNow && (aim === 'restore' || aim === 'erase')) return aim;
    return nextHand(page, random);
  }

  /** A browser that has compared what is there with what was acknowledged, and not opened the app yet. */
  async #launch(): Promise<Opened> {
    const { address, launch } = this.#plan;
    const context = await chromium.launchPersistentContext(this.#profile, {
      ...launch,
      viewport: { width: 1366, height: 768 },
      locale: 'vi-VN',
    });
    context.setDefaultTimeout(10_000);
    const page = context.pages()[0] ?? (await context.newPage());
    this.#processes = processesOf(this.#profile);
    await page.goto(`${address}icon.svg`);
    const disk = await this.#whole(page).catch(async (error: unknown) => {
      // A reader would try once more, too; what is lost then is a fault.
      this.#outcome.stumbles.push(`${this.#kill}, on opening: ${String(error).slice(0, 300)}`);
      await page.waitForTimeout(1000);
      return this.#whole(page);
    });
    for (const fault of this.#ledger.compare(disk)) this.#fault(fault);
    if (disk.leftovers.length > 0) this.#outcome.swept++;
    await context.exposeBinding('report', (_source, said: string) => {
      const report = JSON.parse(said) as Report;
      const fault = this.#ledger.hear(report);
      if (fault) this.#fault(fault);
      this.#heard(report);
    });
    await context.addInitScript(reportWriting);
    return { context, page };
  }

  async #open(): Promise<Opened> {
    const opened = await this.#launch();
    await opened.page.goto(this.#plan.address);
    await opened.page.locator('#app').filter({ hasText: /\S/ }).waitFor();
    await opened.page.locator(STARTING).waitFor({ state: 'detached' });
    return opened;
  }

  /** A start that is cut short. */
  async #openToCut(): Promise<Opened> {
    const opened = await this.#launch();
    const end = setTimeout(() => cutPower(this.#profile, this.#processes), this.#plan.random() * 1500);
    await opened.page
      .goto(this.#plan.address)
      .then(() => opened.page.waitForTimeout(1500))
      .catch(() => undefined);
    clearTimeout(end);
    return opened;
  }

  #fault(fault: string): void {
    const told = `after kill ${this.#kill}: ${fault}`;
    this.#outcome.faults.push(told);
    this.#plan.tell?.(told);
  }

  /** What the app makes of what it finds: it misses nothing, sweeps, and shows the figures of the files. */
  async #look(page: Page): Promise<void> {
    for (const isWhole of [true, false]) {
      const missed = page.getByRole('heading', {
        name: storageWords.vi.wiped.title(isWhole, false),
        exact: true,
      });
      if ((await missed.count()) > 0) this.#fault(`data is missed: ${await missed.textContent()}`);
    }
    await this.#lookAtScreen(page, await this.#swept(page));
  }

  /** What is there, judged. */
  async #whole(page: Page): Promise<Disk> {
    const disk = await diskOf(page, [...this.#sums]);
    for (const fault of disk.faults) this.#fault(fault);
    for (const { key, sum, figures } of disk.editions) {
      for (const [file, found] of Object.entries(figures)) {
        if (!this.#isAsDropped(file, found)) this.#fault(`the figures of ${key} are not those of its file`);
      }
      this.#sums.add(sum);
    }
    return disk;
  }

  /** What no file of ours holds was typed by hand. */
  #isAsDropped(key: string, found: string): boolean {
    const file = this.#doings.files.get(key);
    if (file) return file.figures.includes(found.startsWith('[') ? hashOf(found) : found);
    return (JSON.parse(found) as number[]).every((figure) => this.#doings.typed.has(figure));
  }

  async #swept(page: Page): Promise<Disk> {
    const end = Date.now() + SWEPT_WITHIN;
    let disk = await diskOf(page, [...this.#sums]);
    const isOpen = (await menu(page, vi.shell.top.workbook).count()) > 0;
    const remain = (): readonly string[] => [...disk.leftovers, ...(isOpen ? disk.drafts : [])];
    while (remain().length > 0 && Date.now() < end) {
      await page.waitForTimeout(200);
      disk = await diskOf(page, [...this.#sums]);
    }
    if (remain().length > 0) this.#fault(`${remain().length} are left, such as ${remain()[0]}`);
    return disk;
  }

  async #lookAtScreen(page: Page, { workbooks }: Disk): Promise<void> {
    const there = workbooks.filter(({ removedAt }) => removedAt === undefined);
    for (const workbook of there.slice(-3)) {
      const shown = menu(page, vi.shell.top.workbook);
      try {
        if ((await shown.count()) === 0) {
          await page
            .getByRole('list', { name: vi.shelf.title })
            .locator('.row')
            .filter({ has: page.getByText(workbook.name, { exact: true }) })
            .first()
            .click();
          await shown.waitFor();
        } else if ((await shown.textContent())?.trim() !== workbook.name) {
          await pick(page, vi.shell.top.workbook, vi.shelf.openNamed(workbook.name));
        }
        await page
          .getByRole('button', { name: `${vi.shell.top.workbook}: ${workbook.name}`, exact: true })
          .waitFor();
      } catch (error) {
        this.#fault(`“${workbook.name}” does not open: ${String(error).slice(0, 200)}`);
        continue;
      }
      for (const fault of await faultsOnScreen(page, workbook, this.#doings)) this.#fault(fault);
    }
  }
}
