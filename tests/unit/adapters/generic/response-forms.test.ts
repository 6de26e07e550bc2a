import { describe, expect, test } from 'vitest';
import { accountPage, asRead, bareAccountPage, capture, linesOf, recordsOf, routeOf } from './response-pages.ts';

const plain = recordsOf((date, text, amount) => ({ date, text, amount }));
const text = JSON.stringify(plain);
const table = `<table><tr><th>Date</th><th>What</th><th>Amount</th></tr>${recordsOf((day, words, amount) => `<tr class="r"><td>${day}<td><b>${words.replace('&', '&amp;')}</b></td><td>${amount}</td></tr>`).join('')}</table>`;
const pieces = (content: string): string => `1|#||4|${content.length}|updatePanel|ctl00_list|${content}|0|hiddenField|__EVENTTARGET||`;
const abs = Math.abs;
const cents = (amount: number): number => Math.round(amount * 100);

/** The same four transactions as banks answer them. `isSure`: they can be read from the answer alone. */
const forms: { name: string; body: unknown; contentType?: string; isSure?: true }[] = [
  { name: 'a list', body: plain, isSure: true },
  { name: 'cents, which nothing names', body: recordsOf((date, words, amount) => ({ date, description: words, amount: cents(amount) })) },
  { name: 'cents that a field names, with Af and Bij, seconds and lines of text', body: recordsOf((day, words, amount) => ({ bookDate: Date.parse(`${day}T00:00Z`) / 1000, amount: String(abs(cents(amount))), amountType: 'CENTS', debitCredit: amount < 0 ? 'Af' : 'Bij', descriptionLines: [words] })), isSure: true },
  { name: 'an instant and a direction', body: recordsOf((day, words, amount) => ({ ts: Date.parse(`${day}T10:00Z`), merchantName: words, value: { amt: abs(cents(amount)) }, dir: amount < 0 ? 'OUT' : 'IN' })) },
  { name: 'two fields', body: recordsOf((day, words, amount) => ({ bookingDate: day, narrative: words, debitAmount: amount < 0 ? -amount : 0, creditAmount: amount > 0 ? amount : null })), isSure: true },
  { name: 'yes and no', body: recordsOf((day, words, amount) => ({ postedAt: `${day}T00:00:00Z`, title: words, amount: String(abs(amount)), isCredit: amount > 0 })), isSure: true },
  { name: 'numbers as days, pounds and pence apart', body: recordsOf((day, words, amount) => ({ buchung: Number(day.replaceAll('-', '')), text: words, betrag: { fraction: Math.trunc(abs(amount)), cents: cents(abs(amount)) % 100, negativ: amount < 0 } })), isSure: true },
  { name: 'units and nanos', body: recordsOf((date, words, amount) => ({ date, text: words, amount: { units: String(Math.trunc(amount)), nanos: cents(amount % 1) * 1e7, currencyCode: 'GBP' } })), isSure: true },
  { name: 'edges and nodes, unscaled', body: { data: { viewer: { transactions: { edges: recordsOf((day, words, amount) => ({ cursor: 'c', node: { id: 'q', bookedOn: day, label: { raw: words }, amount: { unscaledAmount: String(cents(amount) * 10), scale: 3 } } })) } } } }, isSure: true },
  { name: 'answers inside of answers', body: { code: 'SUCCESS', cache: [{ url: '/offers', response: { offers: [{ date: '2026-11-30', text: 'Taco', amount: 5.5 }] } }, { url: '/list', response: { activities: plain } }] }, isSure: true },
  { name: 'cells by number', body: { aaData: recordsOf((day, words, amount) => [day, words, amount, 1]) } },
  { name: 'a store by ids', body: { entities: Object.fromEntries(plain.map((record, at) => [`t${at}`, record])) }, isSure: true },
  { name: 'columns that name themselves', body: { posted: recordsOf((day, words, amount) => ({ columns: [{ columnId: 'DATE', value: day }, { columnId: 'DESC', value: words }, { columnId: 'DEBIT', value: amount < 0 ? `£${-amount}` : '' }, { columnId: 'CREDIT', value: amount > 0 ? `£${amount}` : '' }] })) } },
  { name: 'months', body: { months: [{ month: 'Nov', total: -5, rows: plain.slice(0, 2) }, { month: 'Oct', total: 1, rows: plain.slice(2) }] }, isSure: true },
  { name: 'amounts as people read them', body: recordsOf((day, words, amount) => ({ when: day.split('-').toReversed().join('/'), details: words, amt: `${amount < 0 ? '- ' : '+ '}£${abs(amount).toFixed(2)}` })), isSure: true },
  { name: 'sums of floats', body: recordsOf((date, words, amount) => ({ date, text: words, amount: amount + 1e-13 })), isSure: true },
  { name: 'a sentinel', body: `)]}',\n${text}`, isSure: true },
  { name: 'a callback', body: `cb_17({"r":${text}});`, isSure: true },
  { name: 'a comment with a word in it', body: `/*ExampleBank%{"r":${text}}%ExampleBank*/`, isSure: true },
  { name: 'lines of JSON', body: plain.map((record) => JSON.stringify(record)).join('\n'), contentType: 'application/x-ndjson', isSure: true },
  { name: 'JSON as a text', body: { d: JSON.stringify({ list: plain }) }, isSure: true },
  { name: 'CSV below a preamble', body: `Account;4410\nFrom;2026\n\nBooking date;Payee;Amount;Currency\n${recordsOf((day, words, amount) => `${day};"${words}";${String(amount).replace('.', ',')};GBP`).join('\r\n')}\n`, contentType: 'text/csv', isSure: true },
  { name: 'XML with prefixes, attributes and character data', body: `<?xml version="1.0"?><a:r xmlns:a="x"><a:list>${recordsOf((day, words, amount) => `<a:tx dat="${day.replaceAll('-', '')}"><amt>${amount}</amt><txt><![CDATA[${words}]]></txt></a:tx>`).join('')}</a:list></a:r>`, contentType: 'application/xml', isSure: true },
  { name: 'pieces of a page with JSON', body: pieces(text), contentType: 'text/plain', isSure: true },
  { name: 'pieces of a page with a table', body: pieces(table), contentType: 'text/plain' },
];

describe('answers in every form', () => {
  test.each(forms)('$name, beside the page', ({ body, contentType = 'application/json' }) => {
    const outcome = capture(accountPage(), [{ body, contentType }]);
    expect(routeOf(outcome)).toBe('both');
    expect(linesOf(outcome)).toEqual([asRead]);
  });

  test.each(forms)('$name, where the page shows none', ({ body, contentType = 'application/json', isSure }) => {
    expect(linesOf(capture(bareAccountPage(), [{ body, contentType }]))).toEqual(isSure ? [asRead] : []);
  });

  const older = { date: '2026-11-01', text: 'Old Shop', amount: -9.99 };
  const state = JSON.stringify({ page: { list: [...plain, older] }, note: 'x'.repeat(200) });
  test.each([
    ['data', `<script id="__NEXT_DATA__" type="application/json">${state}</script>`],
    ['an assignment', `<script>var a = [1, 2]; window.__STATE__ = ${state}; go({ a: 1 })</script>`],
    ['a text to be parsed', `<script>window.S = JSON.parse(${JSON.stringify(state)});</script>`],
  ])('state in the page as %s is read, never run', (_, script) => {
    expect(linesOf(capture(accountPage(undefined, script), []))).toEqual([[...asRead, '2026-11-01 -999 Old Shop']]);
  });
});

describe('hostile answers', () => {
  test('names that stand in every prototype are names like others', () => {
    const records = plain.map((record) => `{"__proto__":{"date":"2020-01-01"},${JSON.stringify(record).slice(1)}`);
    expect(linesOf(capture(accountPage(), [{ body: `{"__proto__":{"x":1},"constructor":{"prototype":{}},"l":[${records.join()}]}` }]))).toEqual([asRead]);
    expect({}).not.toHaveProperty('x');
  });

  test.each<[string, () => unknown]>([
    ['deep', () => '['.repeat(100_000)],
    ['unclosed', () => '[{"a":1},'.repeat(100_000)],
    ['of tags', () => '<a x="'.repeat(150_000)],
    ['of character data', () => '<![CDATA['.repeat(100_000)],
    ['of quotes', () => '"a,'.repeat(300_000)],
    ['of pieces', () => `1|2|3|${'|'.repeat(900_000)}`],
    ['of cells', () => '<table><tr><td>'.repeat(60_000)],
    ['of numbers', () => Array.from({ length: 400_000 }, (_, at) => at % 10)],
  ])('a body %s is passed over', (_, make) => {
    expect(linesOf(capture(accountPage(), [{ body: make(), contentType: 'text/plain' }, { body: plain }]))).toEqual([asRead]);
  });

  test('of a hundred thousand rows as many are read as the ledger takes, and the rest is said to be left', () => {
    const body = Array.from({ length: 60_000 }, (_, at) => ({ date: '2026-11-10', text: `Shop ${at}`, amount: -(at % 1000) - 0.5 }));
    const outcome = capture(accountPage(), [{ body: [...plain, ...body] }]);
    expect(outcome).toMatchObject({ statement: { accounts: [{ coverage: { rowsLeft: 50_004 } }] } });
  });
});
