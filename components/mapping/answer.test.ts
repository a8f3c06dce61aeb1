import { expect, test } from 'vitest';
import { fieldOf, NO_MAPPING, withColumn, withoutClient } from '#components/mapping/answer.ts';

test('a column that is given another meaning loses the one before', () => {
  const paid = withColumn(NO_MAPPING, 'amount', 'Total');
  const charged = withColumn(paid, 'clientCharged', 'Total');
  expect(charged.columns).toEqual({ clientCharged: 'Total' });
  expect(fieldOf(charged, 'Total')).toBe('clientCharged');
});

test('a meaning that is given to another column leaves the one before', () => {
  const first = withColumn(NO_MAPPING, 'amount', '#4');
  expect(withColumn(first, 'amount', '#5').columns).toEqual({ amount: '#5' });
});

test('taking an answer back leaves the others', () => {
  const mapping = withColumn({ columns: { payer: 'Plan' }, dateOrder: 'dmy' }, 'amount', 'Net');
  expect(withColumn(mapping, 'amount', undefined)).toEqual({
    columns: { payer: 'Plan' },
    dateOrder: 'dmy',
  });
});

test('naming the client takes back that no column does', () => {
  const nameless = withoutClient(withColumn(NO_MAPPING, 'client', 'Who'));
  expect(nameless).toEqual({ columns: {}, without: ['client'] });
  expect(withColumn(nameless, 'client', 'Who')).toEqual({ columns: { client: 'Who' } });
  expect(withColumn(nameless, 'amount', 'Net').without).toEqual(['client']);
});
