import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../bank-adapters/choose.ts';
import { adapters } from '../../../bank-adapters/readers.ts';
import { scrubSaved as scrub } from '../../tools/scrub-saved.ts';
import { viewOf } from '../adapters/view.ts';

const body = `)]}',
{
  "account": {"id": "a6f2b1c0-11d2-4e3f-8a4b-5c6d7e8f9a0b", "iban": "DE02120300000000202051", "holderName": "Margarete Zwanziger", "currency": "EUR", "balance": 1204.17},
  "links": {"self": "https://api.bank.example/accounts/a6f2b1c0-11d2-4e3f-8a4b-5c6d7e8f9a0b?token=s3cr3t"},
  "cardsByNumber": {"4930881122182218": {"limitMinor": 250000}},
  "page": 1, "total_count": 3, "generated": 1795046400000, "branch": 98231,
  "transactions": [
    {"id": "ZZ98231-77", "bookingDate": "2026-11-18", "amount": -23.90, "runningBalance": 1204.17, "status": "BOOKED", "type": "CARD_PAYMENT", "description": "Schuhhaus Nyquist 10437", "note": "{\\"to\\":\\"margarete.zwanziger@posteo.de\\"}"},
    {"id": "ZZ98231-76", "bookingDate": "2026-11-17", "amount": 2041.66, "runningBalance": 1228.07, "status": "BOOKED", "type": "TRANSFER", "description": "Wertheimer"},
    {"id": "ZZ98231-75", "bookingDate": "2026-11-16", "amount": -817.49, "runningBalance": -813.59, "status": "BOOKED", "type": "RENT", "description": "Sternblick"}
  ]
}
`;
const markers = ['Zwanziger', 'Margarete', 'posteo', 'Schuhhaus', 'Nyquist', '10437', 'Wertheimer', 'Sternblick', '202051', 'a6f2b1c0', '5c6d7e8f9a0b', '98231', 's3cr3t', '4930881122182218', '2218', '1204.17', '1228.07', '2041.66', '817.49', '813.59', '23.9', '250000'];

interface Shown {
  transactions: { bookingDate: string; description: string; amount: number; runningBalance: number }[];
}

/** A page that asked for the body and shows its rows: of what no page shows nothing is read. */
function viewOfBody(text: string): ReturnType<typeof viewOf> {
  const { transactions } = JSON.parse(text.slice(text.indexOf('{'))) as Shown;
  const german = (amount: number): string => amount.toFixed(2).replace('.', ',');
  const rows = transactions.map((row) => `<tr><td>${row.bookingDate.split('-').toReversed().join('.')}</td><td>${row.description}</td><td>${german(row.amount)}</td><td>${german(row.runningBalance)}</td></tr>`);
  const table = `<table><thead><tr><th>Buchungstag</th><th>Verwendungszweck</th><th>Betrag</th><th>Saldo</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return viewOf(
    { url: 'https://www.bank.example/accounts', now: '2026-11-20T10:00:00Z', timeZone: 'Europe/Berlin', languages: ['de'], responses: [{ url: 'https://www.bank.example/api/transactions', body: text }] },
    `<!doctype html><html lang="de"><body><h1>Girokonto</h1><p>Kontostand ${german(transactions[0]?.runningBalance ?? 0)} €</p>${table}</body></html>`,
  );
}

describe('a scrubbed response', () => {
  const { text, kind, left } = scrub(body);

  test('has nothing personal left, under any seed', () => {
    expect(kind).toBe('json');
    expect(left).toBe(0);
    expect(markers.filter((marker) => text.includes(marker))).toEqual([]);
    for (let seed = 0; seed < 40; seed += 1) {
      const other = scrub(body, { seed: String(seed) }).text;
      expect(markers.filter((marker) => /\p{L}{4}/u.test(marker) && other.includes(marker))).toEqual([]);
    }
  });

  test('keeps names, order, states, dates, and the way it is written', () => {
    const shape = (each: string): string => each.replace(/("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?/g, (_, text?: string, colon?: string) => (colon === undefined ? '_' : `${text?.replace(/\d/g, '#')}${colon}`));
    expect(shape(text)).toBe(shape(body));
    expect(text.startsWith(")]}',\n{")).toBe(true);
    for (const kept of ['"2026-11-18"', '"BOOKED"', '"CARD_PAYMENT"', '"EUR"', '1795046400000', '"page": 1', '"total_count": 3', 'https://api.bank.example/accounts/']) expect(text).toContain(kept);
    expect(text).toMatch(/"amount": -\d+\.\d\d,/);
  });

  test('an id is the same wherever it stands', () => {
    const id = /"id": "([^"]+)"/.exec(text)?.[1];
    expect(text).toContain(`/accounts/${id}?token=`);
  });

  test('reads as before, with the balances proved', () => {
    const before = captureStatement(viewOfBody(body), adapters);
    const after = captureStatement(viewOfBody(text), adapters);
    if (before.kind !== 'rows' || after.kind !== 'rows') throw new Error(`${before.kind} ${after.kind}`);
    const signs = [before, after].map(({ statement }) => statement.accounts.map(({ proof, rows }) => [proof.result, rows.map(({ date, amountMinor }) => [date, Math.sign(amountMinor)])]));
    expect(signs[1]).toEqual(signs[0]);
    expect(signs[0]?.[0]?.[0]).toBe('proved');
    // The response itself was read, and the page agrees with it, before and after.
    expect([before, after].map(({ statement }) => [statement.route, statement.disagreements])).toEqual([['both', []], ['both', []]]);
  });

  test('agrees with its page where both are scrubbed with one word', () => {
    const page = '<html lang="de"><body><table><tr><th>Datum</th><th>Text</th><th>Betrag</th></tr><tr><td>18.11.2026</td><td>Schuhhaus Nyquist 10437</td><td>-23,90</td></tr></table></body></html>';
    const [ofPage, ofBody] = [page, body].map((each) => scrub(each, { seed: 'one word' }).text);
    const description = /"description": "([^"]+)"/.exec(ofBody ?? '')?.[1];
    const amount = /"amount": (-[\d.]+)/.exec(ofBody ?? '')?.[1];
    expect(ofPage).toContain(`<td>${description}</td>`);
    expect(ofPage).toContain(`<td>${amount?.replace('.', ',')}</td>`);
  });

  test.each(['account-both-witnesses', 'home'])('a response of a bank that is described: %s', (name) => {
    const folder = path.join(import.meta.dirname, '../../../bank-adapters/au-commbank/fixtures');
    const input = JSON.parse(readFileSync(path.join(folder, `${name}.input.json`), 'utf8'));
    const { responses } = JSON.parse(scrub(JSON.stringify({ responses: input.responses })).text);
    const scrubbed = { ...input, responses };
    const page = '<!doctype html><html><body></body></html>';
    const [before, after] = [input, scrubbed].map((each) => captureStatement(viewOf(each, page), adapters));
    const form = (outcome: typeof before): unknown => outcome && 'statement' in outcome && outcome.statement.accounts.map(({ rows, proof }) => [rows.map(({ date, amountMinor, pending }) => [date, Math.sign(amountMinor), pending]), proof]);
    expect(after?.kind).toBe(before?.kind);
    expect(form(after)).toEqual(form(before));
  });
});
