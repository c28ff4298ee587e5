import { powerOfTen, scaled } from '../../model/index.ts';

/** What was lost in print where a change is the computed one but for it. */
export type Lost = 'sign' | 'comma' | 'sign-and-comma';

/**
 * Explains a printed change that differs from the computed one: "0,06" for −0,06, "518" for +5,18, "211" for −2,11.
 * `printed` has its own decimals; undefined where nothing lost explains it.
 */
export function whatFits(
  printed: { readonly value: number; readonly decimals: number },
  computed: number,
  decimals: number,
): Lost | undefined {
  if (computed === 0 || Number.isNaN(printed.value) || Number.isNaN(computed)) return undefined;
  const whole = Math.round(computed * powerOfTen(decimals));
  const finest = Math.max(decimals, printed.decimals);
  if (scaled(printed.value, finest) === -Math.round(computed * powerOfTen(finest))) {
    return printed.value > 0 ? 'sign' : undefined;
  }
  if (printed.decimals > 0 || !losesComma(Math.abs(printed.value), Math.abs(whole), decimals))
    return undefined;
  return Math.sign(printed.value) === Math.sign(computed) ? 'comma' : 'sign-and-comma';
}

/** "518" of 5,18; "8" of 0,8 and of 0,80, whose last zeros may not have been printed. */
function losesComma(printed: number, whole: number, decimals: number): boolean {
  for (let dropped = 0; dropped < decimals; dropped++) {
    if (printed * powerOfTen(dropped) === whole) return true;
  }
  return false;
}
