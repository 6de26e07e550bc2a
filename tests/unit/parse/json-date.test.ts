import { expect, test } from 'vitest';
import { parseJsonDate, type JsonDateKind } from '../../../utils/parse/json-date.ts';

// 2026-03-03T23:30:00Z: already the fourth in Berlin, still the third in New York.
const instant = 1_772_580_600;

test.each<[unknown, JsonDateKind, string | undefined]>([
  ['2026-03-04', 'iso', '2026-03-04'],
  ['2026-03-04T23:30:00', 'iso', '2026-03-04'],
  ['2026-03-04T23:30:00-11:00', 'iso', '2026-03-04'],
  ['2026-03-04T00:00:00Z', 'iso', '2026-03-04'],
  ['2026-03-04T00:00:00.000+0000', 'iso', '2026-03-04'],
  ['2026-03-04 10:00', 'iso', '2026-03-04'],
  ['2026-03-04T10:00:00+02:00[Europe/Berlin]', 'iso', '2026-03-04'],
  ['2026-03-04+01:00', 'iso', '2026-03-04'],
  [[2026, 3, 4], 'iso', '2026-03-04'],
  ['2026-02-30', 'iso', undefined],
  ['2026-03-04 and more', 'iso', undefined],
  ['2026-03', 'iso', undefined],
  [instant, 'epoch-seconds', '2026-03-04'],
  [String(instant), 'epoch-seconds', '2026-03-04'],
  [instant * 1000, 'epoch-ms', '2026-03-04'],
  [`/Date(${instant * 1000}+0100)/`, 'epoch-ms', '2026-03-04'],
  [1e300, 'epoch-ms', undefined],
  [20260304, 'yyyymmdd', '2026-03-04'],
  ['20260304', 'yyyymmdd', '2026-03-04'],
  [20260231, 'yyyymmdd', undefined],
  ['03/04/2026', 'mm/dd/yyyy', '2026-03-04'],
  ['13/04/2026', 'mm/dd/yyyy', undefined],
  ['04/03/2026', 'dd/mm/yyyy', '2026-03-04'],
  ['04-03-2026', 'dd-mm-yyyy', '2026-03-04'],
  ['4.3.2026', 'dd/mm/yyyy', '2026-03-04'],
  ['2026-03-04T23:30:00Z', 'auto', '2026-03-04'],
  [instant, 'auto', '2026-03-04'],
  [instant * 1000, 'auto', '2026-03-04'],
  [20260304, 'auto', '2026-03-04'],
  ['25/12/2026', 'auto', '2026-12-25'],
  ['12/25/2026', 'auto', '2026-12-25'],
  ['05/05/2026', 'auto', '2026-05-05'],
  // Either way round it is a date: nobody can tell.
  ['03/04/2026', 'auto', undefined],
  [12345, 'auto', undefined],
  ['', 'auto', undefined],
  [Number.NaN, 'auto', undefined],
  [null, 'auto', undefined],
  [{ year: 2026 }, 'auto', undefined],
  [[2026, 13, 4], 'auto', undefined],
  [[], 'auto', undefined],
])('%j as %s', (value, kind, date) => expect(parseJsonDate(value, { timeZone: 'Europe/Berlin', kind })).toBe(date));

test('only instants are moved by the zone', () => {
  const timeZone = 'America/New_York';
  expect(parseJsonDate(instant, { timeZone })).toBe('2026-03-03');
  expect(parseJsonDate('2026-03-04T00:00:00Z', { timeZone })).toBe('2026-03-04');
});
