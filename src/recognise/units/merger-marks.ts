/** What the merger did to a unit is no part of its name. */
const SINCE = /\s*\((?:mới|sau (?:khi )?(?:sáp nhập|hợp nhất)|(?:bao )?gồm [^()]*)\)$/iu;
const BEFORE = /\s*\((?:cũ|trước (?:khi )?(?:sáp nhập|hợp nhất))\)$/iu;
/** Without its parentheses "Cũ" may belong to a name. */
const FORMER = /\s+(?:[-–]\s*)?cũ$/u;

/** "Sở Nội vụ (mới)" is the Sở Nội vụ of today. */
export function withoutSince(printed: string): string {
  return printed.replace(SINCE, '');
}

/** "Sở Nội vụ (cũ)" as it was called when it was not yet; unchanged where a name says no such thing. */
export function withoutFormer(printed: string): string {
  return printed.replace(BEFORE, '').replace(FORMER, '');
}
