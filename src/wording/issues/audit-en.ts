import type { AuditTellers, Details } from './details.ts';

export const auditEn: AuditTellers = {
  'decimals-mixed': (d) =>
    `column ${d.quoted('head')} mixes numbers of decimals, such as ${d.quoted('fewest')} and ${d.quoted('most')}; last zeros were dropped, it seems, and the figures are read as printed`,
  'change-signs-mixed': (d) =>
    `column ${d.quoted('head')} prints gains without “+” (such as ${d.quoted('text')}), another table of the same import with it (${d.quoted('other')}); both are read as gains`,
  'figures-repeated': (d) =>
    `${d.text('name')}: ${d.quoted('first')} and ${d.quoted('second')} are both ${d.figure('value')}; one may be a copy, check the source`,
  'column-repeated': (d) =>
    `column ${d.quoted('second')} is the same as column ${d.quoted('first')} for all ${d.counted('units')} units; one may be a copy, check the source`,
  'assessment-repeated': (d) =>
    `all figures of ${d.period('period')} are those of ${d.period('other')} (${d.counted('units')} units); one export may bear two dates, please check`,
  'whole-outside-parts': (d) =>
    `${d.text('name')}: ${d.quoted('indicator')} is ${d.figure('value')}% while its ${d.counted('units')} units ${
      d.text('low') === d.text('high')
        ? `are all at ${d.text('low')}%`
        : `range from ${d.text('low')}% to ${d.text('high')}%`
    }; the whole must lie between them${
      d.has('without') ? `, unless ${d.level('without').toLowerCase()} (not here) pull it away` : ''
    } or the scopes differ`,
  'whole-below-parts': (d) =>
    `${d.text('name')}: ${d.quoted('indicator')} is ${d.sum('printed')}, less than the sum over ${d.level('level').toLowerCase()} (${d.sum('computed')}); check scope and date of both tables`,
  'full-points-below-100': (d) =>
    `${d.text('name')}${others(d)}: group ${d.quoted('group')} has its full ${d.text('max')}/${d.text('max')} points though ${d.quoted('indicator')} is ${d.figure('rate')}%; ${
      d.has('from')
        ? `right if full points begin at ${d.text('from')}%, check how it is scored`
        : 'points and rate seem to contradict each other, please check'
    }`,
  'published-rank-differs': (d) =>
    `${d.text('name')}: the printed rank is ${d.text('printed')}, its score of ${d.figure('score')} gives ${d.text('computed')}/${d.text('n')}; check the rank or the score`,
  'list-out-of-order': (d) =>
    `${d.text('name')} (${d.figure('value')}) stands out of order: the other rows go ${
      d.text('order') === 'rising' ? 'from low to high' : 'from high to low'
    }; the row may have been added later, or its figure misprinted`,
  'times-apart': (d) =>
    `${table(d, '')} has figures of ${time(d, '')}, ${table(d, 'other-')}${d.count('tables') > 0 ? ` and ${d.counted('tables')} more` : ''} of ${time(d, 'other-')}; where they are told together, name each date and source`,
};

const others = (d: Details): string => (d.count('others') > 0 ? ` and ${d.counted('others')} more` : '');

const table = (d: Details, other: string): string =>
  `${d.quoted(`${other}name`)} (${d.level(`${other}level`).toLowerCase()})`;

function time(d: Details, other: string): string {
  const at = d.has(`${other}hour`) ? `${d.text(`${other}hour`)} on ` : '';
  const source = d.has(`${other}source`) ? ` (${d.source(`${other}source`)})` : '';
  return `${at}${d.period(`${other}period`)}${source}`;
}
