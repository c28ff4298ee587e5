import { LANGUAGES, type Language, restoreStyle, type Style } from '../wording/index.ts';

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

/** Another version of the page, or a hand, may have written it. */
function storedStyle(): Style {
  try {
    return restoreStyle(JSON.parse(stored('style') ?? 'null'));
  } catch {
    return restoreStyle(undefined);
  }
}

/** What belongs to the reader, not to the workbook. */
export class Preferences {
  #language = $state<Language>(LANGUAGES.find((l) => l === stored('language')) ?? 'vi');
  #theme = $state<Theme>(THEMES.find((t) => t === stored('theme')) ?? 'auto');

  /** How the office writes figures, on the screen and in all that leaves it. */
  #style = $state.raw<Style>(storedStyle());

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

  get style(): Style {
    return this.#style;
  }

  set style(style: Style) {
    this.#style = style;
    keep('style', JSON.stringify(style));
  }

  get officeAddress(): string {
    return this.#officeAddress;
  }

  set officeAddress(address: string) {
    this.#officeAddress = address;
    keep('office-address', address);
  }
}
