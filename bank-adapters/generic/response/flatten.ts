import { isRecord } from '../../routes/json-path.ts';

/** What one record of a list says, by the way to it: `amount.value`. */
export type Flat = ReadonlyMap<string, string | number | boolean>;

const deepest = 6;
const mostFields = 80;

/**
 * The plain values of a record and of the objects in it. Lists of plain values are one text; those of objects that each
 * name themselves (`{type: 'booked', date}`) count as objects by those names; others are lists of their own. An amount
 * that is written as an object of numbers is made one number, with the sign and the point where they belong.
 */
export function flatten(record: unknown, isDeep = true): Flat {
  const flat = new Map<string, string | number | boolean>();
  const visit = (value: unknown, path: string, depth: number): void => {
    if (flat.size >= mostFields || value === null || value === '') return;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') flat.set(path, value);
    else if (Array.isArray(value)) visitList(value, path, depth);
    else if (isRecord(value) && depth < deepest && (isDeep || depth === 0)) {
      const money = joinNumbers(value);
      if (money !== undefined) flat.set(path, money);
      for (const [name, inner] of Object.entries(value)) if (money === undefined || typeof inner !== 'number') visit(inner, path ? `${path}.${name}` : name, depth + 1);
    }
  };
  const visitList = (list: readonly unknown[], path: string, depth: number): void => {
    if (list.length === 0 || list.length > 40) return;
    if (list.every((each) => typeof each === 'string' || typeof each === 'number')) flat.set(path, list.join(list.every(Number.isInteger) ? '-' : ' '));
    else if (isDeep && list.every(isRecord)) {
      const names = list.map(ownName);
      if (list.length > 1 && new Set(names).size === list.length && !names.includes('')) for (const [at, each] of list.entries()) visit(each, `${path}.${names[at] ?? ''}`, depth + 1);
    }
  };
  visit(record, '', 0);
  return flat;
}

/** What an object calls itself among its like. */
function ownName(value: Record<string, unknown>): string {
  const [, name] = Object.entries(value).find(([key, each]) => /(?:type|kind|id|code|name|key)$/i.test(key) && typeof each === 'string') ?? [];
  return typeof name === 'string' && /^[a-z_]{2,30}$/i.test(name) ? name.toLowerCase() : '';
}

/** `{unscaled, scale}`, `{units, nanos}`, `{fraction, cents, negative}` as one decimal text. */
function joinNumbers(value: Record<string, unknown>): string | undefined {
  const entries = Object.entries(value);
  if (entries.length > 12) return undefined;
  const find = (name: RegExp): string => {
    const [, found] = entries.find(([key, each]) => name.test(key) && typeof each !== 'object' && /^[-+]?\d[\d.,' ]*$/.test(String(each))) ?? [];
    return String(found ?? '').replace(/[.,' ](?=\d{3}(?!\d))|^\+/g, '');
  };
  const scale = find(/^(?:scale|escala|exponent|decimals?|decimalplaces|fractiondigits|precision)$/i);
  const unscaled = find(/unscaled|^(?:value|amount|unidades|mantissa|number)$/i);
  if (scale && /^-?\d+$/.test(unscaled)) return `${unscaled}e${0 - Number(scale)}`;
  const whole = find(/^(?:units|fraction|whole|integer|major|euros?|dollars)$/i);
  const nanos = find(/^nanos$/i);
  const part = nanos ? nanos.replace('-', '').padStart(9, '0') : find(/^(?:cents?|decimals|minor|pence)$/i).replace(/^\d$/, '0$&');
  if (!/^-?\d+$/.test(whole) || !/^\d+$/.test(part)) return undefined;
  const isNegative = `${whole}${nanos}`.startsWith('-') || entries.some(([key, each]) => (/negati/i.test(key) && each === true) || each === '-');
  return `${isNegative ? '-' : ''}${whole.replace('-', '')}.${part}`;
}
