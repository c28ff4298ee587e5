import { describe, expect, it } from 'vitest';
import { type Assessment, figureAt } from '../../src/model/index.ts';
import { departmentFile, drop } from '../fixtures/recognised.ts';

const FILE = departmentFile(['1;Sở Nội vụ;95,59', '2;Sở Xây dựng;92,72']);
const reading = drop([FILE]);
const [fromFile] = reading.assessments;

/** The same figures as they are stored once a link that carried them was kept. */
const kept: Assessment = {
  ...fromFile!,
  origins: [{ import: 'link', file: 'link.csv', table: 0, fromLink: true }],
  rowOf: fromFile!.rowOf.map((rows) => rows.map((row) => row + 40)),
};
const [noiVu] = fromFile!.units;
const cellOf = (assessment: Assessment | undefined) =>
  assessment && figureAt(assessment, noiVu!, 'total', 'score')?.cell;

describe('figures that came in a link, and then as a file', () => {
  it('lead back to the file that says the same', () => {
    const [assessment] = drop([FILE], { assessments: [kept] }).assessments;
    expect(cellOf(kept)?.file).toBe('link.csv');
    expect(cellOf(assessment)).toEqual(cellOf(fromFile));
  });

  it('stay the link’s where the file says otherwise and the stored ones are kept', () => {
    const other = departmentFile(['1;Sở Nội vụ;59,59', '2;Sở Xây dựng;92,72']);
    const asked = drop([other], { assessments: [kept] });
    const [question] = asked.questions;
    const answers = { [question!.id]: 'keep-stored' };
    const [assessment] = drop([other], { assessments: [kept] }, answers).assessments;
    expect(figureAt(assessment!, noiVu!, 'total', 'score')?.value).toBe(95.59);
    expect(cellOf(assessment)?.file).toBe('link.csv');
  });
});
