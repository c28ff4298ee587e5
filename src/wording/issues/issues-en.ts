import { auditEn } from './audit-en.ts';
import type { IssueTellers } from './details.ts';
import { likeness } from './likeness.ts';

/** How to get a file that can be read, out of whatever was dropped. */
const FROM_SYSTEM = 'export a CSV file from the system again and drop that';
const FROM_OFFICE = 'open it in Excel or Word, save it again and drop the new file';

/** What was wrong with a row that was not stored. */
const REASONS: Readonly<Record<string, string>> = {
  'no-name': 'it has figures but no unit name',
  'no-unit': 'its name is no unit',
  'part-of-row': 'it is part of the row above and counted there',
  uncounted: 'it is not numbered as the others are, and its name says no kind of unit',
  ragged: 'it has another number of cells than the header',
  'no-head': 'no heading above it says what its figures are',
  unreadable: 'it could not be read',
  'unknown-indicator': 'its indicator is not known',
  'published-change': 'it holds printed changes, no indicator of its own',
  'other-measure': 'it is measured in another unit than the other rows of its indicator',
  'unknown-period': 'its period is not known',
  'unknown-unit': 'its unit is not known',
};

/** What print lost where a change is right but for it. */
const LOST: Readonly<Record<string, string>> = {
  sign: ' (the minus sign was lost in print)',
  comma: ' (the decimal comma was lost in print)',
  'sign-and-comma': ' (the minus sign and the decimal comma were lost in print)',
};

export const issuesEn: IssueTellers = {
  'file-empty': () => `the file is empty; ${FROM_SYSTEM}`,
  'file-too-large': (d) =>
    `the file is too large (${megabytes(d.count('size'))} MB, at most ${megabytes(d.count('most'))} MB); export it in parts and drop each`,
  'file-is-picture': () =>
    `this is a picture, whatever its name says; figures in a picture cannot be read, ${FROM_SYSTEM}`,
  'file-is-pdf': () =>
    'this is a PDF or a scan, whose figures cannot be read with certainty; ask for the Word or Excel file of the document, or copy the table and paste it here',
  'file-is-old-word': () =>
    'this is a text document of an old kind (.doc or .rtf); open it in Word, save it as .docx and drop the new file',
  'file-is-archive': () => 'this is an archive other than .zip; unpack it and drop the files inside',
  'file-is-frameset': () =>
    'this is the cover page of a workbook saved as a web page, its figures are in other files; open it in Excel and save it as .xlsx',
  'file-locked': () => 'the file has a password; open it, take the password off, save it and drop it again',
  'file-damaged': () => `the file is damaged and cannot be read; ${FROM_OFFICE}`,
  'file-stalled': () => `reading the file did not end and was stopped; the file was not read; ${FROM_OFFICE}`,
  'file-too-large-inside': (d) =>
    `the file unpacks to more than ${
      d.has('cells')
        ? `${d.text('cells')} cells`
        : d.has('files')
          ? `${d.text('files')} files`
          : `${megabytes(d.count('most'))} MB`
    }; export it in parts and drop each`,
  'archive-empty': () => 'the archive holds no file; make it again and drop it',
  'archive-too-deep': () => 'this archive lies inside another; unpack it and drop the files inside',
  'file-binary': () => `the file is not text and cannot be read; ${FROM_SYSTEM}`,
  'file-truncated': () =>
    'the file breaks off at its end, perhaps an unfinished download; download it again and drop it again',
  'file-seen-before': () => 'this file was imported before and has not changed',
  'charset-guessed': (d) =>
    `the character set was guessed to be ${d.text('charset')}; check that accented names look right`,
  'quote-unclosed': () => 'a quotation mark is never closed; check the cells from this row on',
  'row-ragged': (d) =>
    d.has('full')
      ? `the row has ${d.text('fields')} cells where others have ${d.text('full')}; check that its figures stand in the right columns`
      : 'the row has another number of cells than the header and was not stored; correct it in the source file',
  'table-too-wide': () =>
    'the table has too many columns to be a table of figures; export only the columns to compare',
  'no-header': () => 'no header row was found; the table needs a row that names the units and the indicators',
  'no-figures': () => 'no column of figures was found; check that the file is a table of scores',
  'no-period': () => 'no date was found in the title, the file name or the column heads; pick the date',
  'no-units': () => 'no unit names were found; the table needs a column that names the units',
  'period-swapped': (d) =>
    d.has('damaged')
      ? `${d.quoted('damaged')} is not a date, it may be misprinted; taken as ${d.date('proposed')}, please confirm`
      : `the printed date is ${d.date('printed')}, probably with day and month swapped; taken as ${d.date('proposed')}, please confirm`,
  'period-later-than-document': (d) =>
    `the figures are dated ${d.date('printed')}, after the ${d.has('table') ? 'date of its table' : 'document itself'} (${d.date('document')}); check the date`,
  'period-assumed': (d) => `the table has no date; taken as ${d.date('proposed')}, please confirm`,
  'period-without-day': (d) =>
    `${d.quoted('printed')} names no day; taken as the figures of the whole of ${d.period('period')}, if there is a day, name it`,
  'measure-assumed': (d) =>
    `nothing says what ${d.text('names')} is measured in; taken as ${d.measure('measure')}, please check`,
  'level-assumed': (d) => `the level of the units is not clear; taken as ${d.level('level')}, please confirm`,
  'scope-unknown': (d) =>
    d.has('proposed')
      ? `the table names no province; taken as ${d.text('proposed')}, please confirm`
      : d.has('own')
        ? 'the table names no province or unit as its own; choose one'
        : 'the table names no province; its unit names may repeat those of another',
  'header-repeated': () =>
    'the header repeats inside the table where a page broke; the repeated rows were left out',
  'figure-unreadable': (d) =>
    d.has('points')
      ? `${d.quoted('text')} is a percentage where ${d.quoted('points')} is in points; the cell is left empty, correct it in the source file`
      : `${d.quoted('text')} is not a number; the cell is left empty, correct it in the source file`,
  'figure-out-of-range': (d) =>
    d.text('max') === ''
      ? `${d.quoted('text')} is below 0; please check it`
      : `${d.quoted('text')} is outside 0 to ${d.text('max')}; please check it, a decimal comma may be lost`,
  'figure-unit-mixed': (d) =>
    d.has('unit')
      ? `${d.quoted('text')} is in another unit than ${d.quoted('name')}; the cell is left empty, check the source file`
      : `${d.quoted('text')} differs from its column in the % sign; it is read like the other cells`,
  'figure-too-precise': (d) =>
    `${d.quoted('text')} has too many digits; the cell is left empty, check the source file`,
  'decimal-sign-mixed': (d) =>
    `${d.quoted('text')} uses another decimal sign than its column; read as ${d.figure('value')}, please check`,
  'row-rejected': (d) =>
    `the row was not stored: ${REASONS[d.text('reason')] ?? 'it was not recognised'}${d.has('text') ? ` (${d.quoted('text')})` : ''}`,
  'unit-duplicate': (d) =>
    d.count('same') > 0
      ? `${d.text('name')} is already in row ${d.text('first')} with the same figures; taken once`
      : `${d.text('name')} is already in row ${d.text('first')} with other figures; this row was not stored, check the source file`,
  'published-change-differs': (d) =>
    `${d.text('name')}: the change column prints ${d.quoted('printed')}, computed it is ${d.change('computed')}${LOST[d.text('fits')] ?? ''}; the comparison uses the computed one`,
  'published-total-differs': (d) =>
    `${d.text('name')}: the printed total is ${d.sum('printed')}, its parts add up to ${d.sum('computed')}; the comparison uses the printed one`,
  'assessment-same': (d) =>
    `the figures of ${d.date('period')} are already here and alike; nothing was added`,
  'assessment-differs': (d) =>
    `${d.text('cells')} cells differ from the stored figures of ${d.date('period')}; choose which to keep`,
  'assessment-fuller': (d) =>
    `${d.text('cells')} cells were added to the figures of ${d.date('period')}, none changed`,
  'column-duplicate': (d) =>
    `column ${d.quoted('head')} holds the same indicator of the same period as column ${d.text('letters')} ${d.quoted('taken')}, and was left out: only one of them is read`,
  'column-unread': (d) =>
    d.has('marks')
      ? `column ${d.quoted('head')} holds marks and no numbers: it was left out`
      : `column ${d.quoted('head')} holds numbers, but what they say of its rows is not known: it was left out; choose its role or correct its head`,
  'table-without-figures': () => 'this table holds no figures and was left out',
  'grades-only': () =>
    'the table prints grades without points, so the grades are not read; import the table with the points, then So Kỳ grades by them and checks the printed grades',
  'sheet-hidden': () => 'this sheet is hidden in the workbook; its figures are read all the same',
  'figure-like-share': (d) =>
    `${d.quoted('text')} may be ${d.figure('percent')}% written as a share of 1; it is read as printed, please check`,
  'indicator-added': (d) =>
    `${d.quoted('names')} was added to the known indicators ${d.quoted('scheme')}; the others compare with earlier dates`,
  'columns-hidden': (d) =>
    `columns that are hidden in the workbook (${d.text('columns')}) are read all the same; set the role of any that is not wanted to “Ignored”`,
  'rows-hidden': (d) =>
    d.has('read')
      ? `rows that are hidden in the workbook (${d.text('rows')}) are read all the same`
      : `hidden rows were left out (${d.text('rows')}), as the page does not show them; unhide them in the source file if they are wanted`,
  'formula-error': (d) =>
    `the formula shows the error ${d.quoted('text')}; the cell is left empty, correct it in the source file`,
  'formula-without-value': () =>
    'the formula was never calculated; the cell is left empty, open the file in Excel, save it and drop it again',
  'figure-rounded': (d) =>
    `column ${d.quoted('head')} holds more digits than it shows in ${d.text('cells')} cells; what is shown was taken, such as ${d.quoted('text')}`,
  'letters-lost': (d) =>
    `letters are damaged beyond reading in ${d.text('count')} cells, such as ${d.quoted('text')}; export the file again or mend those cells`,
  'control-characters': (d) =>
    `unprintable NUL characters (${d.text('count')} in the file) were dropped; please check against the source`,
  'json-unreadable': (d) => `the JSON is broken on line ${d.text('line')}; ${FROM_SYSTEM}`,
  'unit-resembles': (d) =>
    d.has('taken')
      ? `${d.quoted('name')} is taken for ${d.quoted('suggestion')} (${likeness('en', d)}), please check`
      : `${d.quoted('name')} is spelt much like ${d.quoted('suggestion')} (${likeness('en', d)}); taken for another unit, please choose`,
  'maximum-differs': (d) =>
    `${d.text('name')}: the printed maximum is ${d.figure('printed')}, the scheme says ${d.figure('expected')}; please check`,
  'rate-differs': (d) =>
    `${d.text('name')}: the printed rate is ${d.figure('printed')}, numerator by denominator gives ${d.figure('computed')}; the comparison uses the printed one`,
  'published-grade-differs': (d) =>
    `${d.text('name')}: the printed grade is ${d.quoted('printed')}, by the scheme's own bands (${d.quoted('computed')} from ${d.figure('from')} points) it is ${d.quoted('computed')}; the comparison grades by the score`,
  'ledger-broken': () =>
    'counting the rows of the table again does not give the file, so the table is not imported; please report it with the file',
  'figure-marked': (d) =>
    `${d.quoted('text')} has a mark behind it; read as ${d.figure('value')}, see whether it is a footnote or a rank`,
  'period-differs': (d) =>
    d.has('year')
      ? `the table says only ${d.period('year')}; the period in the name of its file is taken: ${d.period('other')}`
      : `the table says ${d.date('printed')}, the name of its file or sheet ${d.date('other')}; the table's date is taken`,
  'period-among-rows': (d) =>
    d.has('taken')
      ? `the line ${d.quoted('text')} stands within the table; the rows below it are read as figures of ${d.period('period')}`
      : `the line ${d.quoted('text')} stands within the table and names another time; the rows below it are still read as figures of ${d.period('period')}, please check`,
  ...auditEn,
  'issues-more': (d) =>
    `the fault of the places just above stands in ${d.text('count')} more, which are not listed; what mends one most often mends all`,
};

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_048_576));
