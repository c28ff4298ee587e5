import { clean } from '../text/text.ts';

/** No measure that is stored: hours are no days, and money is no count. */
const OTHER = '(?:giờ|phút|giây|(?:(?:nghìn|ngàn|triệu|tr|tỷ|tỉ) ?)?(?:đồng|vnđ|vnd)|usd)';
const IN_BRACKETS = new RegExp(String.raw`\((${OTHER})(?: ?/ ?[^()]+)?\)`, 'iu');
const OF_TIME = /(?<!\p{L})(giờ|phút|giây)(?!\p{L})/iu;
const OVER_TABLE = new RegExp(
  String.raw`(?:đơn vị(?: đo)? tính|đơn vị đo(?: lường)?|đvt)\s*:\s*(${OTHER})(?!\p{L})`,
  'iu',
);

/** "Kinh phí (triệu đồng)", "Số giờ xử lý": the measure a name states, where it is none that is stored. */
export function unknownMeasureIn(name: string): string | undefined {
  const printed = clean(name);
  return (IN_BRACKETS.exec(printed) ?? OF_TIME.exec(printed))?.[1];
}

/** "Đơn vị tính: giờ" over a table. */
export function unknownMeasureOver(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const [, measure] = OVER_TABLE.exec(clean(line)) ?? [];
    if (measure !== undefined) return measure;
  }
  return undefined;
}
