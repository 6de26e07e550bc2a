import { afterEach, expect, test, vi } from 'vitest';
import { localDate } from '../../../utils/model/iso-date.ts';

afterEach(() => vi.unstubAllEnvs());

const instants = ['2026-01-01T00:30:00Z', '2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-10-25T00:30:00Z', '2026-12-31T11:00:00Z', '2026-12-31T23:30:00Z'];

test.each(['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Apia'])('the user’s own zone gives the same day as %s by name', (timeZone) => {
  vi.stubEnv('TZ', timeZone);
  for (const instant of instants) expect(localDate(new Date(instant))).toBe(localDate(new Date(instant), timeZone));
});

test('days, not instants: one instant is two days in two zones', () => {
  const instant = new Date('2026-12-31T23:30:00Z');
  expect([localDate(instant, 'UTC'), localDate(instant, 'Asia/Tokyo')]).toEqual(['2026-12-31', '2027-01-01']);
});
