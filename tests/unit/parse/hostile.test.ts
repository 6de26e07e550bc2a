import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIsoDate } from '../../../utils/model/iso-date.ts';
import { parseAmount } from '../../../utils/parse/amount.ts';
import { findCurrency, isCurrencyCode } from '../../../utils/parse/currencies.ts';
import { parseDates } from '../../../utils/parse/date.ts';
import { parseJsonAmount } from '../../../utils/parse/json-amount.ts';
import { parseJsonDate } from '../../../utils/parse/json-date.ts';
import { decideNumberStyle } from '../../../utils/parse/number-style.ts';

const languages = ['de-DE', 'en-US', 'no tag'];
const today = '2026-11-15';

function readAll(text: string): void {
  const style = decideNumberStyle([text], languages) ?? { decimal: '.' };
  const amount = parseAmount(text, { style, currency: 'EUR', languages });
  if (amount) expect(Number.isSafeInteger(amount.amountMinor) && amount.amountMinor >= 0).toBe(true);
  const currency = findCurrency(text, { languages });
  if (currency !== undefined) expect(isCurrencyCode(currency)).toBe(true);
  for (const date of parseDates([text, text], { languages, today })?.dates ?? []) {
    if (date !== undefined) expect(isIsoDate(date)).toBe(true);
  }
  const minor = parseJsonAmount(text, { currency: 'EUR', scale: 'major' });
  if (minor !== undefined) expect(Number.isSafeInteger(minor)).toBe(true);
  const date = parseJsonDate(text, { timeZone: 'UTC' });
  if (date !== undefined) expect(isIsoDate(date)).toBe(true);
}

describe('whatever a page shows', () => {
  test('never throws, and what is read is sound', () => {
    const piece = fc.constantFrom(...'0123456789.,-/ ():\'"+−€$¥月日年T٣९ \u200F\u202F', 'Mar', 'CR', 'EUR', 'kr', 'Uhr', 'יום');
    const likely = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(fc.oneof(likely, fc.string({ unit: 'binary' })), readAll), { seed: 7, numRuns: 3000 });
  });

  test('any JSON value is read or refused', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseJsonAmount(value, { currency: 'EUR', scale: 'minor' });
        parseJsonDate(value, { timeZone: 'UTC' });
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  // A pattern that backtracks would need years for these, not the milliseconds of one that does not.
  const long = 200_000;
  test.each([
    ['digits', '1'.repeat(long)],
    ['groups', '1,234'.repeat(long / 5)],
    ['spaces', `${' '.repeat(long)}x`],
    ['spaces inside', `1${' '.repeat(long)}2`],
    ['parentheses', '('.repeat(long)],
    ['minus', '-'.repeat(long)],
    ['letters', 'a'.repeat(long)],
    ['marks', '\u0301'.repeat(long)],
    ['dates', '1/1/2026 '.repeat(long / 9)],
    ['times', '10:30 '.repeat(long / 6)],
    ['dollars', 'US$ '.repeat(long / 4)],
    ['bidi marks', '\u200F'.repeat(long)],
    ['nearly short enough', `${'1 '.repeat(29)}x`],
    ['as long as is looked at', `${'1,'.repeat(29)}1`],
    ['words', 'mar '.repeat(15)],
  ])('reads a hostile length of %s in no time', (_, text) => {
    const start = performance.now();
    readAll(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
