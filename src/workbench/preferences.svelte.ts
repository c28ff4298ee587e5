import { LANGUAGES, type Language } from '../wording/index.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A browser may forbid storage altogether; a preference is then kept for this run only. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(`so-ky.${key}`);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`so-ky.${key}`, value);
  } catch {
    // Kept for this run only.
  }
}

/** What belongs to the reader, not to the workbook. */
export class Preferences {
  #language = $state<Language>(LANGUAGES.find((l) => l === stored('language')) ?? 'vi');
  #theme = $state<Theme>(THEMES.find((t) => t === stored('theme')) ?? 'auto');

  /** Where the office hosts So Kỳ, as typed; empty until somebody says so. */
  #officeAddress = $state(stored('office-address') ?? '');

  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    this.#language = language;
    keep('language', language);
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    keep('theme', theme);
  }

  get officeAddress(): string {
    return this.#officeAddress;
  }

  set officeAddress(address: string) {
    this.#officeAddress = address;
    keep('office-address', address);
  }
}
