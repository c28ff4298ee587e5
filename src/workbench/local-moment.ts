/** A moment as the clock of this machine showed it: "2026-11-23T14:05". */
export function localMoment(at: string | number): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
