import { PARTS, type Question, STATUSES } from '../../model/index.ts';
import type { Language } from '../language.ts';
import { nameWords } from '../names.ts';
import { numberWords } from '../numbers.ts';

/** One cell that two sources fill differently, ready to be shown. */
export interface Difference {
  readonly unit: string;
  readonly indicator: string;
  readonly base: string;
  readonly incoming: string;
  /** "F12"; where each stands in its own table. */
  readonly baseCell: string;
  readonly incomingCell: string;
}

/** The examples a question about a conflict carries: figures with a decimal point, or the name of a status. */
export function differencesIn(language: Language): (detail: Question['detail']) => readonly Difference[] {
  const names = nameWords[language];
  const told = (said: string): string => {
    const status = STATUSES.find((name) => name === said);
    if (status) return names.status(status);
    const decimals = said.split('.')[1]?.length ?? 0;
    return numberWords[language].figure(Number(said), decimals);
  };
  return (detail) => {
    const at = (key: string, n: number): string => {
      const list = detail[key];
      return (typeof list === 'object' ? list[n] : undefined) ?? '';
    };
    const { units } = detail;
    if (typeof units !== 'object') return [];
    return units.map((unit, n) => {
      const part = PARTS.find((name) => name === at('parts', n));
      const isPlain = part === undefined || part === 'score';
      const indicator = at('indicators', n);
      return {
        unit,
        indicator: isPlain ? indicator : `${names.part(part)} · ${indicator}`,
        base: told(at('baseValues', n)),
        incoming: told(at('incomingValues', n)),
        baseCell: at('baseCells', n),
        incomingCell: at('incomingCells', n),
      };
    });
  };
}
