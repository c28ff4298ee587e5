import type { AuditTellers, Details } from './details.ts';

export const auditVi: AuditTellers = {
  'decimals-mixed': (d) =>
    `cột ${d.quoted('head')} viết lẫn số chữ số thập phân, chẳng hạn ${d.quoted('fewest')} và ${d.quoted('most')}; có lẽ bỏ số 0 ở cuối, số vẫn được đọc đúng như in`,
  'change-signs-mixed': (d) =>
    `cột ${d.quoted('head')} in mức tăng không có dấu “+” (chẳng hạn ${d.quoted('text')}), bảng khác trong cùng lần nhập có dấu (${d.quoted('other')}); cả hai đều được đọc là tăng`,
  'figures-repeated': (d) =>
    `${d.text('name')}: ${d.quoted('first')} và ${d.quoted('second')} cùng là ${d.figure('value')}; có thể chép nhầm, hãy đối chiếu với nguồn`,
  'column-repeated': (d) =>
    `cột ${d.quoted('second')} giống hệt cột ${d.quoted('first')} ở cả ${d.counted('units')} đơn vị; có thể chép nhầm cột, hãy đối chiếu với nguồn`,
  'assessment-repeated': (d) =>
    `toàn bộ số liệu ${d.period('period')} giống hệt ${d.period('other')} (${d.counted('units')} đơn vị); có thể cùng một lần kết xuất ghi hai ngày, hãy kiểm tra`,
  'whole-outside-parts': (d) =>
    `${d.text('name')}: ${d.quoted('indicator')} là ${d.figure('value')}% trong khi ${d.counted('units')} đơn vị trực thuộc ${
      d.text('low') === d.text('high')
        ? `đều là ${d.text('low')}%`
        : `từ ${d.text('low')}% đến ${d.text('high')}%`
    }; số chung phải nằm trong khoảng đó${
      d.has('without') ? `, trừ khi ${d.level('without').toLowerCase()} (chưa có ở đây) làm lệch` : ''
    } hoặc hai số khác phạm vi`,
  'whole-below-parts': (d) =>
    `${d.text('name')}: ${d.quoted('indicator')} là ${d.sum('printed')}, ít hơn tổng của ${d.level('level').toLowerCase()} (${d.sum('computed')}); hãy kiểm tra phạm vi và ngày của hai bảng`,
  'full-points-below-100': (d) =>
    `${d.text('name')}${others(d)}: nhóm ${d.quoted('group')} đạt đủ ${d.text('max')}/${d.text('max')} điểm dù ${d.quoted('indicator')} là ${d.figure('rate')}%; ${
      d.has('from')
        ? `đúng nếu điểm tối đa tính từ ${d.text('from')}%, hãy đối chiếu với cách chấm`
        : 'điểm và tỷ lệ có vẻ mâu thuẫn, hãy kiểm tra'
    }`,
  'published-rank-differs': (d) =>
    `${d.text('name')}: hạng in là ${d.text('printed')}, theo điểm ${d.figure('score')} là ${d.text('computed')}/${d.text('n')}; hãy kiểm tra hạng hoặc điểm`,
  'list-out-of-order': (d) =>
    `${d.text('name')} (${d.figure('value')}) đứng sai chỗ: các dòng khác xếp ${
      d.text('order') === 'rising' ? 'từ thấp đến cao' : 'từ cao xuống thấp'
    }; có thể dòng này thêm sau hoặc in sai số`,
  'times-apart': (d) =>
    `${table(d, '')} là số liệu ${time(d, '')}, còn ${table(d, 'other-')}${d.count('tables') > 0 ? ` và ${d.counted('tables')} bảng khác` : ''} là số liệu ${time(d, 'other-')}; khi nêu chung hãy ghi rõ từng ngày, từng nguồn`,
};

const others = (d: Details): string =>
  d.count('others') > 0 ? ` và ${d.counted('others')} đơn vị khác` : '';

const table = (d: Details, other: string): string =>
  `${d.quoted(`${other}name`)} (${d.level(`${other}level`).toLowerCase()})`;

function time(d: Details, other: string): string {
  const [hour, minute] = d.text(`${other}hour`).split(':');
  const at = hour ? `${hour}h${minute === '00' ? '' : minute} ngày ` : '';
  const source = d.has(`${other}source`) ? `, nguồn ${d.source(`${other}source`)}` : '';
  return `${at}${d.period(`${other}period`)}${source}`;
}
