import { expect, test } from 'vitest';
import {
  isDayOfServiceLabel,
  saysDayOfService,
  startsWithDayOfService,
} from '#lib/eob/words/service-day-words.ts';

test.each([
  'Date of service: 03/04/2025',
  'Date(s) of Service',
  'Dates of your visit',
  'Visit date 3/4/2025',
  'DOS 03/04/25',
  'Seen on March 4, 2025',
  'Date service provided',
  'Fecha del servicio: 4/3/2025',
  'Fechas de sesión',
  'Day of treatment',
  'Date seen',
  'Date you were seen',
  'Date incurred',
  'Encounter date',
  'Rendered on April 28, 2025',
  'Care received on 03/04/2025',
  'Fecha de la consulta',
  'Día de servicio',
  'Atendido el 4 de marzo',
])('"%s" tells the day of a service', (text) => {
  expect(saysDayOfService(text)).toBe(true);
});

test.each([
  'Date: 03/04/2025',
  'Date received 03/04/2025',
  'Claim processed on 03/04/2025',
  'Se pagaron dos visitas',
  'Fecha de nacimiento',
])('"%s" does not', (text) => {
  expect(saysDayOfService(text)).toBe(false);
});

test('a line of text that mentions the day further on does not begin with it', () => {
  expect(startsWithDayOfService('Service date 3/4/2025 CPT 90837')).toBe(true);
  expect(startsWithDayOfService('Claim 77, date of service 3/4/2025')).toBe(false);
});

test('a label is nothing but the words', () => {
  expect(isDayOfServiceLabel('Date of service:')).toBe(true);
  expect(isDayOfServiceLabel('Date of service 3/4/2025')).toBe(false);
});
