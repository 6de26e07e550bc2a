import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../utils/model/iso-date.ts';
import { parseAmount, signedMinor } from '../../../utils/parse/amount.ts';
import { currencyDigits } from '../../../utils/parse/currencies.ts';
import { decideDateStyle } from '../../../utils/parse/date-style.ts';
import { parseDate } from '../../../utils/parse/date.ts';
import { decideNumberStyle } from '../../../utils/parse/number-style.ts';

/** Languages as pages name them, with the currency of their banks; some with digits of their own. */
const locales: [string, string][] = [
  ['en-US', 'USD'],
  ['en-GB', 'GBP'],
  ['en-IN', 'INR'],
  ['en-AU', 'AUD'],
  ['fr-CA', 'CAD'],
  ['de-DE', 'EUR'],
  ['de-CH', 'CHF'],
  ['de-AT', 'EUR'],
  ['fr-FR', 'EUR'],
  ['es-ES', 'EUR'],
  ['es-MX', 'MXN'],
  ['it-IT', 'EUR'],
  ['nl-NL', 'EUR'],
  ['pt-BR', 'BRL'],
  ['pl-PL', 'PLN'],
  ['cs-CZ', 'CZK'],
  ['hu-HU', 'HUF'],
  ['ro-RO', 'RON'],
  ['el-GR', 'EUR'],
  ['sv-SE', 'SEK'],
  ['nb-NO', 'NOK'],
  ['da-DK', 'DKK'],
  ['fi-FI', 'EUR'],
  ['is-IS', 'ISK'],
  ['he-IL', 'ILS'],
  ['ar-EG', 'EGP'],
  ['ar-KW', 'KWD'],
  ['ar-EG-u-nu-latn', 'EGP'],
  ['fa-IR-u-nu-arabext', 'IRR'],
  ['hi-IN-u-nu-deva', 'INR'],
  ['tr-TR', 'TRY'],
  ['ja-JP', 'JPY'],
  ['zh-CN', 'CNY'],
  ['zh-TW', 'TWD'],
  ['ko-KR', 'KRW'],
];

const run = { seed: 20261115, numRuns: 60 };
const today = '2026-11-15';

describe.each(locales)('%s', (language, currency) => {
  const digits = currencyDigits(currency) ?? 0;
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const amounts = fc.array(fc.integer({ min: -1e11, max: 1e11 }), { minLength: 1, maxLength: 6 });

  const formats: [string, Intl.NumberFormatOptions, string | undefined][] = [
    ['with its symbol', { style: 'currency', currency }, undefined],
    ['in parentheses or with minus', { style: 'currency', currency, currencySign: 'accounting' }, undefined],
    ['with its code', { style: 'currency', currency, currencyDisplay: 'code' }, undefined],
    ['without currency', { style: 'decimal' }, currency],
    ['ungrouped', { style: 'decimal', useGrouping: false, minimumFractionDigits: digits }, currency],
  ];
  test.each(formats)('amounts %s come back', (_, options, account) => {
    const format = new Intl.NumberFormat(language, { ...options, ...decimals });
    fc.assert(
      fc.property(amounts, (column) => {
        // Without decimals and thousands marks nothing tells a long number from an account.
        const minors = options.useGrouping === false && digits === 0 ? column.map((each) => each % 1e7) : column;
        const texts = minors.map((minor) => format.format(minor / 10 ** digits));
        const style = decideNumberStyle(texts, [language]);
        expect(style).toBeDefined();
        const read = texts.map((text) => style && parseAmount(text, { style, currency: account, languages: [language] }));
        expect(read.map((each) => each && signedMinor(each))).toEqual(minors.map((minor) => minor + 0));
        for (const each of read) expect(each?.currency ?? currency).toBe(currency);
      }),
      run,
    );
  });

  const steps = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 12 });
  test.each(['short', 'medium', 'long', 'full'] as const)('%s dates come back', (dateStyle) => {
    const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC', calendar: 'gregory' });
    fc.assert(
      fc.property(steps, (gaps) => {
        let date = today;
        const column = gaps.map((gap) => (date = addDays(date, -gap)));
        const texts = column.map((each) => format.format(new Date(`${each}T12:00:00Z`)));
        const style = decideDateStyle(texts, { languages: [language], today });
        expect(texts.map((text) => style && parseDate(text, style, { today }))).toEqual(column);
      }),
      run,
    );
  });
});
