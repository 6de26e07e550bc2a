import type { IsoDate } from '../../../model/iso-date.ts';
import { addDays } from '../../../model/iso-date.ts';

/** The day that a spreadsheet counts as so many; `undefined` for what lies outside of its calendar. */
export function dayOfSerial(text: string, is1904: boolean): IsoDate | undefined {
  const serial = Math.floor(Number(text)) + (is1904 ? 1462 : 0);
  if (!Number.isFinite(serial) || serial < 1 || serial > 110_000) return undefined;
  // It takes 1900 for a leap year: the day after 28 February 1900 is no day, and all later ones are one too high.
  return serial === 60 ? undefined : addDays('1899-12-31', serial > 60 ? serial - 1 : serial);
}

/** Decimals beyond these are left as they are written, and are no amount. */
const mostDecimals = 6;

/**
 * A number of a sheet as decimals. What is written with more than fifteen digits is what a binary fraction looks like: it
 * is taken for the shorter decimal only where that is stored as a neighbour of the very same fraction.
 */
export function exactDecimal(text: string): string {
  const trimmed = text.trim();
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d{1,3})?$/i.test(trimmed)) return text;
  const digits = trimmed.replace(/E.*$/i, '').replace(/^[-+]?0*\.?0*|\./g, '').replaceAll('.', '');
  const plain = digits.length > 15 ? (withoutNoise(Number(trimmed)) ?? shift(trimmed)) : shift(trimmed);
  // Three decimals could be taken for thousands.
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}

function withoutNoise(value: number): string | undefined {
  const short = shift(value.toPrecision(15)).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  const decimals = short.split('.')[1]?.length ?? 0;
  return decimals <= mostDecimals && Math.abs(Number(short) - value) <= Math.abs(value) * 4 * Number.EPSILON ? short : undefined;
}

/** A decimal written with an exponent, without it; digit by digit. */
function shift(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^([-+]?)(\d*)\.?(\d*)(?:E([-+]?\d+))?$/i.exec(text) ?? [];
  const places = Number(exponent);
  if (places === 0) return text;
  const all = whole + fraction;
  const point = whole.length + places;
  const moved = point <= 0 ? `0.${'0'.repeat(-point)}${all}` : point >= all.length ? all + '0'.repeat(point - all.length) : `${all.slice(0, point)}.${all.slice(point)}`;
  return `${sign === '-' ? '-' : ''}${moved.replace(/^0+(?=\d)/, '')}`;
}
