import { expect, test } from 'vitest';
import { parseTruth } from '#tests/bench/icdar2013/truth.ts';

test('reads the cells of a region with their spans and the box around them', () => {
  const regions = parseTruth(`<document><table id='1'>
    <region id='1' page='3'>
      <cell id='1' start-row='0' start-col='1' end-col='2'>
        <bounding-box x1='10' y1='50' x2='40' y2='60'/><content>A &amp; B&#8211;C</content></cell>
      <cell id='1' start-row='1' end-row='2' start-col='1'>
        <bounding-box x1='12' y1='30' x2='20' y2='40'/><content>1</content></cell>
      <cell id='1' start-row='3' start-col='1'><content>no place</content></cell>
      <cell id='1' start-row='1' start-col='2'>
        <bounding-box x1='0' y1='0' x2='90' y2='90'/><content> </content></cell>
    </region></table></document>`);
  expect(regions).toEqual([
    {
      page: 3,
      box: [10, 30, 40, 60],
      cells: [
        { firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 2, text: 'A & B–C' },
        { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1, text: '1' },
        { firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 1, text: 'no place' },
      ],
    },
  ]);
});
