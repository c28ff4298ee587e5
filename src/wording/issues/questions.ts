import type { QuestionKind } from '../../model/index.ts';
import type { InEvery } from '../language.ts';
import type { Details } from './details.ts';

export interface QuestionText {
  readonly title: string;
  readonly body: string;
}

type QuestionTellers = Readonly<Record<QuestionKind, (d: Details) => QuestionText>>;

/** The table's own title, where it has one: undated tables are told apart by it. */
const titled = (d: Details, before: string): string =>
  d.has('title') ? ` ${before} ${d.quoted('title')}` : '';

/** The first of the units in doubt; dots where there are more. */
const named = (d: Details): string => `${d.text('names')}${d.count('rows') > d.count('named') ? ', …' : ''}`;

/** Why one sign is proposed. */
const SIGN_REASONS: InEvery<Readonly<Record<string, string>>> = {
  vi: {
    others: 'Dấu được đề xuất là dấu mà các số khác trong bảng dùng.',
    grouping: 'Số nào cũng có đúng ba chữ số sau dấu, giống như dấu ngăn hàng nghìn.',
  },
  en: {
    others: 'The sign proposed is the one that other figures of the table use.',
    grouping: 'Every figure has three digits behind the sign, as thousands are set apart.',
  },
};

/** Why one of several columns is proposed. */
const COLUMN_REASONS: InEvery<Readonly<Record<string, string>>> = {
  vi: {
    hour: 'Cột được đề xuất là cột có giờ muộn nhất.',
    shown: 'Cột được đề xuất không bị ẩn trong tệp.',
    first: 'Tiêu đề không cho biết cột nào đúng.',
  },
  en: {
    hour: 'The column proposed is the one of the latest hour.',
    shown: 'The column proposed is not hidden in the file.',
    first: 'The heads do not say which is right.',
  },
};

/** Why shares of one are proposed, or not. */
const SHARE_REASONS: InEvery<Readonly<Record<string, string>>> = {
  vi: {
    fine: 'Số nào cũng không quá 1 mà lại có từ ba chữ số thập phân, như bảng tính lưu tỷ lệ.',
    whole: 'Không số nào quá 1: có thể là phần của 1, cũng có thể là phần trăm rất nhỏ.',
  },
  en: {
    fine: 'No figure is above 1, yet some have three decimals or more, as a spreadsheet keeps rates.',
    whole: 'No figure is above 1: they may be shares of 1, or very small percentages.',
  },
};

/** A day later than the document is proposed only together with that. */
const runningVi = (d: Details): string =>
  d.has('document') ? ` Văn bản ghi ngày ${d.date('document')}, khi kỳ ấy chưa hết.` : '';
const runningEn = (d: Details): string =>
  d.has('document') ? ` The document is of ${d.date('document')}, when that period was still running.` : '';

export const questionTellers: InEvery<QuestionTellers> = {
  vi: {
    'period-of-column': (d) => ({
      title: d.has('sum') ? `${d.quoted('head')} tính gộp đến ngày nào?` : `${d.quoted('head')} là ngày nào?`,
      body: d.has('sum')
        ? `Đầu cột không ghi tính gộp đến ngày nào; bảng là của kỳ ${d.period('now')}.${runningVi(d)} Số tính gộp không được so sánh với số của riêng một kỳ.`
        : d.has('relative')
          ? `Đầu cột không ghi ngày, chỉ nói so với kỳ của bảng (${d.period('now')}). ${d.has('held') ? 'Cột đang được đọc theo kỳ đề xuất.' : 'Chưa có ngày thì cột này chưa được đọc; các cột khác không bị ảnh hưởng.'}`
          : d.has('unclear')
            ? `Lịch không có kỳ nào là ${d.quoted('unclear')}, hoặc đầu cột chưa nói rõ là kỳ nào. Chọn hoặc nhập một ngày của kỳ ấy; chưa có thì cột này không được lấy.`
            : d.has('damaged')
              ? `${d.quoted('damaged')} không phải là một ngày, có lẽ in hỏng.`
              : !d.has('printed')
                ? 'Tiêu đề cột này không ghi ngày, các cột khác thì có. Chọn một ngày hoặc nhập ngày khác; chưa chọn thì cột này không được lấy.'
                : `Đọc theo ngày rồi tháng là ${d.date('printed')}` +
                  `${d.has('document') ? `, sau ngày của văn bản (${d.date('document')})` : ''}. Có lẽ ngày và tháng bị đảo.`,
    }),
    'period-of-table': (d) => ({
      title: 'Số liệu của ngày nào?',
      body: d.has('weekdays')
        ? `Bảng ghi các thứ trong tuần mà không ghi tuần nào${titled(d, 'dưới tiêu đề')}. Nhập một ngày của tuần ấy.`
        : d.has('latest')
          ? `Từ ${d.quoted('first')} đến ${d.quoted('latest')} là qua năm mới mà không cột hay dòng nào ghi năm. Chọn hoặc nhập một ngày của ${d.quoted('latest')}, kỳ muộn nhất; các kỳ trước tính lùi từ đó.`
          : d.has('impossible')
            ? `Bảng ghi ${d.quoted('impossible')}: lịch không có kỳ này, hoặc chưa rõ là kỳ nào${titled(d, 'trong tiêu đề')}. Chọn một ngày hoặc nhập ngày khác.`
            : `Không thấy ngày ở tiêu đề, tên tệp hay đầu cột${titled(d, 'của bảng')}. Chọn một ngày hoặc nhập ngày khác.`,
    }),
    level: (d) => ({
      title: 'Các đơn vị này thuộc cấp nào?',
      body: `Tên của ${d.text('rows')} đơn vị trong bảng (${named(d)}) không nói rõ cấp. Đơn vị chỉ được xếp hạng với đơn vị cùng cấp.`,
    }),
    scope: (d) => ({
      title: d.has('unit') || d.has('own') ? 'Số liệu này của ai?' : 'Bảng này của tỉnh nào?',
      body: d.has('own')
        ? `Bảng chỉ có các chỉ số${titled(d, 'dưới tiêu đề')}, không ghi là của tỉnh hay đơn vị nào. Của một sở hay xã thì ghi tên đơn vị vào dòng trên bảng rồi thả lại.`
        : d.has('unit')
          ? `Bảng chỉ nhắc đến tỉnh (${d.text('province')}) và ${d.quoted('unit')}${titled(d, 'dưới tiêu đề')}, không nói là của bên nào.`
          : `Không thấy tên tỉnh trong bảng${titled(d, 'có tiêu đề')}. Tỉnh nào cũng có Sở Y tế, nên cần biết là của tỉnh nào.`,
    }),
    'decimal-sign': (d) => ({
      title: 'Dấu nào là dấu thập phân?',
      body: `Trong cột ${d.quoted('head')}, ${d.quoted('example')} đọc được theo hai cách. ${SIGN_REASONS.vi[d.text('reason')] ?? ''}`.trim(),
    }),
    conflict: (d) => ({
      title: 'Lấy số liệu nào?',
      body:
        (d.has('same')
          ? `${d.text('cells')} ô có hai số khác nhau ở hai bảng của “${d.text('incoming')}”`
          : `${d.text('cells')} ô trong tệp vừa thả “${d.text('incoming')}” khác với ${d.count('stored') > 0 ? 'số đã lưu từ ' : ''}“${d.text('base')}”`) +
        '. Các ô giống nhau không bị ảnh hưởng.',
    }),
    charset: (d) => ({
      title: 'Chữ có dấu đọc thế này đúng chưa?',
      body: `Tệp không ghi bảng mã chữ. Chọn cách đọc cho ra đúng tên các đơn vị trong tệp${d.has('title') ? ` ${d.quoted('title')}` : ''}.`,
    }),
    measure: (d) => ({
      title: 'Số liệu tính bằng gì?',
      body: d.has('units')
        ? `${d.quoted('stated')} ghi đơn vị tính ${d.quoted('units')}, So Kỳ không biết đơn vị này.${d.has('silent') ? ` Không thấy đơn vị tính của ${d.quoted('silent')}.` : ''}`
        : `Không thấy đơn vị tính của ${d.quoted('names')}${d.has('example') ? `, chẳng hạn số ${d.quoted('example')}` : ''}.`,
    }),
    unit: (d) => ({
      title: `${d.quoted('name')} là đơn vị nào?`,
      body: d.has('former')
        ? 'Tên này nói đến một đơn vị trước sáp nhập. Đơn vị ấy và đơn vị cùng tên hiện nay không được so sánh với nhau. Trả lời một lần, lần sau không hỏi lại.'
        : 'Tên này chưa gặp, nhưng viết gần giống một đơn vị đã biết. Là một đơn vị khác thì số liệu không được so sánh với các kỳ trước của đơn vị đã biết. Trả lời một lần, lần sau không hỏi lại.',
    }),
    indicator: (d) => ({
      title: d.has('overdue')
        ? 'Hồ sơ quá hạn đang giải quyết hay đã giải quyết?'
        : `${d.quoted('name')} là chỉ số nào?`,
      body: d.has('overdue')
        ? 'Bảng chỉ ghi hồ sơ quá hạn, không nói đang giải quyết hay đã giải quyết xong. Hai loại được tính riêng, không cộng lẫn với nhau.'
        : 'Tên này chưa gặp, nhưng viết gần giống một chỉ số đã biết, có thể do quét hoặc gõ sai. Trả lời một lần, lần sau không hỏi lại.',
    }),
    column: (d) => ({
      title: `Lấy cột nào cho ${d.quoted('head')}?`,
      body: `${d.text('columns')} cột cùng chỉ số, cùng kỳ nhưng số khác nhau; chỉ một cột được đọc. ${COLUMN_REASONS.vi[d.text('reason')] ?? ''}`.trim(),
    }),
    share: (d) => ({
      title: `${d.quoted('example')} ở ${d.text('of') === 'row' ? 'dòng' : 'cột'} ${d.quoted('head')} là bao nhiêu phần trăm?`,
      body: SHARE_REASONS.vi[d.text('reason')] ?? '',
    }),
    table: () => ({
      title: 'Có nhập bảng này không?',
      body: 'Không cần bảng này thì bỏ nó ra, không phải trả lời câu hỏi nào khác về nó. Lần sau bảng cùng tên, cùng mẫu cũng được làm như vậy.',
    }),
    accumulation: (d) => ({
      title: 'Số liệu tính gộp từ khi nào?',
      body: `${d.date('from')} và ${d.date('to')} thuộc hai quý khác nhau. Nếu số tính gộp từ đầu quý thì kỳ sau bắt đầu lại từ đầu, giảm chưa chắc là kém đi.`,
    }),
  },
  en: {
    'period-of-column': (d) => ({
      title: d.has('sum')
        ? `Up to which day does ${d.quoted('head')} add up?`
        : `Which day is ${d.quoted('head')}?`,
      body: d.has('sum')
        ? `The head does not say; the table is of ${d.period('now')}.${runningEn(d)} Figures that add up are not set against those of one period alone.`
        : d.has('relative')
          ? `The head gives no date, only one relative to the table's own (${d.period('now')}). ${d.has('held') ? 'The column is read under the period proposed.' : 'Without a date this column is not read; the others are.'}`
          : d.has('unclear')
            ? `The calendar has no period ${d.quoted('unclear')}, or the head leaves open which one. Choose or enter a day of it; until then the column is left out.`
            : d.has('damaged')
              ? `${d.quoted('damaged')} is not a date; it may be misprinted.`
              : !d.has('printed')
                ? 'The head of this column names no date, those of others do. Choose one or enter another; until then the column is left out.'
                : `Read day first it is ${d.date('printed')}` +
                  `${d.has('document') ? `, after the document itself (${d.date('document')})` : ''}. Day and month may be swapped.`,
    }),
    'period-of-table': (d) => ({
      title: 'Which date are these figures of?',
      body: d.has('weekdays')
        ? `The table counts the days of a week, and nothing says of which${titled(d, 'under the title')}. Enter a day of that week.`
        : d.has('latest')
          ? `From ${d.quoted('first')} to ${d.quoted('latest')} a new year begins, and no head or row names a year. Choose or enter a day of ${d.quoted('latest')}, the latest; those before it are counted back from there.`
          : d.has('impossible')
            ? `The table says ${d.quoted('impossible')}: the calendar has no such period, or it is left open which one${titled(d, 'in')}. Choose a date or enter another.`
            : `There is no date in the title, the file name or the column heads${titled(d, 'of')}. Choose one or enter another.`,
    }),
    level: (d) => ({
      title: 'Which level are these units?',
      body: `The names of ${d.count('rows') === 1 ? 'one unit' : `${d.text('rows')} units`} (${named(d)}) do not say. Units are ranked only among their own level.`,
    }),
    scope: (d) => ({
      title: d.has('unit') || d.has('own') ? 'Whose figures are these?' : 'Which province is this table of?',
      body: d.has('own')
        ? `The table has indicators only${titled(d, 'under the title')} and names no province or unit. If they are of a department or a commune, write its name in a line over the table and drop it again.`
        : d.has('unit')
          ? `The table speaks of the province (${d.text('province')}) and of ${d.quoted('unit')}${titled(d, 'under the title')}, and does not say whose it is.`
          : `The table names no province${titled(d, 'in its title')}. Every province has a Sở Y tế, so it matters which.`,
    }),
    'decimal-sign': (d) => ({
      title: 'Which sign is the decimal sign?',
      body: `In the column ${d.quoted('head')}, ${d.quoted('example')} can be read in two ways. ${SIGN_REASONS.en[d.text('reason')] ?? ''}`.trim(),
    }),
    conflict: (d) => ({
      title: 'Which figures are right?',
      body:
        (d.has('same')
          ? `${d.text('cells')} cells stand with two different figures in two tables of “${d.text('incoming')}”`
          : `${d.text('cells')} cells of the dropped “${d.text('incoming')}” differ from ${d.count('stored') > 0 ? 'what is stored from ' : ''}“${d.text('base')}”`) +
        '. Cells that are alike stay as they are.',
    }),
    charset: (d) => ({
      title: 'Do the accented letters read right?',
      body: `The file does not name its character set. Choose the reading that gives the right names of units in the file${d.has('title') ? ` ${d.quoted('title')}` : ''}.`,
    }),
    measure: (d) => ({
      title: 'What are the figures measured in?',
      body: d.has('units')
        ? `${d.quoted('stated')} is printed in ${d.quoted('units')}, which So Kỳ does not know.${d.has('silent') ? ` Nothing says it for ${d.quoted('silent')}.` : ''}`
        : `Nothing says it for ${d.quoted('names')}${d.has('example') ? `, such as the figure ${d.quoted('example')}` : ''}.`,
    }),
    unit: (d) => ({
      title: `Which unit is ${d.quoted('name')}?`,
      body: d.has('former')
        ? 'This name speaks of a unit before a merger. That unit and the one of the same name today are not compared with each other. Answer once; it is not asked again.'
        : 'This name is new, but it is spelt much like a known unit. As another unit it is not compared with earlier figures of the known one. Answer once; it is not asked again.',
    }),
    indicator: (d) => ({
      title: d.has('overdue')
        ? 'Are these overdue dossiers still open, or resolved late?'
        : `Which indicator is ${d.quoted('name')}?`,
      body: d.has('overdue')
        ? 'The table says overdue dossiers, and not whether they are still open or were resolved late. The two are counted apart and never added up.'
        : 'This name is new, but it is spelt much like a known indicator; a scan or a slip may have spoilt it. Answer once; it is not asked again.',
    }),
    column: (d) => ({
      title: `Which column is ${d.quoted('head')}?`,
      body: `${d.text('columns')} columns hold one indicator of one period, with different figures; only one of them is read. ${COLUMN_REASONS.en[d.text('reason')] ?? ''}`.trim(),
    }),
    share: (d) => ({
      title: `What percentage is ${d.quoted('example')} in ${d.text('of') === 'row' ? 'row' : 'column'} ${d.quoted('head')}?`,
      body: SHARE_REASONS.en[d.text('reason')] ?? '',
    }),
    table: () => ({
      title: 'Is this table wanted?',
      body: 'If not, leave it out and nothing else is asked about it. The same is done with the next table of this name and form.',
    }),
    accumulation: (d) => ({
      title: 'Since when do the figures add up?',
      body: `${d.date('from')} and ${d.date('to')} lie in two quarters. Figures that add up since the quarter began start anew: a fall need not be a decline.`,
    }),
  },
};
